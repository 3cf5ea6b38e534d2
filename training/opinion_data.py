"""Sentences with events and with relations, and what the second model is shown of them."""

import csv
import hashlib
import random
from dataclasses import dataclass, field
from pathlib import Path

import torch

import data
import marked
import names
import opinion
import wordpiece
import words as tokens
from opinion import MODES, RELATIONS, ROLES, SOURCE, STATUSES, TARGET, TRIGGER, TYPES

YIELD = ("CONCEDE", "RETREAT")
MUTUAL = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE")
FOLDS = 5
WORD_TASKS, ROW_TASKS = ("triggers", "roles"), ("type", "modes", "status", "relation", "plv")


@dataclass
class Event:
    """An event's labels; participants and trigger are lists of words' numbers, one list for each span."""

    type: str
    modes: list
    status: str
    trigger: list
    actors: list
    recipients: list
    speakers: list


@dataclass
class Sentence:
    """A sentence's words with its events, or with the relation between two of its spans."""

    text: str
    forms: list
    events: list = field(default_factory=list)
    source: list = field(default_factory=list)
    target: list = field(default_factory=list)
    relation: str = None
    names: list = field(default_factory=list)
    upos: list = None
    soft: list = None


@dataclass
class Sample:
    """What the model is shown once: words, which of them are marked, and what it should answer."""

    pieces: list
    shapes: list
    marks: list
    answers: dict

    def length(self):
        return 2 + sum(map(len, self.pieces))


def read_events(paths):
    """The sentences of files with inline marks."""
    found = []
    for path in paths:
        for _, sentence in marked.read(path):
            places = tokens.spans(sentence.text)
            forms = [sentence.text[start:end] for start, end in places]
            events = [
                Event(event.type, event.modes, event.status, tokens.within(places, event.trigger),
                      *([tokens.within(places, span) for span in spans]
                        for spans in (event.actors, event.recipients, event.speakers)))
                for event in sentence.events
            ]
            found.append(Sentence(sentence.text, forms, events))
    return found


