"""Writes a checkpoint as an ONNX file, with vocabulary, labels and a description beside it."""

import argparse
import datetime
import hashlib
import json
import random
from pathlib import Path

import numpy as np
import onnx
import torch

import calibrate
import data
import encoder
import model as network
import opinion_data
import quantise
import train
from graph import FLOAT, INT64, Graph
from wordpiece import Tokeniser

SHOWN = 600  # sentences of each kind by which activations are calibrated
LONGEST = 200


class Exporter:
    """Rebuilds the model as a graph; ``numbers`` decides the precision of the weights."""

    def __init__(self, model, numbers):
        self.graph = Graph()
        self._model = model.eval()
        self._names = {module: name for name, module in model.named_modules()}
        self._numbers = numbers

    def build(self):
        graph = self.graph
        ids = graph.input("input_ids", INT64, ["B", "T"])
        mask = graph.input("attention_mask", INT64, ["B", "T"])
        starts = graph.input("word_starts", INT64, ["B", "W"])
        shapes = graph.input("shapes", INT64, ["B", "T"])
        layers = self._word_vectors(self._encode(ids, mask, shapes), starts)
        words = self._mixed(self._model.mix, layers)
        only_words, lexical = self._rootless(words), self._rootless(self._mixed(self._model.lexical_mix, layers))
        for name, tagger in self._model.taggers.items():
            vectors = lexical if name in network.LEXICAL else only_words
            hidden = graph.add("Relu", self._linear(tagger.hidden, vectors))
            labels = tagger.label.out_features
            graph.output(self._linear(tagger.label, hidden), name, FLOAT, ["B", "W", labels])
        self._parse(words, only_words, starts)
        return graph

    def _encode(self, ids, mask, shapes, added=None):
        """The input vectors and the outputs of all layers; ``added`` is added to the input."""
        graph, part = self.graph, self._model.encoder
        length = graph.add("Slice", graph.add("Shape", ids), graph.integers(1), graph.integers(2))
        positions = graph.add(
            "Slice", graph.constant(_array(part.positions.weight)), graph.integers(0), length, graph.integers(0)
        )
        x = self._numbers.embedding(graph, _array(part.words.weight), ids)
        x = graph.add("Add", x, positions)
        x = graph.add("Add", x, graph.add("Gather", graph.constant(_array(part.shapes.weight)), shapes))
        if added is not None:
            x = graph.add("Add", x, added)
        x = self._norm(part.norm, x)
        mask = graph.add("Cast", mask, to=6)
        outputs = [x]
        for layer in part.layers:
            parts = (layer.query, layer.key, layer.value)
            weight = np.concatenate([_array(linear.weight) for linear in parts])
            bias = np.concatenate([_array(linear.bias) for linear in parts])
            attended = self._numbers.attention(graph, self._names[layer.query], x, weight, bias, mask, encoder.HEADS)
            x = self._norm(layer.mix_norm, graph.add("Add", x, self._linear(layer.mix, attended)))
            inner = graph.extension("Gelu", self._linear(layer.inner, x))
            x = self._norm(layer.outer_norm, graph.add("Add", x, self._linear(layer.outer, inner)))
            outputs.append(x)
        return outputs

    def _word_vectors(self, outputs, starts):
        """Of each layer the vectors of [CLS] and of each word's first piece."""
        graph = self.graph
        first = graph.add("Slice", starts, graph.integers(0), graph.integers(1), graph.integers(1))
        root = graph.add("Mul", first, graph.integers(0))
        places = graph.add("Unsqueeze", graph.add("Concat", root, starts, axis=1), graph.integers(2))
        return [graph.add("GatherND", output, places, batch_dims=1) for output in outputs]

    def _mixed(self, weights, layers):
        graph = self.graph
        weighted = [
            graph.add("Mul", layer, graph.constant(weight))
            for weight, layer in zip(_array(torch.softmax(weights, 0)), layers)
        ]
        return graph.add("Sum", *weighted)

    def _rootless(self, words):
        return self.graph.add(
            "Slice", words, self.graph.integers(1), self.graph.integers(2**31), self.graph.integers(1)
        )

    def _parse(self, words, only_words, starts):
        """Arc scores, and for each arc the best relation."""
        graph, parser = self.graph, self._model.parser
        dependents = self._linear(parser.arc, self._hidden(parser.arc_dependent, only_words))
        heads = graph.add("Transpose", self._hidden(parser.arc_head, words), perm=[0, 2, 1])
        present = graph.add("Greater", starts, graph.integers(0))
        score = graph.add("Where", present, graph.constant(np.float32(0)), graph.constant(np.float32(network.MASKED)))
        score = graph.add("Pad", score, graph.integers(0, 1, 0, 0))
        score = graph.add("Unsqueeze", score, graph.integers(1))
        graph.output(graph.add("Add", graph.add("MatMul", dependents, heads), score), "heads", FLOAT, ["B", "W", "W1"])

        left = self._linear(parser.relation, self._hidden(parser.relation_dependent, only_words))
        left = graph.add("Reshape", left, graph.integers(0, -1, network.RELATION))
        right = self._hidden(parser.relation_head, words)
        scores = graph.add("MatMul", left, graph.add("Transpose", right, perm=[0, 2, 1]))
        width = graph.add("Slice", graph.add("Shape", words), graph.integers(1), graph.integers(2))
        shape = graph.add("Concat", graph.integers(0, -1, parser.relations), width, axis=0)
        scores = graph.add("Reshape", scores, shape)
        prior = graph.add("Transpose", self._linear(parser.relation_prior, right), perm=[0, 2, 1])
        scores = graph.add("Add", scores, graph.add("Unsqueeze", prior, graph.integers(1)))
        best = graph.add("ArgMax", scores, axis=2, keepdims=0)
        graph.output(best, "relations", INT64, ["B", "W", "W1"])

    def _hidden(self, linear, x):
        return self.graph.add("Relu", self._linear(linear, x))

    def _linear(self, linear, x):
        return self._numbers.linear(self.graph, self._names[linear], x, _array(linear.weight), _array(linear.bias))

    def _norm(self, norm, x):
        """In two steps: ONNX Runtime has a vectorised kernel for the first, and for LayerNormalization one that takes more than a
        quarter of the whole model's time."""
        graph = self.graph
        weight, bias = graph.constant(_array(norm.weight)), graph.constant(_array(norm.bias))
        normal = graph.add("MeanVarianceNormalization", x, axes=[-1])
        return graph.add("Add", graph.add("Mul", normal, weight), bias)


