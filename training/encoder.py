"""The base encoder: weights and vocabulary from the jar that Maven Central carries, and BERT in a few lines of torch."""

import json
import zipfile

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

import wordpiece

HIDDEN, HEADS, INNER, LAYERS, POSITIONS = 384, 12, 1536, 6, 512
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.mix = nn.Linear(HIDDEN, HIDDEN)
        self.mix_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        query, key, value = (
            part(x).view(batch, length, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        attended = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        attended = self.mix(attended.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.mix_norm(x + self.dropout(attended))
        return self.outer_norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """BERT with an embedding of the word's casing shape added to the input, and of what else the caller adds. Returns its
    input vectors and the output of every layer."""

    def __init__(self, vocabulary_size, dropout=0.1, layers=LAYERS):
        super().__init__()
        self.words = nn.Embedding(vocabulary_size, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(wordpiece.SHAPES, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids, mask, shapes, added=0):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.shapes(shapes) + added
        x = self.dropout(self.norm(x))
        attention_mask = mask[:, None, None, :].bool()
        outputs = [x]
        for layer in self.layers:
            x = layer(x, attention_mask)
            outputs.append(x)
        return outputs


def read_jar(path):
    """Vocabulary (a list) and ONNX initializers (by name) in the base encoder's jar."""
    with zipfile.ZipFile(path) as jar:
        files = jar.namelist()
        tokeniser = json.loads(jar.read(next(file for file in files if file.endswith("-tokenizer.json"))))
        graph = onnx.load_from_string(jar.read(next(file for file in files if file.endswith(".onnx")))).graph
    ids = tokeniser["model"]["vocab"]
    weights = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    matrices = [name for node in graph.node if node.op_type == "MatMul" for name in node.input if name in weights]
    for number, name in enumerate(matrices):
        weights[f"matrix.{number}"] = weights.pop(name)
    return sorted(ids, key=ids.get), weights


def pretrained(path):
    """Vocabulary and encoder with the base weights; each layer's matrices come as query, key, value, mix, inner, outer."""
    vocabulary, weights = read_jar(path)
    encoder = Encoder(len(vocabulary), layers=sum(name.startswith("matrix.") for name in weights) // 6)
    with torch.no_grad():
        encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        token_type = weights["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + token_type)
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        parts = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
                 "intermediate.dense", "output.dense")
        for number, layer in enumerate(encoder.layers):
            linears = (layer.query, layer.key, layer.value, layer.mix, layer.inner, layer.outer)
            for place, (linear, part) in enumerate(zip(linears, parts)):
                linear.weight.copy_(weights[f"matrix.{number * 6 + place}"].T)
                linear.bias.copy_(weights[f"encoder.layer.{number}.{part}.bias"])
            _copy(layer.mix_norm, weights, f"encoder.layer.{number}.attention.output.LayerNorm")
            _copy(layer.outer_norm, weights, f"encoder.layer.{number}.output.LayerNorm")
    return vocabulary, encoder


def _copy(norm, weights, name):
    norm.weight.copy_(weights[name + ".weight"])
    norm.bias.copy_(weights[name + ".bias"])