def read_relations(path):
    """The sentences of a PLV file."""
    found = []
    with open(path, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            text, source, target = unmarked(row["marked_sentence"])
            places = tokens.spans(text)
            relation = "YIELD" if row["gold_root"] in YIELD else row["gold_root"]
            found.append(Sentence(text, [text[start:end] for start, end in places], [],
                                  tokens.within(places, source), tokens.within(places, target), relation))
    return found


def unmarked(line):
    """A text without its ``<s>…</s>`` and ``<t>…</t>``, and their offsets; where one is absent it is empty."""
    text, spans = line, {"s": (0, 0), "t": (0, 0)}
    for name in sorted("st", key=lambda name: line.find(f"<{name}>")):
        before, tag, rest = text.partition(f"<{name}>")
        if tag:
            inside, _, after = rest.partition(f"</{name}>")
            spans[name] = (len(before), len(before) + len(inside))
            text = before + inside + after
    return text, spans["s"], spans["t"]


def share(text, parts):
    """A number below ``parts`` by a digest of a text: the same in every run."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") % parts


def kept_aside(sentence):
    """Whether a sentence with events is kept to measure with: one in ten."""
    return share(sentence.text, 10) == 0


def fold(sentence):
    """The fold of a sentence of the PLV set; equal sentences are in the same one."""
    return share(sentence.text, FOLDS)


def with_names(sentence, draw):
    """The sentence with the names in it replaced by others; each name everywhere by the same."""
    replaced, forms, place = {}, [], []
    position = 0
    for first, last, kind in sentence.names + [(len(sentence.forms), len(sentence.forms), None)]:
        while position < first:
            place.append([len(forms)])
            forms.append(sentence.forms[position])
            position += 1
        if kind is None:
            break
        old = " ".join(sentence.forms[first : last + 1])
        new = replaced.setdefault(old, other_name(old, kind, draw))
        put = list(range(len(forms), len(forms) + len(new)))
        forms += new
        count = last + 1 - first
        place += [put[i : i + 1] if i < count - 1 else put[i:] for i in range(count)]
        position = last + 1
    moved = lambda span: sorted({to for word in span for to in place[word]})
    several = lambda spans: [span for span in map(moved, spans) if span]
    events = [
        Event(e.type, e.modes, e.status, moved(e.trigger), several(e.actors), several(e.recipients), several(e.speakers))
        for e in sentence.events
    ]
    upos = None
    if sentence.upos:
        upos = [None] * len(forms)
        for word, to in enumerate(place):
            for new in to:
                upos[new] = sentence.upos[word]
    if not all(e.trigger for e in events):
        return sentence
    return Sentence(sentence.text, forms, events, moved(sentence.source), moved(sentence.target), sentence.relation, [], upos)


def other_name(old, kind, draw):
    """The words of another name of the same kind: for a country a country, for a single name a single one."""
    if kind == "LOC":
        name = draw.choice(COUNTRIES if old in names.COUNTRIES else names.PLACES)
    elif kind == "ORG":
        name = draw.choice(names.ORGANISATIONS)
    else:
        name = draw.choice(names.SURNAMES)
        if " " in old:
            name = draw.choice(names.GIVEN) + " " + name
    return [name[start:end] for start, end in tokens.spans(name)]


COUNTRIES = sorted(names.COUNTRIES)


def triggers_sample(sentence):
    """Nothing marked: which words trigger which type?"""
    labels = [0] * len(sentence.forms)
    for event in sentence.events:
        for word in event.trigger:
            labels[word] = TYPES.index(event.type)
    return [opinion.NONE] * len(labels), {"triggers": labels}


def event_sample(sentence, event):
    """A trigger marked: what event, and who takes part?"""
    marks = [opinion.NONE] * len(sentence.forms)
    for word in event.trigger:
        marks[word] = TRIGGER
    answers = {"type": one_of(TYPES, event.type)}
    if event.type != "NONE":
        answers["status"] = one_of(STATUSES, event.status)
        answers["modes"] = [
            (mode.partition("/")[2] in event.modes) * 1.0 if mode.startswith(event.type + "/") else -1.0 for mode in MODES
        ]
        roles = [0] * len(marks)
        for role, spans in enumerate((event.speakers, event.recipients, event.actors)):
            for span in spans:
                for word in span:
                    roles[word] = len(ROLES) - 1 - role
        answers["roles"] = roles
    return marks, answers


def pairs(sentence):
    """All (source, target, types) of a sentence: actor and recipient of an event, or two who meet or agree."""
    found = {}
    for event in sentence.events:
        if event.type == "NONE":
            continue
        told = [(a, r) for a in event.actors for r in event.recipients]
        if not event.recipients and event.type in MUTUAL:
            told = [(a, b) for a in event.actors for b in event.actors if a != b]
        told = told or [(a, []) for a in event.actors] or [([], r) for r in event.recipients]
        type_ = "YIELD" if event.type in YIELD else event.type
        for source, target in told:
            if not set(source) & set(target):
                found.setdefault((tuple(source), tuple(target)), []).append(type_)
    return [(source, target, types) for (source, target), types in found.items()]


def pair_sample(sentence, source, target, types, task):
    """A source and a target marked: what relation holds?"""
    answer = [types.count(relation) / len(types) for relation in RELATIONS]
    return pair_marks(sentence, source, target), {task: answer}


def pair_marks(sentence, source, target):
    marks = [opinion.NONE] * len(sentence.forms)
    for word in source:
        marks[word] = SOURCE
    for word in target:
        marks[word] = TARGET
    return marks


def one_of(labels, label):
    return [1.0 if label == other else 0.0 for other in labels]


def sample(forms, marks, answers, tokeniser):
    return Sample([tokeniser.pieces(form) for form in forms], [wordpiece.shape(form) for form in forms], marks, answers)


@dataclass
class Diet:
    """What is shown in an epoch: shares of what there is, or how often each of the relations."""

    triggers: float = 1.0
    events: float = 1.0
    chance_words: float = 0.35
    pairs: float = 1.0
    relations: float = 1.0
    other_names: float = 0.5


def epoch(events, relations, tokeniser, diet, seed):
    """The samples of an epoch, the same for every worker."""
    draw = random.Random(seed)
    found = []

    def varied(sentence):
        return with_names(sentence, draw) if sentence.names and draw.random() < diet.other_names else sentence

    def show(sentence, shown):
        found.append(sample(sentence.forms, *shown, tokeniser))

    for sentence in events:
        if draw.random() < diet.triggers:
            changed = varied(sentence)
            show(changed, triggers_sample(changed))
        if sentence.events and draw.random() < diet.events:
            changed = varied(sentence)
            show(changed, event_sample(changed, draw.choice(changed.events)))
        if draw.random() < diet.chance_words:
            chosen = chance_word(sentence, draw)
            if chosen is not None:
                show(sentence, event_sample(sentence, Event("NONE", [], "occurred", [chosen], [], [], [])))
        if draw.random() < diet.pairs:
            changed = varied(sentence)
            told = pairs(changed)
            if told:
                chosen = draw.randrange(len(told))
                marks, answers = pair_sample(changed, *told[chosen], "relation")
                if sentence.soft:
                    answers["plv"] = sentence.soft[chosen]
                show(changed, (marks, answers))
    for sentence in relations:
        for _ in range(int(diet.relations + draw.random())):
            changed = varied(sentence)
            show(changed, pair_sample(changed, changed.source, changed.target, [changed.relation], "plv"))
    return [s for s in found if s.length() <= 200]


def chance_word(sentence, draw):
    """A verb or noun that triggers nothing, or None."""
    taken = {word for event in sentence.events for word in event.trigger}
    free = [word for word, tag in enumerate(sentence.upos or []) if tag in ("VERB", "NOUN") and word not in taken]
    return draw.choice(free) if free else None


def tensors(samples, noise=0.0):
    """A padded batch: inputs and answers; where a row has no answer, ``MASKED`` or -1 stands."""
    (ids, mask, starts, shapes), _ = data.tensors([Words(s) for s in samples], noise)
    marks = torch.zeros_like(ids)
    answers = {task: torch.full(starts.shape, data.MASKED) for task in WORD_TASKS}
    sizes = {"type": TYPES, "modes": MODES, "status": STATUSES, "relation": RELATIONS, "plv": RELATIONS}
    answers |= {task: torch.full((len(samples), len(labels)), -1.0) for task, labels in sizes.items()}
    for row, shown in enumerate(samples):
        line = [0]
        for mark, pieces in zip(shown.marks, shown.pieces):
            line += [mark] * len(pieces)
        marks[row, : len(line)] = torch.tensor(line)
        for task, values in shown.answers.items():
            answers[task][row, : len(values)] = torch.tensor(values, dtype=answers[task].dtype)
    return (ids, mask, starts, shapes, marks), answers


class Words(data.Example):
    """A sample as the language model's batches want it."""

    def __init__(self, shown):
        super().__init__(shown.pieces, {}, shown.pieces, shown.shapes)


def files(folder):
    return sorted(Path(folder).glob("*.txt"))
