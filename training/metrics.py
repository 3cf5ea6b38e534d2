"""Figures: attachment, tags and lemmas over all words (punctuation too), names by exact span."""

from collections import Counter

import entities
import lemmas


class Figures:
    """Counts of right answers, by measure."""

    def __init__(self):
        self._right, self._all = Counter(), Counter()

    def parse(self, gold, predicted, values):
        """Adds a treebank sentence; ``predicted`` holds heads and label numbers by task."""
        relations = [values["relations"][r] for r in predicted["relations"]]
        tags = [values["upos"][t] for t in predicted["upos"]]
        scripts = [values["lemma"][s] for s in predicted["lemma"]]
        found = {
            "UAS": [h == g for h, g in zip(predicted["heads"], gold.heads)],
            "LAS": [
                h == g and r == q for h, g, r, q in zip(predicted["heads"], gold.heads, relations, gold.relations)
            ],
            "UPOS": [t == g for t, g in zip(tags, gold.upos)],
            "XPOS": [values["xpos"][t] == g for t, g in zip(predicted["xpos"], gold.xpos)],
            "lemma": [
                lemmas.apply(s, f, t) == g for s, f, t, g in zip(scripts, gold.forms, tags, gold.lemmas)
            ],
        }
        for measure, hits in found.items():
            self._right[measure] += sum(hits)
            self._all[measure] += len(hits)

    def names(self, gold, predicted):
        """Adds the names of a sentence."""
        self._spans("names", set(entities.spans(gold)), set(entities.spans(predicted)))

    def kinds(self, gold, predicted):
        """Adds the kinds of mention heads of a sentence."""
        self._spans("kinds", {(i, k) for i, k in enumerate(gold) if k}, {(i, k) for i, k in enumerate(predicted) if k})

    def _spans(self, measure, gold, predicted):
        self._right[measure + " F1"] += 2 * len(gold & predicted)
        self._all[measure + " F1"] += len(gold) + len(predicted)

    def result(self):
        return {measure: self._right[measure] / max(1, total) for measure, total in self._all.items()}


def text(figures):
    return " ".join(f"{measure} {value:.4f}" for measure, value in figures.items())
