"""The whole model: one encoder, a head for each layer of annotation."""

import torch
from torch import nn

from encoder import HIDDEN, LAYERS

TAGGERS = ("upos", "xpos", "lemma", "entities", "kinds")
LEXICAL = ("upos", "xpos", "lemma")
TAG_HIDDEN, ARC, RELATION = 256, 384, 128
MASKED = -1e4


class Tagger(nn.Module):
    """A hidden layer and a label layer."""

    def __init__(self, labels, dropout):
        super().__init__()
        self.hidden = nn.Linear(HIDDEN, TAG_HIDDEN)
        self.label = nn.Linear(TAG_HIDDEN, labels)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words):
        return self.label(self.dropout(torch.relu(self.hidden(words))))


class Parser(nn.Module):
    """Biaffine arcs and relations (Dozat and Manning 2017); the vector of [CLS] stands for the root."""

    def __init__(self, relations, dropout):
        super().__init__()
        self.arc_dependent, self.arc_head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.relation_dependent, self.relation_head = nn.Linear(HIDDEN, RELATION), nn.Linear(HIDDEN, RELATION)
        self.arc = nn.Linear(ARC, ARC)
        self.relation = nn.Linear(RELATION, relations * RELATION)
        self.relation_prior = nn.Linear(RELATION, relations)
        nn.init.zeros_(self.arc.weight)
        nn.init.zeros_(self.relation.weight)
        self.dropout = nn.Dropout(dropout)
        self.relations = relations

    def forward(self, words, present):
        """Arc scores [B,W,W+1] and relation scores [B,W,relations,W+1] of the words (root first) [B,W+1,H]."""
        dependents = words[:, 1:]
        arcs = self.arc(self._hidden(self.arc_dependent, dependents)) @ self._hidden(self.arc_head, words).transpose(1, 2)
        arcs = arcs.float() + (1 - present.float())[:, None, :] * MASKED
        dependent, head = self._hidden(self.relation_dependent, dependents), self._hidden(self.relation_head, words)
        batch, count, _ = dependent.shape
        left = self.relation(dependent).view(batch, count * self.relations, RELATION)
        relations = (left @ head.transpose(1, 2)).view(batch, count, self.relations, count + 1)
        return arcs, relations + self.relation_prior(head).transpose(1, 2)[:, None]

    def _hidden(self, linear, x):
        return self.dropout(torch.relu(linear(x)))


class Model(nn.Module):
    """Encoder, two learned mixes of its layers (one for tags and lemmas), taggers and parser over the vector of each
    word's first piece."""

    def __init__(self, encoder, sizes, dropout=0.3):
        super().__init__()
        self.encoder = encoder
        self.mix = nn.Parameter(torch.linspace(-3, 0, LAYERS + 1))
        self.lexical_mix = nn.Parameter(torch.linspace(-1, 0, LAYERS + 1))
        self.dropout = nn.Dropout(dropout)
        self.taggers = nn.ModuleDict({name: Tagger(sizes[name], dropout) for name in TAGGERS})
        self.parser = Parser(sizes["relations"], dropout)

    def forward(self, ids, mask, word_starts, shapes):
        positions = torch.cat([torch.zeros_like(word_starts[:, :1]), word_starts], 1)[:, :, None].expand(-1, -1, HIDDEN)
        layers = [torch.gather(output, 1, positions) for output in self.encoder(ids, mask, shapes)]
        words = self.dropout(mixed(self.mix, layers))
        lexical = self.dropout(mixed(self.lexical_mix, layers))
        present = torch.cat([torch.ones_like(word_starts[:, :1]), word_starts.gt(0).long()], 1)
        scores = {name: tagger((lexical if name in LEXICAL else words)[:, 1:]) for name, tagger in self.taggers.items()}
        scores["arcs"], scores["relations"] = self.parser(words, present)
        return scores


def mixed(weights, layers):
    """The layers' mean by softmax weights."""
    return sum(weight * layer for weight, layer in zip(torch.softmax(weights, 0), layers))
