"""Writes the second model's card, with the figures that evaluate_opinion.py measured."""

import argparse
import json
from pathlib import Path

import opinion_data
from opinion import RELATIONS

TEMPLATE = Path(__file__).with_name("card_opinion.md")
KEPT = ("trigger F1", "trigger F1 untyped", "type accuracy", "NONE accuracy", "status accuracy", "modes accuracy",
        "role F1 exact", "role F1 words", "relation accuracy")
FOLDED = ("root macro-F1", "root accuracy", "quad macro-F1")


def rows(heads, found):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(cells) + " |" for cells in found])


def percent(values, name):
    return f"{100 * values[name]:.1f}"


def kept(figures):
    """A row for each figure, a column for each precision."""
    found = [[name] + [percent(parts["kept"], name) for parts in figures.values()] for name in KEPT]
    return rows(["kept tenth", *figures], found)


def folds(figures):
    """A row for each way to train and precision."""
    found = [[name, precision] + [percent(values, figure) for figure in FOLDED]
             for precision, parts in figures.items() for name, values in parts.items() if "root macro-F1" in values]
    return rows(["trained on", "weights", *FOLDED], found)


def types(figures):
    """A row for each relation, a column for each way to train."""
    parts = {name: values["F1 by type"] for name, values in figures["int8"].items() if "F1 by type" in values}
    found = [[relation] + [f"{100 * values.get(relation, 0):.0f}" for values in parts.values()] for relation in RELATIONS]
    return rows(["F1", *parts], found)


def speeds(figures):
    found = [[precision, f"{parts['size']['megabytes']:.1f}", f"{parts['speed']['sentences per second']:.0f}"]
             for precision, parts in figures.items()]
    return rows(["weights", "file, MB", "sentences in a processor second"], found)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", required=True)
    parser.add_argument("--events", required=True, help="folder")
    parser.add_argument("--model", required=True, help="folder of the model")
    options = parser.parse_args()
    figures = json.loads(Path(options.figures).read_text())
    description = json.loads((Path(options.model) / "model.json").read_text())
    sentences = opinion_data.read_events(opinion_data.files(options.events))
    aside = sum(map(opinion_data.kept_aside, sentences))
    text = TEMPLATE.read_text(encoding="utf-8")
    for mark, value in (
        ("{kept}", kept(figures)),
        ("{folds}", folds(figures)),
        ("{types}", types(figures)),
        ("{speeds}", speeds(figures)),
        ("{trained}", f"{len(sentences) - aside:,}"),
        ("{aside}", f"{aside:,}"),
        ("{version}", description["version"]),
        ("{created}", description["created"]),
        ("{sha}", description["onnxSha256"]),
    ):
        text = text.replace(mark, value)
    (Path(options.model) / "MODEL_CARD.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
