"""Measures an ONNX file in ONNX Runtime on gold sentences and words; writes the figures as JSON."""

import argparse
import json
from pathlib import Path

import conllu
import data
import metrics
from runtime import Runtime
from wordpiece import Tokeniser


def measure(runtime, corpora, ewt_test, labels, tokeniser):
    """Figures by data set."""
    found = {}
    treebanks = {"EWT dev": corpora.ewt_dev, "EWT test": ewt_test, "GUM-open dev": corpora.gum_dev}
    for name, sentences in treebanks.items():
        figures = metrics.Figures()
        predicted = runtime.predict([data.Example(s.forms).prepare(tokeniser) for s in sentences])
        for sentence, answer in zip(sentences, predicted):
            figures.parse(sentence, answer, labels)
            if name.startswith("GUM"):
                figures.kinds(data.entities.kinds(sentence), answer["kinds"])
                figures.names(data.entities.named(sentence), answer["entities"])
        found[name] = figures.result()
    figures = metrics.Figures()
    predicted = runtime.predict([e.prepare(tokeniser) for e in data.name_examples(corpora.names_kept)])
    for (_, gold), answer in zip(corpora.names_kept, predicted):
        figures.names(gold, answer["entities"])
    found["UNER EWT kept"] = figures.result()
    return found


def speed(runtime, corpora, tokeniser):
    """Sentences in a processor second of one warm thread: dev sentences of 28 to 36 pieces, eight to a batch."""
    examples = [data.Example(s.forms).prepare(tokeniser) for s in corpora.gum_dev + corpora.ewt_dev]
    examples = [e for e in examples if 28 <= e.length() <= 36][:320]
    return len(examples) / runtime.seconds(examples)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", required=True, help="folder of the int8 model")
    parser.add_argument("--floats", help="the same model in 32-bit floats, to compare")
    parser.add_argument("--runtime-jar", required=True)
    parser.add_argument("--out", help="JSON file")
    options = parser.parse_args()

    folder = Path(options.model)
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    tokeniser = Tokeniser((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    corpora = data.Corpora(options.data)
    ewt_test = conllu.read(Path(options.data) / "ud/en_ewt-test.conllu.gz")
    figures = {}
    for name, path in (("int8", folder / "model.onnx"), ("fp32", options.floats)):
        if path:
            runtime = Runtime(path, options.runtime_jar)
            figures[name] = measure(runtime, corpora, ewt_test, labels, tokeniser)
            figures[name]["speed"] = {"sentences per second": speed(runtime, corpora, tokeniser)}
            figures[name]["size"] = {"megabytes": Path(path).stat().st_size / 1e6}
            for part, values in figures[name].items():
                print(f"{name} {part}: {metrics.text(values)}", flush=True)
    if options.out:
        Path(options.out).write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
