"""Measures checkpoints of the second model: on the tenth of the sentences with events that is kept aside, and on folds."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import data
import encoder
import measure_opinion
import opinion_data
import train_opinion
from wordpiece import Tokeniser


class Predictor:
    """Scores of one model, or the mean chances (as scores) of several."""

    def __init__(self, models, tokeniser):
        self._models = [model.eval() for model in models]
        self._tokeniser = tokeniser

    def __call__(self, shown, pieces=3000):
        samples = [opinion_data.sample(forms, marks, {}, self._tokeniser) for forms, marks in shown]
        found = [None] * len(samples)
        with torch.inference_mode():
            for batch in data.batches(samples, pieces, shuffle=False):
                inputs, _ = opinion_data.tensors([samples[i] for i in batch])
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    answers = [model(*inputs) for model in self._models]
                scores = {task: sum(a[task].float() for a in answers) / len(answers) for task in answers[0]}
                for row, i in enumerate(batch):
                    words = len(samples[i].pieces)
                    found[i] = {
                        task: (value[row, :words] if task in opinion_data.WORD_TASKS else value[row]).numpy()
                        for task, value in scores.items()
                    }
        return found


def relation_chances(predict, sentences, task="plv"):
    shown = [(s.forms, opinion_data.pair_marks(s, s.source, s.target)) for s in sentences]
    scores = np.stack([found[task] for found in predict(shown)])
    return torch.softmax(torch.from_numpy(scores), 1).numpy()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder-jar", required=True)
    parser.add_argument("--checkpoint", nargs="*", default=[], help="measured on kept sentences (several: their mean)")
    parser.add_argument("--folds", nargs="*", default=[], help="checkpoint of each fold, '%%d' for its number")
    parser.add_argument("--only", type=int, nargs="*", default=list(range(opinion_data.FOLDS)))
    parser.add_argument("--events")
    parser.add_argument("--relations")
    parser.add_argument("--task", default="plv")
    parser.add_argument("--out", help="JSON file")
    parser.add_argument("--records", help="JSON lines: what is gold and what the scores are, to calibrate with")
    options = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary, _ = encoder.read_jar(options.encoder_jar)
    tokeniser = Tokeniser(vocabulary)
    figures, records = {}, []
    if options.folds:
        relations = opinion_data.read_relations(options.relations)
        gold, chances = [], []
        for fold in options.only:
            held = [s for s in relations if opinion_data.fold(s) == fold]
            models = [train_opinion.load(path.replace("%d", str(fold)), len(vocabulary)) for path in options.folds]
            found = relation_chances(Predictor(models, tokeniser), held, options.task)
            gold += [s.relation for s in held]
            chances.append(found)
            records += [{"text": s.text, "fold": fold, "relation": s.relation, "source": s.source, "target": s.target,
                         "chances": measure_opinion.rounded(c)} for s, c in zip(held, found)]
        figures["PLV folds"] = measure_opinion.relations(gold, np.concatenate(chances))
    if options.checkpoint and options.events:
        kept = [s for s in opinion_data.read_events(opinion_data.files(options.events)) if opinion_data.kept_aside(s)]
        models = [train_opinion.load(path, len(vocabulary)) for path in options.checkpoint]
        figures["kept"], more = measure_opinion.events(kept, Predictor(models, tokeniser))
        records += more
    elif options.checkpoint:
        relations = opinion_data.read_relations(options.relations)
        models = [train_opinion.load(path, len(vocabulary)) for path in options.checkpoint]
        chances = relation_chances(Predictor(models, tokeniser), relations, options.task)
        figures["PLV"] = measure_opinion.relations([s.relation for s in relations], chances)
    for name, values in figures.items():
        print(f"{name}: {measure_opinion.text(values)}", flush=True)
        if "F1 by type" in values:
            print("  " + " ".join(f"{k} {v:.2f}" for k, v in values["F1 by type"].items()))
    if options.out:
        Path(options.out).write_text(json.dumps(figures, indent=1) + "\n")
    if options.records:
        Path(options.records).write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records))


if __name__ == "__main__":
    main()
