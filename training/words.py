"""Words of a plain sentence, near to how the treebanks (and the Java side) cut them."""

import re

LETTER = r"[^\W\d_]"
TOKEN = re.compile(
    rf"(?:{LETTER}\.){{2,}}|\d+(?:[.,:]\d+)*\w*|[^\W_]+(?:['’]{LETTER}+)*|['’](?:s|ll|re|ve|d|m)\b|\.{{2,}}|--+|\S"
)
CLITIC = re.compile(r"(?i)(?<=.)(?:n['’]t|['’](?:s|ll|re|ve|d|m))$|(?<=^can)not$")


def spans(text):
    """Half-open offsets of the words: clitics are words of their own, hyphens too."""
    found = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        clitic = CLITIC.search(match.group())
        if clitic:
            found += [(start, start + clitic.start()), (start + clitic.start(), end)]
        else:
            found.append((start, end))
    return found


def within(words, span):
    """Numbers of the words that lie in a span, or touch it."""
    return [number for number, (start, end) in enumerate(words) if start < span[1] and span[0] < end]
