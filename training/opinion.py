"""The second model: an opinion on events. One encoder that sees which words are marked, and a head for each question.

What is asked is told by what is marked: nothing (where are events?), a trigger (what event is it, and who takes part?), or
a source and a target (what relation holds between them?).
"""

import torch
from torch import nn

import marked
from encoder import HIDDEN
from model import Tagger, mixed

NONE, SOURCE, TARGET, TRIGGER = range(4)
MARKS = 4

TYPES = ["NONE"] + [type_ for type_ in marked.MODES if type_ != "NONE"]
MODES = [f"{type_}/{mode}" for type_ in TYPES for mode in sorted(marked.MODES[type_])]
STATUSES = ["occurred", "ongoing", "habitual", "planned", "hypothetical", "negated"]
ROLES = ["none", "actor", "recipient", "speaker"]
# CONCEDE and RETREAT are one relation, YIELD, as in the PLV set.
RELATIONS = ["AGREE", "CONSULT", "SUPPORT", "YIELD", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
             "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
QUADS = [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4]
LABELS = {"types": TYPES, "modes": MODES, "statuses": STATUSES, "roles": ROLES, "relations": RELATIONS, "quads": QUADS}


class Summary(nn.Module):
    """A hidden layer over the vectors of [CLS] and of what is marked, to be shared by several label layers."""

    def __init__(self, dropout):
        super().__init__()
        self.hidden = nn.Linear(4 * HIDDEN, HIDDEN)
        self.dropout = nn.Dropout(dropout)

    def forward(self, vectors):
        return self.dropout(torch.relu(self.hidden(self.dropout(vectors))))


class Opinion(nn.Module):
    """Encoder and heads. ``relation`` answers in the conventions of this project's own sentences, ``plv`` in those of the PLV set,
    which it learns as a difference to the former."""

    def __init__(self, encoder, dropout=0.2):
        super().__init__()
        self.encoder = encoder
        self.marks = nn.Embedding(MARKS, HIDDEN)
        nn.init.normal_(self.marks.weight, std=0.05)
        with torch.no_grad():
            self.marks.weight[NONE].zero_()
        self.mix = nn.Parameter(torch.linspace(-3, 0, len(encoder.layers) + 1))
        self.dropout = nn.Dropout(dropout)
        self.triggers = Tagger(len(TYPES), dropout)
        self.roles = Tagger(len(ROLES), dropout)
        self.event, self.pair = Summary(dropout), Summary(dropout)
        self.types = nn.Linear(HIDDEN, len(TYPES))
        self.modes = nn.Linear(HIDDEN, len(MODES))
        self.statuses = nn.Linear(HIDDEN, len(STATUSES))
        self.relations = nn.Linear(HIDDEN, len(RELATIONS))
        self.difference = nn.Linear(HIDDEN, len(RELATIONS))
        nn.init.zeros_(self.difference.weight)
        nn.init.zeros_(self.difference.bias)

    def forward(self, ids, mask, word_starts, shapes, marks):
        layers = self.encoder(ids, mask, shapes, self.marks(marks))
        positions = word_starts[:, :, None].expand(-1, -1, HIDDEN)
        words = self.dropout(mixed(self.mix, [torch.gather(layer, 1, positions) for layer in layers]))
        top = layers[-1]
        vectors = torch.cat([top[:, 0]] + [mean_of(top, marks.eq(mark)) for mark in (SOURCE, TARGET, TRIGGER)], 1)
        event, pair = self.event(vectors), self.pair(vectors)
        relation = self.relations(pair)
        return {
            "triggers": self.triggers(words),
            "roles": self.roles(words),
            "type": self.types(event),
            "modes": self.modes(event),
            "status": self.statuses(event),
            "relation": relation,
            "plv": relation + self.difference(pair),
        }


def mean_of(vectors, chosen):
    """Mean of the chosen vectors of each row, zero where none is chosen."""
    weights = chosen.to(vectors.dtype)
    weights = weights / weights.sum(1, keepdim=True).clamp(min=1)
    return (weights[:, None] @ vectors).squeeze(1)
