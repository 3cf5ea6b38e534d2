"""Measures the second model in ONNX Runtime, in 8-bit integers and in floats: on the tenth of the sentences with events that
is kept aside, and by cross-validation on the PLV set."""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np

import calibrate
import encoder
import export
import export_opinion
import measure_opinion
import opinion_data
import quantise
import train_opinion
from runtime_opinion import OpinionRuntime
from wordpiece import Tokeniser

PRECISIONS = ("int8", "fp32")


class Runtimes:
    """Makes a runtime of a checkpoint, exported to a temporary file; ``shown`` is what 8-bit integers are calibrated with."""

    def __init__(self, jar, tokeniser, vocabulary_size, folder, shown):
        self._jar, self._tokeniser, self._size, self._folder, self._shown = jar, tokeniser, vocabulary_size, folder, shown

    def of(self, checkpoint, precision):
        path = Path(self._folder) / f"{Path(checkpoint).stem}-{precision}.onnx"
        if not path.exists():
            model = train_opinion.load(checkpoint, self._size)
            whole = precision == "int8"
            numbers = quantise.Integers(calibrate.activations(model, self._shown)) if whole else quantise.Floats()
            export.write(export_opinion.OpinionExporter(model, numbers), path, path.stem)
        return OpinionRuntime(path, self._jar, self._tokeniser), path


def folds(runtimes, pattern, relations, precision):
    """Figures of cross-validation, all folds' answers together, and the answers."""
    gold, chances, records = [], [], []
    for fold in range(opinion_data.FOLDS):
        held = [s for s in relations if opinion_data.fold(s) == fold]
        runtime, _ = runtimes.of(pattern.replace("%d", str(fold)), precision)
        found = measure_opinion.chances(runtime, held, "plv")
        gold += [s.relation for s in held]
        chances.append(found)
        records += [{"text": s.text, "fold": fold, "source": s.source, "target": s.target, "relation": s.relation,
                     "chances": measure_opinion.rounded(c)} for s, c in zip(held, found)]
    return measure_opinion.relations(gold, np.concatenate(chances)), records


def speed(runtime, sentences):
    """Sentences in a processor second of one warm thread: those of 28 to 36 word pieces, eight to a batch."""
    shown = [(s.forms, opinion_data.triggers_sample(s)[0]) for s in sentences]
    shown = [one for one in shown if 28 <= runtime.length(*one) <= 36][:320]
    return len(shown) / runtime.seconds(shown)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder-jar", required=True)
    parser.add_argument("--runtime-jar", required=True)
    parser.add_argument("--checkpoint", required=True, help="the model to ship")
    parser.add_argument("--folds", action="append", default=[], metavar="NAME=PATH",
                        help="checkpoints that saw nothing of a fold; %%d in the path stands for its number")
    parser.add_argument("--events", required=True, help="folder")
    parser.add_argument("--relations", required=True, help="PLV file")
    parser.add_argument("--out", help="JSON file of figures")
    parser.add_argument("--records", help="JSON lines of gold labels and scores in 8-bit integers, to calibrate with")
    options = parser.parse_args()
    vocabulary, _ = encoder.read_jar(options.encoder_jar)
    sentences = opinion_data.read_events(opinion_data.files(options.events))
    kept = [s for s in sentences if opinion_data.kept_aside(s)]
    relations = opinion_data.read_relations(options.relations)
    figures, records = {}, []
    with tempfile.TemporaryDirectory() as folder:
        tokeniser = Tokeniser(vocabulary)
        shown = export_opinion.batches([s for s in sentences if not opinion_data.kept_aside(s)], relations, tokeniser)
        runtimes = Runtimes(options.runtime_jar, tokeniser, len(vocabulary), folder, shown)
        for precision in PRECISIONS:
            runtime, path = runtimes.of(options.checkpoint, precision)
            found, answers = measure_opinion.events(kept, runtime)
            parts = {"kept": found}
            for name, pattern in (given.split("=", 1) for given in options.folds):
                parts[name], folded = folds(runtimes, pattern, relations, precision)
                answers += [{"folds": name} | record for record in folded]
            parts["speed"] = {"sentences per second": speed(runtime, sentences)}
            parts["size"] = {"megabytes": path.stat().st_size / 1e6}
            records = records or answers
            figures[precision] = parts
            for name, values in parts.items():
                print(f"{precision} {name}: {measure_opinion.text(values)}", flush=True)
    if options.out:
        Path(options.out).write_text(json.dumps(figures, indent=1) + "\n")
    if options.records:
        lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        Path(options.records).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
