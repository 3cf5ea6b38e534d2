"""Entity labels: named entities (PER, ORG, LOC as BIO) and the kind of the mention that a word heads."""

import gzip
import re
from pathlib import Path

import names
from conllu import Sentence

NAMED = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
KINDS = ["none", "person", "place", "organization", "object", "event", "time", "substance", "animal", "plant", "abstract"]

_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_OPEN_OR_CLOSE = re.compile(r"\((\d+)(?:\[[^]]*])?-([a-z]+)[^()]*(\))?|(\d+)(?:\[[^]]*])?\)")


def mentions(sentence):
    """GUM's entity mentions of a sentence as (first word, last word, type), nested ones too."""
    open_mentions, found = {}, []
    for position, misc in enumerate(sentence.misc):
        for start, kind, closed, end in _OPEN_OR_CLOSE.findall(misc.get("Entity", "")):
            if start and closed:
                found.append((position, position, kind))
            elif start:
                open_mentions.setdefault(start, []).append((position, kind))
            elif open_mentions.get(end):
                first, opened = open_mentions[end].pop()
                found.append((first, position, opened))
    return found


def head_of(sentence, first, last):
    """The word of a span whose head lies outside of it."""
    for position in range(first, last + 1):
        if not first <= sentence.heads[position] - 1 <= last:
            return position
    return first


def kinds(sentence):
    """For each word the kind of the mention that it heads; of several, the longest."""
    labels = [0] * len(sentence.forms)
    for first, last, kind in sorted(mentions(sentence), key=lambda m: m[1] - m[0]):
        if kind in KINDS:
            labels[head_of(sentence, first, last)] = KINDS.index(kind)
    return labels


def named(sentence):
    """BIO labels of the names in GUM's mentions, cut down to the name itself: no determiners, titles or modifiers."""
    spans = []
    for first, last, kind in mentions(sentence):
        head = head_of(sentence, first, last)
        if sentence.upos[head] == "PROPN" and not (kind == "person" and sentence.xpos[head] == "NNPS"):
            begin, end = _name(sentence, first, last, head, kind)
            country = " ".join(sentence.forms[begin : end + 1]) in names.COUNTRIES
            spans.append((begin, end, "place" if country else kind))
    labels = [0] * len(sentence.forms)
    taken = [False] * len(sentence.forms)
    for first, last, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        if first > last or any(taken[first : last + 1]):
            continue
        taken[first : last + 1] = [True] * (last + 1 - first)
        if kind in _TYPES:
            begin = NAMED.index("B-" + _TYPES[kind])
            labels[first : last + 1] = [begin] + [begin + 1] * (last - first)
    return labels


_TITLES = set(
    "president vice prime minister foreign defence defense interior finance secretary general chancellor king queen prince"
    " princess pope senator governor mayor ambassador judge justice chief chairman chairwoman director professor doctor"
    " dr dr. mr mr. mrs mrs. ms ms. sir lord lady dame sen. rep. gov. gen. col. lt. sgt. capt. captain colonel lieutenant"
    " sergeant major commander admiral sheikh ayatollah imam rabbi bishop archbishop cardinal father saint st. st prof."
    " prof rev. reverend representative congressman congresswoman deputy speaker premier emperor emperess sultan emir"
    " detective officer coach attorney assistant former shadow home chair commissioner senators lords members member".split()
)
_DIRECTIONS = {"New", "North", "South", "East", "West", "Great", "Saudi", "United", "Northern", "Southern"}
_LINKS = {"of", "the", "for", "and", "&", "'s", "’s", "-", "–", "in", "de", "la", "del", "on", "'", "’", "at", "to"}


def _name(sentence, first, last, head, kind):
    """The name within a mention: the run of proper nouns around its head, with links between them in names of
    organisations and places; a person's titles are left off."""

    def proper(i):
        return sentence.upos[i] == "PROPN" or (
            sentence.upos[i] in ("ADJ", "NOUN", "NUM", "VERB") and sentence.forms[i][:1].isupper() and kind != "person"
            and (i > 0 or sentence.forms[i] in _DIRECTIONS)
        )

    begin = end = head
    while begin > first and proper(begin - 1):
        begin -= 1
    while end < last and proper(end + 1):
        end += 1
    if kind == "organization":
        grown = True
        while grown:
            grown = False
            step = end + 1
            while step < last and sentence.forms[step].lower() in _LINKS:
                step += 1
            if end + 1 < step <= last and proper(step) and sentence.forms[end + 1].lower() not in ("'s", "’s"):
                end, grown = step, True
                while end < last and proper(end + 1):
                    end += 1
    if kind == "person":
        while begin <= end and sentence.forms[begin].lower() in _TITLES:
            begin += 1
    return begin, end


def read_iob(path):
    """Sentences with IOB2 labels in the third column (UNER's format); labels are numbers of ``NAMED``."""
    result, document, current = [], "", None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id ="):
                document = line.split("=", 1)[1].strip()
            columns = line.split("\t")
            if len(columns) < 3:
                current = None
                continue
            if current is None:
                current = (Sentence(document), [])
                result.append(current)
            current[0].forms.append(columns[1])
            current[1].append(NAMED.index(columns[2]))
    return result


def read_marked(path):
    """Sentences of a text file with marked names: ``[PER Ana Silva] left [LOC Porto] .``"""
    result = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        sentence, labels, begin, first = Sentence("names"), [], 0, False
        for token in line.split():
            if token.startswith("[") and "B-" + token[1:] in NAMED:
                begin, first = NAMED.index("B-" + token[1:]), True
                continue
            ends = begin and token.endswith("]")
            sentence.forms.append(token[:-1] if ends else token)
            labels.append(0 if not begin else begin if first else begin + 1)
            first = False
            if ends:
                begin = 0
        result.append((sentence, labels))
    return result


def split_by_document(labelled):
    """Splits UNER sentences into those to train on and those kept to measure.

    Within each genre (a document id up to its first hyphen), in the order of the file, every fourth document is kept.
    """
    seen, part = {}, {}
    train, kept = [], []
    for sentence, labels in labelled:
        document = sentence.document
        if document not in part:
            genre = document.split("-")[0]
            seen[genre] = seen.get(genre, 0) + 1
            part[document] = kept if seen[genre] % 4 == 0 else train
        part[document].append((sentence, labels))
    return train, kept


def spans(labels):
    """Spans (first, last, type) of BIO labels; an I that continues nothing begins a span."""
    found, start, kind = [], None, None
    for position, label in enumerate(list(labels) + [0]):
        name = NAMED[label]
        if start is not None and (name[0] != "I" or name[2:] != kind):
            found.append((start, position - 1, kind))
            start = None
        if name != "O" and start is None:
            start, kind = position, name[2:]
    return found
