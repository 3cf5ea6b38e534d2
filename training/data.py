"""Training and evaluation examples: word pieces and labels, with what a corpus does not annotate masked."""

import random
from dataclasses import dataclass, field
from pathlib import Path

import torch

import conllu
import entities
import lemmas
import wordpiece

MASKED = -100
TASKS = ("upos", "xpos", "lemma", "entities", "kinds", "heads", "relations")


@dataclass
class Example:
    """A sentence with numbered labels per task; a task that is absent is masked."""

    forms: list[str]
    labels: dict[str, list[int]] = field(default_factory=dict)
    pieces: list[tuple[int, ...]] = None
    shapes: list[int] = None

    def prepare(self, tokeniser):
        self.pieces = [tokeniser.pieces(form) for form in self.forms]
        self.shapes = [wordpiece.shape(form) for form in self.forms]
        return self

    def length(self):
        return 2 + sum(map(len, self.pieces))


class Labels:
    """The label sets: those of parsing from the training treebanks, those of entities fixed."""

    def __init__(self, values):
        self.values = values
        self._ids = {task: {label: i for i, label in enumerate(values[task])} for task in ("upos", "xpos", "relations")}

    @staticmethod
    def of(sentences):
        pairs = [pair for s in sentences for pair in zip(s.forms, s.lemmas)]
        return Labels({
            "upos": sorted({tag for s in sentences for tag in s.upos}),
            "xpos": sorted({tag for s in sentences for tag in s.xpos}),
            "lemma": lemmas.Scripts(pairs).labels,
            "relations": sorted({relation for s in sentences for relation in s.relations}),
            "entities": entities.NAMED,
            "kinds": entities.KINDS,
        })

    def sizes(self):
        return {task: len(labels) for task, labels in self.values.items()}

    def parse_labels(self, sentence, scripts):
        """Numbers of a treebank sentence's labels."""
        found = {
            task: [self._ids[task].get(value, MASKED) for value in getattr(sentence, task)]
            for task in ("upos", "xpos", "relations")
        }
        found["heads"] = sentence.heads
        pairs = zip(sentence.forms, sentence.lemmas)
        found["lemma"] = [MASKED if script is None else script for script in (scripts.label(*pair) for pair in pairs)]
        return found


class Corpora:
    """All the data of a data folder."""

    def __init__(self, folder):
        folder = Path(folder)
        self.ewt_train = conllu.read(folder / "ud/en_ewt-train.conllu.gz")
        self.ewt_dev = conllu.read(folder / "ud/en_ewt-dev.conllu.gz")
        self.gum_train = conllu.read(folder / "ud/gum_open-train.conllu.gz")
        self.gum_dev = conllu.read(folder / "ud/gum_open-dev.conllu.gz")
        self.names_train, self.names_kept = entities.split_by_document(
            entities.read_iob(folder / "ner/uner_en_ewt-dev.iob2.gz")
        )
        self.names_written = entities.read_marked(Path(__file__).with_name("data") / "names.txt")


def treebank_examples(corpora, labels):
    """EWT and GUM training sentences; GUM's with entities."""
    sentences = corpora.ewt_train + corpora.gum_train
    scripts = lemmas.Scripts([pair for s in sentences for pair in zip(s.forms, s.lemmas)])
    examples = [Example(s.forms, labels.parse_labels(s, scripts)) for s in sentences]
    for sentence, example in zip(corpora.gum_train, examples[len(corpora.ewt_train):]):
        example.labels["entities"] = entities.named(sentence)
        example.labels["kinds"] = entities.kinds(sentence)
    return examples


def name_examples(labelled):
    """Sentences that have only named entities."""
    return [Example(sentence.forms, {"entities": marks}) for sentence, marks in labelled]


def batches(examples, pieces, shuffle):
    """Lists of examples of like length, about ``pieces`` word pieces (with padding) to a batch."""
    order = list(range(len(examples)))
    if shuffle:
        order.sort(key=lambda i: examples[i].length() * random.uniform(0.9, 1.1))
    else:
        order.sort(key=lambda i: examples[i].length())
    result, batch = [], []
    for i in order:
        if batch and (len(batch) + 1) * max(examples[i].length(), examples[batch[-1]].length()) > pieces:
            result.append(batch)
            batch = []
        batch.append(i)
    if batch:
        result.append(batch)
    if shuffle:
        random.shuffle(result)
    return result


def tensors(examples, noise=0.0):
    """A padded batch. With ``noise``, some words are masked and some sentences are put in another casing."""
    length = max(e.length() for e in examples)
    width = max(len(e.forms) for e in examples)
    count = len(examples)
    ids = torch.zeros(count, length, dtype=torch.long)
    mask, shapes = torch.zeros_like(ids), torch.zeros_like(ids)
    starts = torch.zeros(count, width, dtype=torch.long)
    labels = {task: torch.full((count, width), MASKED) for task in TASKS}
    for row, example in enumerate(examples):
        cased = _recased(example.shapes) if noise else example.shapes
        line, line_shapes = [wordpiece.CLS], [wordpiece.NO_SHAPE]
        hidden = set()
        for position, pieces in enumerate(example.pieces):
            starts[row, position] = len(line)
            if noise and random.random() < noise:
                hidden.add(position)
                pieces = (wordpiece.MASK,) * len(pieces)
            line.extend(pieces)
            line_shapes.extend([cased[position]] * len(pieces))
        line.append(wordpiece.SEP)
        line_shapes.append(wordpiece.NO_SHAPE)
        ids[row, : len(line)] = torch.tensor(line)
        shapes[row, : len(line)] = torch.tensor(line_shapes)
        mask[row, : len(line)] = 1
        for task, values in example.labels.items():
            labels[task][row, : len(values)] = torch.tensor(values)
        for position in hidden:
            labels["lemma"][row, position] = MASKED
    return (ids, mask, starts, shapes), labels


def _recased(shapes):
    """Now and then a headline's casing: all upper, all title, all lower."""
    draw = random.random()
    letters = (wordpiece.LOWER, wordpiece.TITLE, wordpiece.UPPER, wordpiece.MIXED, wordpiece.INITIAL)
    if draw < 0.02:
        return [wordpiece.UPPER if s in letters else s for s in shapes]
    if draw < 0.05:
        return [wordpiece.TITLE if s == wordpiece.LOWER else s for s in shapes]
    if draw < 0.07:
        return [wordpiece.LOWER if s in letters else s for s in shapes]
    return shapes
