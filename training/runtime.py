"""Predictions of an ONNX file in ONNX Runtime, through the small Java program OnnxRunner."""

import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np

import data
import decode
from entities import NAMED
from model import TAGGERS

RUNNER = Path(__file__).with_name("OnnxRunner.java")


class Runtime:
    """A model file, the ONNX Runtime jar, and the java command (JAVA_HOME's, or the path's)."""

    def __init__(self, model, jar):
        home = os.environ.get("JAVA_HOME")
        java = str(Path(home) / "bin/java") if home else "java"
        self._command = [java, "--enable-native-access=ALL-UNNAMED", "-cp", str(jar), str(RUNNER), str(model)]

    def predict(self, examples, pieces=1000):
        """Predicted label numbers and heads of each example, in their order."""
        batches = data.batches(examples, pieces, shuffle=False)
        inputs = [data.tensors([examples[i] for i in batch])[0] for batch in batches]
        answers = np.frombuffer(self._run(inputs)[0], dtype=">i4")
        predicted = [None] * len(examples)
        offset = 0
        for batch, (_, _, starts, _) in zip(batches, inputs):
            rows, words = starts.shape
            sizes = [(task, (rows, words, len(NAMED)) if task == "entities" else (rows, words)) for task in TAGGERS]
            sizes += [("arcs", (rows, words, words + 1)), ("relations", (rows, words, words + 1))]
            arrays = {}
            for task, size in sizes:
                count = int(np.prod(size))
                arrays[task] = answers[offset : offset + count].reshape(size)
                offset += count
            for scores in ("arcs", "entities"):
                arrays[scores] = arrays[scores].view(">f4").astype(np.float64)
            for row, i in enumerate(batch):
                predicted[i] = _decoded(arrays, row, len(examples[i].forms))
        return predicted

    def seconds(self, examples, rows=8, rounds=5):
        """Processor seconds of the best of some rounds over all examples, on one thread, in batches of ``rows`` by length."""
        ordered = sorted(examples, key=data.Example.length)
        inputs = [data.tensors(ordered[i : i + rows])[0] for i in range(0, len(ordered), rows)]
        return float(self._run(inputs, rounds)[1])

    def _run(self, inputs, rounds=0):
        with tempfile.TemporaryDirectory() as folder:
            batches, answers = Path(folder) / "batches", Path(folder) / "answers"
            with open(batches, "wb") as out:
                for ids, mask, starts, shapes in inputs:
                    header = np.array([ids.shape[0], ids.shape[1], starts.shape[1]])
                    for array in (header, ids.numpy(), mask.numpy(), starts.numpy(), shapes.numpy()):
                        out.write(array.astype(">i4").tobytes())
            command = self._command + [str(batches), str(answers), str(rounds)]
            printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            return answers.read_bytes(), printed


def _decoded(arrays, row, words):
    arcs, entities = arrays["arcs"][row, :words, : words + 1], arrays["entities"][row, :words]
    found = {task: arrays[task][row, :words].tolist() for task in TAGGERS if task != "entities"}
    found["entities"] = decode.names(entities)
    found["greedy entities"] = entities.argmax(1).tolist()
    found["greedy heads"] = arcs.argmax(1).tolist()
    found["heads"] = decode.tree(arcs).tolist()
    found["relations"] = [int(arrays["relations"][row, w, h]) for w, h in enumerate(found["heads"])]
    return found
