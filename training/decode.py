"""Scores to trees (Chu-Liu/Edmonds with a single root) and to names (the best sequence of BIO labels)."""

import numpy as np

from entities import NAMED

_ALLOWED = np.array([[label[0] != "I" or before[1:] == label[1:] for label in NAMED]
                     for before in NAMED])


def names(scores):
    """The best labels in which an I only continues a name of its type, from label scores [W,7]."""
    barred = np.where(_ALLOWED, 0.0, -np.inf)
    totals = scores[0] + barred[0]
    origins = []
    for row in scores[1:]:
        paths = totals[:, None] + barred
        origins.append(paths.argmax(0))
        totals = paths.max(0) + row
    labels = [int(totals.argmax())]
    for origin in reversed(origins):
        labels.append(int(origin[labels[-1]]))
    return labels[::-1]


def tree(scores):
    """Heads (0 is the root) of the best tree with one root, from arc scores [W,W+1]."""
    count = scores.shape[0]
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = scores[:, : count + 1]
    np.fill_diagonal(square, -np.inf)
    greedy = square[1:].argmax(1)
    if (greedy == 0).sum() == 1 and not _cycle(np.concatenate([[0], greedy])):
        return greedy
    penalty = 1 + 2 * np.abs(square[np.isfinite(square)]).sum()
    square[1:, 0] -= penalty
    return _edmonds(square)[1:]


def _cycle(heads):
    """The words of a cycle, or nothing."""
    seen = np.zeros(len(heads), dtype=int)
    seen[0] = -1
    for start in range(1, len(heads)):
        node = start
        while seen[node] == 0:
            seen[node] = start
            node = heads[node]
        if seen[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []


def _edmonds(scores):
    """Heads of the maximum spanning arborescence from node 0; scores[d, h]."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    rest = [node for node in range(len(scores)) if node not in set(cycle)]
    cycle = np.array(cycle)
    merged = len(rest)
    small = np.full((merged + 1, merged + 1), -np.inf)
    small[:merged, :merged] = scores[np.ix_(rest, rest)]
    out = scores[np.ix_(rest, cycle)]
    small[:merged, merged] = out.max(1)
    gain = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    small[merged, :merged] = gain.max(0)
    small[0] = -np.inf
    chosen = _edmonds(small)
    result = heads.copy()
    for place, node in enumerate(rest[1:], start=1):
        head = chosen[place]
        result[node] = cycle[out[place].argmax()] if head == merged else rest[head]
    entering = chosen[merged]
    breaking = cycle[gain[:, entering].argmax()]
    result[breaking] = rest[entering]
    return result
