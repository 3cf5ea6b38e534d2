"""Scores of an ONNX file of the second model in ONNX Runtime, through the small Java program OpinionRunner."""

import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np

import data
import opinion_data
from opinion import MODES, RELATIONS, ROLES, STATUSES, TYPES

RUNNER = Path(__file__).with_name("OpinionRunner.java")
OUTPUTS = {"triggers": TYPES, "roles": ROLES, "type": TYPES, "modes": MODES, "status": STATUSES, "relation": RELATIONS,
           "plv": RELATIONS}


class OpinionRuntime:
    """A model file, the ONNX Runtime jar, and the java command (JAVA_HOME's, or the path's). Called with (forms, marks) of
    sentences, it gives a dictionary of scores for each."""

    def __init__(self, model, jar, tokeniser):
        home = os.environ.get("JAVA_HOME")
        java = str(Path(home) / "bin/java") if home else "java"
        self._command = [java, "--enable-native-access=ALL-UNNAMED", "-cp", str(jar), str(RUNNER), str(model)]
        self._tokeniser = tokeniser

    def __call__(self, shown, pieces=1000):
        samples = [opinion_data.sample(forms, marks, {}, self._tokeniser) for forms, marks in shown]
        batches = data.batches(samples, pieces, shuffle=False)
        inputs = [opinion_data.tensors([samples[i] for i in batch])[0] for batch in batches]
        answers = np.frombuffer(self._run(inputs)[0], dtype=">f4").astype(np.float32)
        found = [{} for _ in samples]
        offset = 0
        for batch, (_, _, starts, _, _) in zip(batches, inputs):
            for task, labels in OUTPUTS.items():
                by_word = task in opinion_data.WORD_TASKS
                size = (*starts.shape, len(labels)) if by_word else (len(batch), len(labels))
                count = int(np.prod(size))
                scores = answers[offset : offset + count].reshape(size)
                offset += count
                for row, i in enumerate(batch):
                    found[i][task] = scores[row, : len(samples[i].pieces)] if by_word else scores[row]
        return found

    def length(self, forms, marks):
        """Word pieces of a sentence."""
        return opinion_data.sample(forms, marks, {}, self._tokeniser).length()

    def seconds(self, shown, rows=8, rounds=5):
        """Processor seconds of the best of some rounds over all sentences, on one thread, in batches of ``rows`` by length."""
        samples = [opinion_data.sample(forms, marks, {}, self._tokeniser) for forms, marks in shown]
        samples.sort(key=opinion_data.Sample.length)
        inputs = [opinion_data.tensors(samples[i : i + rows])[0] for i in range(0, len(samples), rows)]
        return float(self._run(inputs, rounds)[1])

    def _run(self, inputs, rounds=0):
        with tempfile.TemporaryDirectory() as folder:
            batches, answers = Path(folder) / "batches", Path(folder) / "answers"
            with open(batches, "wb") as out:
                for ids, mask, starts, shapes, marks in inputs:
                    header = np.array([ids.shape[0], ids.shape[1], starts.shape[1]])
                    for array in (header, ids.numpy(), mask.numpy(), starts.numpy(), shapes.numpy(), marks.numpy()):
                        out.write(array.astype(">i4").tobytes())
            command = self._command + [str(batches), str(answers), str(rounds)]
            printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            return answers.read_bytes(), printed
