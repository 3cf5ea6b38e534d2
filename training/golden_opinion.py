"""Writes the golden cases of the second model that the Java side is tested with."""

import argparse
import json
from pathlib import Path

import opinion_data
from measure_opinion import rounded
from opinion import ROLES, TYPES
from runtime_opinion import OpinionRuntime
from wordpiece import Tokeniser

FOLDER = Path(__file__).with_name("golden")


def questions(sentences):
    """(sentence, marks, outputs that answer) of what can be asked about sentences with events."""
    for sentence in sentences:
        yield sentence, opinion_data.triggers_sample(sentence)[0], ("triggers",)
        for event in sentence.events:
            yield sentence, opinion_data.event_sample(sentence, event)[0], ("type", "modes", "status", "roles")
        for source, target, _ in opinion_data.pairs(sentence)[:1]:
            yield sentence, opinion_data.pair_marks(sentence, source, target), ("relation", "plv")


def case(sentence, marks, outputs, scores):
    """A case: words, marks, and for each output of the answer its scores, or the best label of each word."""
    answers = {}
    for output in outputs:
        labels = {"triggers": TYPES, "roles": ROLES}.get(output)
        answers[output] = [labels[i] for i in scores[output].argmax(1)] if labels else rounded(scores[output])
    return {"tokens": sentence.forms, "marks": marks} | answers


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="folder of the int8 model")
    parser.add_argument("--vocabulary", required=True, help="vocab.txt of the language model")
    parser.add_argument("--runtime-jar", required=True)
    parser.add_argument("--out", default=FOLDER / "opinion.jsonl")
    options = parser.parse_args()
    tokeniser = Tokeniser(Path(options.vocabulary).read_text(encoding="utf-8").splitlines())
    runtime = OpinionRuntime(Path(options.model) / "opinion.onnx", options.runtime_jar, tokeniser)
    asked = list(questions(opinion_data.read_events([FOLDER / "events.txt"])))
    found = runtime([(sentence.forms, marks) for sentence, marks, _ in asked], pieces=1)
    lines = [json.dumps(case(*question, scores), ensure_ascii=False) + "\n" for question, scores in zip(asked, found)]
    Path(options.out).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
