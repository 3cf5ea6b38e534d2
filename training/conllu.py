"""Reads treebanks in the CoNLL-U format."""

import gzip
from dataclasses import dataclass, field


@dataclass
class Sentence:
    """One sentence: parallel lists over its words. ``heads`` counts from 1; 0 is the root."""

    document: str
    forms: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    misc: list[dict[str, str]] = field(default_factory=list)


def read(path):
    """All sentences of a gzipped CoNLL-U file, without multiword ranges, empty nodes and relation subtypes."""
    sentences = []
    document = ""
    current = None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                if line.startswith("# newdoc id ="):
                    document = line.split("=", 1)[1].strip()
                continue
            if not line:
                current = None
                continue
            columns = line.split("\t")
            if not columns[0].isdigit():
                continue
            if current is None:
                current = Sentence(document)
                sentences.append(current)
            current.forms.append(columns[1])
            current.lemmas.append(columns[2])
            current.upos.append(columns[3])
            current.xpos.append(columns[4])
            current.heads.append(int(columns[6]))
            current.relations.append(columns[7].split(":")[0])
            current.misc.append(_misc(columns[9]))
    return sentences


def _misc(column):
    """The MISC column as a dictionary."""
    return dict(item.split("=", 1) for item in column.split("|") if "=" in item)