def _array(tensor):
    return tensor.detach().float().numpy()


def batches(treebanks, events, tokeniser):
    """Inputs that the language model is calibrated with: sentences of treebanks and of news."""
    draw = random.Random(1)
    shown = draw.sample(treebanks, SHOWN) + draw.sample(events, SHOWN)
    examples = [data.Example(sentence.forms).prepare(tokeniser) for sentence in shown]
    examples = [example for example in examples if example.length() <= LONGEST]
    return [data.tensors([examples[i] for i in batch])[0] for batch in data.batches(examples, 2000, shuffle=False)]


def write(exporter, path, name):
    """Writes the ONNX file; returns its SHA-256."""
    graph = exporter.build()
    onnx.save(graph.model("dragoman", {"name": name}), str(path))
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--encoder-jar", required=True)
    parser.add_argument("--data", required=True, help="folder of the treebanks")
    parser.add_argument("--events", required=True, help="folder of sentences with events")
    parser.add_argument("--out", required=True, help="folder of the int8 model and what goes with it")
    parser.add_argument("--floats", help="also write the model in 32-bit floats to this file")
    parser.add_argument("--limit", type=int, default=quantise.LIMIT, help="largest weight in 8-bit integers")
    parser.add_argument("--version", default="1")
    options = parser.parse_args()

    vocabulary, _ = encoder.read_jar(options.encoder_jar)
    model, labels = train.load(options.checkpoint, len(vocabulary))
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"dragoman-en-{options.version}"
    if options.floats:
        write(Exporter(model, quantise.Floats()), options.floats, name)
    corpora = data.Corpora(options.data)
    events = [s for s in opinion_data.read_events(opinion_data.files(options.events)) if not opinion_data.kept_aside(s)]
    shown = batches(corpora.ewt_train + corpora.gum_train, events, Tokeniser(vocabulary))
    numbers = quantise.Integers(calibrate.activations(model, shown), options.limit)
    digest = write(Exporter(model, numbers), folder / "model.onnx", name)
    (folder / "vocab.txt").write_text("".join(piece + "\n" for piece in vocabulary), encoding="utf-8")
    (folder / "labels.json").write_text(_json(labels.values), encoding="utf-8")
    description = {
        "name": "dragoman-en",
        "version": options.version,
        "language": "en",
        "encoder": "sentence-transformers/all-MiniLM-L6-v2",
        "maxPieces": encoder.POSITIONS,
        "maxPiecesPerWord": 16,
        "weights": "int8",
        "created": datetime.date.today().isoformat(),
        "onnxSha256": digest,
    }
    (folder / "model.json").write_text(_json(description), encoding="utf-8")


def _json(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
