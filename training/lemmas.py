"""Lemmas as edit scripts.

``l|k|suffix`` lower-cases the form, ``k|k|suffix`` keeps its case; then k characters (UTF-16 code units) are cut from
the end and the suffix is appended. ``=|lemma`` replaces the whole form.
"""

from collections import Counter

DEFAULT = "l|0|"


def apply(script, form, upos):
    """The lemma that a script makes of a form. A proper noun keeps its case, and no lemma is empty."""
    kind, rest = script.split("|", 1)
    if kind == "=":
        return rest
    cut, suffix = rest.split("|", 1)
    stem = form if kind == "k" or upos == "PROPN" else form.lower()
    return stem[: max(0, len(stem) - int(cut))] + suffix or form.lower()


def edit(form, lemma):
    """The script that keeps the longest prefix; lower-casing is preferred where both cases do."""
    best = None
    for kind, stem in (("l", form.lower()), ("k", form)):
        kept = 0
        while kept < min(len(stem), len(lemma)) and stem[kept] == lemma[kept]:
            kept += 1
        if best is None or kept > best[0]:
            best = kept, f"{kind}|{len(stem) - kept}|{lemma[kept:]}"
    return best[1]


class Scripts:
    """The scripts seen at least twice in training."""

    def __init__(self, pairs, minimum=2):
        counts = Counter(_choose(form, lemma) for form, lemma in pairs)
        self.labels = [DEFAULT] + sorted(s for s, n in counts.items() if n >= minimum and s != DEFAULT)
        self._ids = {script: number for number, script in enumerate(self.labels)}

    def label(self, form, lemma):
        """Label number of the script for a form, or None where no kept script gives the lemma."""
        return self._ids.get(_choose(form, lemma))


def _choose(form, lemma):
    """An edit, or a replacement where the lemma shares no more than a letter with a longer form (is, be; went, go)."""
    script = edit(form, lemma)
    kind, cut, suffix = script.split("|", 2)
    irregular = lemma == "I" or suffix and int(cut) >= len(form) - 1 and lemma.isalpha()
    return "=|" + lemma if irregular else script
