"""Names and parts of speech of sentences with events or relations, as the language model reads them."""

import argparse
import json
from pathlib import Path

import data
import encoder
import entities
import opinion_data
import train
from wordpiece import Tokeniser


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder-jar", required=True)
    parser.add_argument("--language-model", required=True, help="checkpoint")
    parser.add_argument("--events", help="folder")
    parser.add_argument("--relations", help="PLV file")
    parser.add_argument("--out", required=True, help="JSON file; what it has already is kept")
    options = parser.parse_args()
    out = Path(options.out)
    notes = json.loads(out.read_text(encoding="utf-8")) if out.exists() else {}
    sentences = opinion_data.read_events(opinion_data.files(options.events)) if options.events else []
    sentences += opinion_data.read_relations(options.relations) if options.relations else []
    new = [s for s in sentences if len(notes.get(s.text, {"upos": []})["upos"]) != len(s.forms)]
    vocabulary, _ = encoder.read_jar(options.encoder_jar)
    tokeniser = Tokeniser(vocabulary)
    model, labels = train.load(options.language_model, len(vocabulary))
    predicted = train.predict(model, [data.Example(s.forms).prepare(tokeniser) for s in new])
    for sentence, found in zip(new, predicted):
        notes[sentence.text] = {
            "upos": [labels.values["upos"][tag] for tag in found["upos"]],
            "names": entities.spans(found["entities"]),
        }
    out.write_text(json.dumps(notes, ensure_ascii=False), encoding="utf-8")
    print(f"{len(new)} sentences read, {len(notes)} in all")


if __name__ == "__main__":
    main()
