"""Copies of sentences with other names in the place of their named entities."""

import random

import entities
import names
from data import Example


def other_names(example):
    """The sentence with each name replaced by a drawn one; only the entity labels are kept."""
    marked = example.labels["entities"]
    forms, labels, position = [], [], 0
    for first, last, kind in entities.spans([max(0, label) for label in marked]):
        forms += example.forms[position:first]
        labels += marked[position:first]
        name = _words(_draw(kind))
        begin = entities.NAMED.index("B-" + kind)
        forms += name
        labels += [begin] + [begin + 1] * (len(name) - 1)
        position = last + 1
    forms += example.forms[position:]
    labels += marked[position:]
    return Example(forms, {"entities": labels})


def _draw(kind):
    if kind == "LOC":
        return random.choice(names.PLACES)
    if kind == "ORG":
        return random.choice(names.ORGANISATIONS)
    given, surname = random.choice(names.GIVEN), random.choice(names.SURNAMES)
    return random.choice((f"{given} {surname}", f"{given} {surname}", surname, given))


def _words(name):
    """A name as treebank words: possessives and hyphens stand by themselves (hyphens in most texts)."""
    name = name.replace("'s ", " 's ")
    if random.random() < 0.7:
        name = name.replace("-", " - ")
    return name.split()
