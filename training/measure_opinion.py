"""Figures of the second model's answers."""

from collections import Counter

import numpy as np

import opinion_data
from opinion import MODES, QUADS, RELATIONS, ROLES, STATUSES, TYPES


def macro_f1(gold, found, labels):
    """Mean F1 over labels, and F1 by label; a label that is neither in gold nor found doesn't count."""
    by_label = {}
    for label in labels:
        right = sum(g == f == label for g, f in zip(gold, found))
        told = gold.count(label) + found.count(label)
        if told:
            by_label[label] = 2 * right / told
    return sum(by_label.values()) / len(by_label), by_label


def chances(predict, sentences, task):
    """Chances of the relations between source and target of each sentence, [N,15]."""
    shown = [(s.forms, opinion_data.pair_marks(s, s.source, s.target)) for s in sentences]
    scores = np.stack([found[task] for found in predict(shown)]).astype(np.float64)
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True)


def relations(gold, chances):
    """Figures of the PLV task from chances [N,15]; a quad's chance is the sum of its relations'."""
    best = [RELATIONS[i] for i in chances.argmax(1)]
    root, by_type = macro_f1(gold, best, RELATIONS)
    numbers = np.array(QUADS)
    quads = np.stack([chances[:, numbers == quad].sum(1) for quad in (1, 2, 3, 4)], 1)
    gold_quads = [QUADS[RELATIONS.index(g)] for g in gold]
    quad, _ = macro_f1(gold_quads, (quads.argmax(1) + 1).tolist(), [1, 2, 3, 4])
    return {
        "root macro-F1": root,
        "root accuracy": sum(g == b for g, b in zip(gold, best)) / len(gold),
        "quad macro-F1": quad,
        "F1 by type": by_type,
    }


def runs(labels):
    """(first, last, label) of each run of equal labels but 0."""
    found, start = [], 0
    for position in range(1, len(labels) + 1):
        if position == len(labels) or labels[position] != labels[start]:
            if labels[start]:
                found.append((start, position - 1, labels[start]))
            start = position
    return found


def found_triggers(scores):
    """(words, type) of each trigger that scores [W,17] tell of: neighbours that all trigger something are one, of the type
    whose chance is highest over all of them."""
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    triggering = [int(row[0] < 0.5) for row in chances]
    return [(list(range(first, last + 1)), 1 + int(chances[first : last + 1, 1:].sum(0).argmax()))
            for first, last, _ in runs(triggering)]


class Score:
    """F1 by counting."""

    def __init__(self):
        self.right = self.gold = self.found = 0

    def add(self, gold, found):
        gold, found = Counter(gold), Counter(found)
        self.right += sum((gold & found).values())
        self.gold += sum(gold.values())
        self.found += sum(found.values())

    def f1(self):
        return 2 * self.right / max(1, self.gold + self.found)


def events(sentences, predict):
    """Figures on sentences with events. ``predict`` gives a dictionary of scores for each (forms, marks). Also returns
    gold labels and scores of each event, to calibrate with."""
    triggers, untyped, exact_roles, word_roles = Score(), Score(), Score(), Score()
    right, asked, records = Counter(), Counter(), []
    shown = [(s.forms, opinion_data.triggers_sample(s)[0]) for s in sentences]
    for sentence, scores in zip(sentences, predict(shown)):
        gold = [(e.trigger, TYPES.index(e.type)) for e in sentence.events if e.type != "NONE"]
        found = found_triggers(scores["triggers"].astype(np.float64))
        triggers.right += overlapping(gold, found, True)
        untyped.right += overlapping(gold, found, False)
        for score in (triggers, untyped):
            score.gold += len(gold)
            score.found += len(found)
    told = [(s, e) for s in sentences for e in s.events]
    samples = [opinion_data.event_sample(s, e) for s, e in told]
    for (sentence, event), (_, answers), scores in zip(told, samples, predict([(s.forms, m) for (s, _), (m, _) in zip(told, samples)])):
        kind = "type" if event.type != "NONE" else "NONE"
        asked[kind] += 1
        right[kind] += TYPES[scores["type"].argmax()] == event.type
        record = {"text": sentence.text, "trigger": event.trigger, "type": event.type, "scores": rounded(scores["type"])}
        if event.type != "NONE":
            asked["status"] += 1
            right["status"] += STATUSES[scores["status"].argmax()] == event.status
            own = [i for i, mode in enumerate(MODES) if mode.startswith(event.type + "/")]
            if own:
                asked["modes"] += 1
                right["modes"] += {MODES[i] for i in own if scores["modes"][i] > 0} == {f"{event.type}/{m}" for m in event.modes}
            labels = scores["roles"].argmax(1).tolist()
            exact_roles.add(runs(answers["roles"]), runs(labels))
            word_roles.add([w for w in enumerate(answers["roles"]) if w[1]], [w for w in enumerate(labels) if w[1]])
            record |= {"status": event.status, "status scores": rounded(scores["status"]), "modes": event.modes,
                       "mode scores": {MODES[i]: float(scores["modes"][i]) for i in own}}
        records.append(record)
    told = [(s, *pair) for s in sentences for pair in opinion_data.pairs(s)]
    shown = [(s.forms, opinion_data.pair_sample(s, source, target, types, "relation")[0]) for s, source, target, types in told]
    for (sentence, source, target, types), scores in zip(told, predict(shown)):
        asked["relation"] += 1
        right["relation"] += RELATIONS[scores["relation"].argmax()] in types
        records.append({"text": sentence.text, "source": source, "target": target, "relations": types,
                        "scores": rounded(scores["relation"])})
    figures = {"trigger F1": triggers.f1(), "trigger F1 untyped": untyped.f1()}
    figures |= {f"{name} accuracy": right[name] / asked[name] for name in asked}
    figures |= {"role F1 exact": exact_roles.f1(), "role F1 words": word_roles.f1()}
    return figures, records


def overlapping(gold, found, typed):
    """How many of the triggers found overlap one of gold's, each of gold's once."""
    free, count = list(gold), 0
    for words, label in found:
        for other in free:
            if set(words) & set(other[0]) and (label == other[1] or not typed):
                free.remove(other)
                count += 1
                break
    return count


def rounded(scores):
    return [round(float(score), 3) for score in scores]


def text(figures):
    return " ".join(f"{name} {value:.3f}" for name, value in figures.items() if not isinstance(value, dict))
