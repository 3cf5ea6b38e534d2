"""Writes a checkpoint of the second model as an ONNX file, with labels and a description beside it."""

import argparse
import datetime
import random
from pathlib import Path

import numpy as np

import calibrate
import data
import encoder
import export
import opinion
import opinion_data
import quantise
import train_opinion
from graph import FLOAT, INT64
from wordpiece import Tokeniser


class OpinionExporter(export.Exporter):
    """Rebuilds the second model as a graph."""

    def build(self):
        graph, model = self.graph, self._model
        ids = graph.input("input_ids", INT64, ["B", "T"])
        mask = graph.input("attention_mask", INT64, ["B", "T"])
        starts = graph.input("word_starts", INT64, ["B", "W"])
        shapes = graph.input("shapes", INT64, ["B", "T"])
        marks = graph.input("marks", INT64, ["B", "T"])
        added = graph.add("Gather", graph.constant(export._array(model.marks.weight)), marks)
        layers = self._encode(ids, mask, shapes, added)
        words = self._rootless(self._mixed(model.mix, self._word_vectors(layers, starts)))
        for name in ("triggers", "roles"):
            tagger = getattr(model, name)
            scores = self._linear(tagger.label, self._hidden(tagger.hidden, words))
            graph.output(scores, name, FLOAT, ["B", "W", tagger.label.out_features])
        vectors = self._summary(layers[-1], marks)
        event, pair = self._hidden(model.event.hidden, vectors), self._hidden(model.pair.hidden, vectors)
        relation = self._linear(model.relations, pair)
        difference = self._linear(model.difference, pair)
        for name, value, labels in (
            ("type", self._linear(model.types, event), opinion.TYPES),
            ("modes", self._linear(model.modes, event), opinion.MODES),
            ("status", self._linear(model.statuses, event), opinion.STATUSES),
            ("relation", relation, opinion.RELATIONS),
            ("plv", graph.add("Add", relation, difference), opinion.RELATIONS),
        ):
            graph.output(value, name, FLOAT, ["B", len(labels)])
        return graph

    def _summary(self, top, marks):
        """The vector of [CLS] beside the means of those that are marked."""
        graph = self.graph
        first = graph.add("Slice", top, graph.integers(0), graph.integers(1), graph.integers(1))
        parts = [graph.add("Squeeze", first, graph.integers(1))]
        for mark in (opinion.SOURCE, opinion.TARGET, opinion.TRIGGER):
            chosen = graph.add("Cast", graph.add("Equal", marks, graph.integers(mark)), to=FLOAT)
            count = graph.add("ReduceSum", chosen, graph.integers(1), keepdims=1)
            weights = graph.add("Div", chosen, graph.add("Max", count, graph.constant(np.float32(1))))
            mean = graph.add("MatMul", graph.add("Unsqueeze", weights, graph.integers(1)), top)
            parts.append(graph.add("Squeeze", mean, graph.integers(1)))
        return graph.add("Concat", *parts, axis=1)


def batches(events, relations, tokeniser):
    """Inputs that the second model is calibrated with: each way in which it is asked, as often as the others."""
    draw = random.Random(1)
    asked = [(s.forms, opinion_data.triggers_sample(s)[0]) for s in draw.sample(events, export.SHOWN)]
    told = [(s.forms, opinion_data.event_sample(s, event)[0]) for s in events for event in s.events]
    asked += draw.sample(told, export.SHOWN)
    asked += [(s.forms, opinion_data.pair_marks(s, s.source, s.target)) for s in draw.sample(relations, export.SHOWN)]
    samples = [opinion_data.sample(forms, marks, {}, tokeniser) for forms, marks in asked]
    samples = [one for one in samples if one.length() <= export.LONGEST]
    return [
        opinion_data.tensors([samples[i] for i in batch])[0] for batch in data.batches(samples, 2000, shuffle=False)
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--encoder-jar", required=True)
    parser.add_argument("--events", required=True, help="folder of sentences with events")
    parser.add_argument("--relations", required=True, help="PLV file")
    parser.add_argument("--out", required=True, help="folder of the int8 model and what goes with it")
    parser.add_argument("--floats", help="also write the model in 32-bit floats to this file")
    parser.add_argument("--limit", type=int, default=quantise.LIMIT, help="largest weight in 8-bit integers")
    parser.add_argument("--version", default="1")
    options = parser.parse_args()

    vocabulary, _ = encoder.read_jar(options.encoder_jar)
    model = train_opinion.load(options.checkpoint, len(vocabulary))
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"dragoman-en-opinion-{options.version}"
    if options.floats:
        export.write(OpinionExporter(model, quantise.Floats()), options.floats, name)
    events = [s for s in opinion_data.read_events(opinion_data.files(options.events)) if not opinion_data.kept_aside(s)]
    shown = batches(events, opinion_data.read_relations(options.relations), Tokeniser(vocabulary))
    numbers = quantise.Integers(calibrate.activations(model, shown), options.limit)
    digest = export.write(OpinionExporter(model, numbers), folder / "opinion.onnx", name)
    (folder / "labels.json").write_text(export._json(opinion.LABELS), encoding="utf-8")
    description = {
        "name": "dragoman-en-opinion",
        "version": options.version,
        "language": "en",
        "encoder": "sentence-transformers/all-MiniLM-L6-v2",
        "maxPieces": encoder.POSITIONS,
        "maxPiecesPerWord": 16,
        "weights": "int8",
        "created": datetime.date.today().isoformat(),
        "onnxSha256": digest,
    }
    (folder / "model.json").write_text(export._json(description), encoding="utf-8")


if __name__ == "__main__":
    main()
