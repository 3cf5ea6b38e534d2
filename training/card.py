"""Writes the model card, with the figures that evaluate.py measured, and a copy of it beside the model."""

import argparse
import json
import shutil
from pathlib import Path

TEMPLATE = Path(__file__).with_name("card.md")
COLUMNS = ("UAS", "LAS", "UPOS", "XPOS", "lemma", "names F1", "kinds F1")


def table(figures):
    """A row for each precision and data set."""
    rows = ["| weights | data | " + " | ".join(COLUMNS) + " |", "|---|---|" + "---|" * len(COLUMNS)]
    for precision, parts in figures.items():
        for part, values in parts.items():
            if part not in ("speed", "size"):
                cells = (f"{100 * values[c]:.2f}" if c in values else "–" for c in COLUMNS)
                rows.append(f"| {precision} | {part} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def speeds(figures):
    """A row for each precision."""
    rows = ["| weights | file, MB | sentences in a processor second |", "|---|---|---|"]
    for precision, parts in figures.items():
        rows.append(
            f"| {precision} | {parts['size']['megabytes']:.1f} | {parts['speed']['sentences per second']:.0f} |"
        )
    return "\n".join(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", required=True)
    parser.add_argument("--model", required=True, help="folder of the model")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    figures = json.loads(Path(options.figures).read_text())
    description = json.loads((Path(options.model) / "model.json").read_text())
    text = TEMPLATE.read_text(encoding="utf-8")
    for mark, value in (
        ("{figures}", table(figures)),
        ("{speeds}", speeds(figures)),
        ("{version}", description["version"]),
        ("{created}", description["created"]),
        ("{sha}", description["onnxSha256"]),
    ):
        text = text.replace(mark, value)
    Path(options.out).write_text(text, encoding="utf-8")
    shutil.copy(options.out, Path(options.model) / "MODEL_CARD.md")


if __name__ == "__main__":
    main()
