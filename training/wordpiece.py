"""Words to word pieces and casing shapes. The Java side does exactly the same; golden/wordpieces.jsonl checks it."""

import unicodedata
from functools import lru_cache

PAD, UNKNOWN, CLS, SEP, MASK = 0, 100, 101, 102, 103
MAX_CHARACTERS = 100
MAX_PIECES = 16

NO_SHAPE, LOWER, TITLE, UPPER, MIXED, DIGIT, INITIAL, OTHER = range(8)
SHAPES = 8


class Tokeniser:
    """Uncased BERT word pieces, each word by itself."""

    def __init__(self, vocabulary):
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.pieces = lru_cache(maxsize=200_000)(self._pieces)

    def _pieces(self, word):
        """Ids of a word's pieces: at least one, at most ``MAX_PIECES``."""
        ids = []
        for part in _parts(normalise(word)):
            ids.extend(self._greedy(part))
        return tuple(ids[:MAX_PIECES]) or (UNKNOWN,)

    def _greedy(self, part):
        """Longest pieces first; a part that the vocabulary can't spell is one unknown piece."""
        if len(part) > MAX_CHARACTERS:
            return [UNKNOWN]
        ids = []
        start = 0
        while start < len(part):
            end = len(part)
            while end > start:
                found = self._ids.get(("##" if start else "") + part[start:end])
                if found is not None:
                    break
                end -= 1
            if end == start:
                return [UNKNOWN]
            ids.append(found)
            start = end
        return ids


def normalise(word):
    """Lower case, accents stripped."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def _parts(text):
    """Splits at white space, and makes each punctuation character a part of its own."""
    parts = []
    open_part = False
    for c in text:
        if c.isspace():
            open_part = False
        elif is_punctuation(c):
            parts.append(c)
            open_part = False
        elif open_part:
            parts[-1] += c
        else:
            parts.append(c)
            open_part = True
    return parts


def is_punctuation(c):
    """ASCII characters that are no letters or digits count, symbols too; beyond ASCII, the categories P*."""
    if c < "\x80":
        return c > " " and not c.isalnum() and c != "\x7f"
    return unicodedata.category(c).startswith("P")


def shape(word):
    """The casing shape of a word. Digits are looked for first; after that only letters count."""
    if any(unicodedata.category(c) == "Nd" for c in word):
        return DIGIT
    cases = [unicodedata.category(c) == "Lu" for c in word if unicodedata.category(c).startswith("L")]
    if not cases:
        return OTHER
    if not any(cases):
        return LOWER
    if all(cases):
        return UPPER if len(cases) > 1 else INITIAL
    if cases[0] and not any(cases[1:]):
        return TITLE
    return MIXED
