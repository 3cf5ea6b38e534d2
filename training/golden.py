"""Writes the golden cases that the Java side is tested with: word pieces, and the model's answers."""

import argparse
import json
from pathlib import Path

import data
import entities
import lemmas
from runtime import Runtime
from wordpiece import Tokeniser, shape

FOLDER = Path(__file__).with_name("golden")
# Words that do not show in a text file: lone combining marks, invisible characters, odd spaces.
INVISIBLE = ["\u0301", "\u0301\u0308", "e\u0301", "\u200b", "a\u200bb", "\u00ad", "co\u00adop", "\ufeff", "\u00a0", "10\u00a0000",
             "\u202f", "5\u202f%", "\u200e", "\ufffd", "\u0000", "\u007f", "\u0085", "a\tb", "\u2028", "\u3000", "\ud7a3"]


def pieces(tokeniser):
    """Word pieces and shapes of the words of words.txt and of invisible ones."""
    words = (FOLDER / "words.txt").read_text(encoding="utf-8").splitlines() + INVISIBLE
    return [{"word": word, "pieces": tokeniser.pieces(word), "shape": shape(word)} for word in words]


def answers(runtime, labels, tokeniser):
    """The model's answers to the sentences of sentences.txt, each in a batch of its own."""
    sentences = [line.split() for line in (FOLDER / "sentences.txt").read_text(encoding="utf-8").splitlines()]
    predicted = runtime.predict([data.Example(tokens).prepare(tokeniser) for tokens in sentences], pieces=1)
    cases = []
    for tokens, found in zip(sentences, predicted):
        scripts = [labels["lemma"][script] for script in found["lemma"]]
        tags = [labels["upos"][tag] for tag in found["upos"]]
        cases.append({
            "tokens": tokens,
            "upos": tags,
            "xpos": [labels["xpos"][tag] for tag in found["xpos"]],
            "lemmas": [lemmas.apply(*word) for word in zip(scripts, tokens, tags)],
            "heads": found["heads"],
            "greedyHeads": found["greedy heads"],
            "relations": [labels["relations"][relation] for relation in found["relations"]],
            "entities": [entities.NAMED[label] for label in found["entities"]],
            "greedyEntities": [entities.NAMED[label] for label in found["greedy entities"]],
            "kinds": [entities.KINDS[kind] for kind in found["kinds"]],
        })
    return cases


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="folder of the int8 model")
    parser.add_argument("--runtime-jar", required=True)
    options = parser.parse_args()
    folder = Path(options.model)
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    tokeniser = Tokeniser((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    runtime = Runtime(folder / "model.onnx", options.runtime_jar)
    _write("wordpieces.jsonl", pieces(tokeniser))
    _write("model.jsonl", answers(runtime, labels, tokeniser))


def _write(name, records):
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (FOLDER / name).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
