"""Trains the second model on sentences with events and on the PLV set, and writes a checkpoint."""

import argparse
import json
import random
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch import multiprocessing
from torch.nn import functional as F

import data
import encoder
import opinion_data
import train
from opinion import Opinion
from opinion_data import Diet
from wordpiece import Tokeniser

WEIGHTS = {"triggers": 1.0, "type": 1.5, "modes": 3.0, "status": 1.0, "roles": 1.0, "relation": 1.0, "plv": 1.0}
WORDS = 4  # a sentence's words weigh as much as this many answers about the whole of it


def losses(scores, answers, smoothing):
    """Loss by task, per row of the batch whether it has the answer or not, so that each answer weighs the same."""
    rows = len(answers["type"])
    found = {}
    for task in opinion_data.WORD_TASKS:
        if answers[task].ne(data.MASKED).any():
            total = F.cross_entropy(scores[task].float().flatten(0, 1), answers[task].flatten(), reduction="sum",
                                    label_smoothing=smoothing / 4)
            found[task] = total / WORDS / rows
    for task in opinion_data.ROW_TASKS:
        told = answers[task].ge(0)
        if not told.any():
            continue
        if task == "modes":
            total = F.binary_cross_entropy_with_logits(scores[task].float()[told], answers[task][told], reduction="sum")
        else:
            chosen = told.any(1)
            total = F.cross_entropy(scores[task].float()[chosen], answers[task][chosen], reduction="sum",
                                    label_smoothing=smoothing)
        found[task] = total / rows
    return found


def read_encoder(path, layers=None):
    """Vocabulary and encoder of a jar."""
    vocabulary, base = encoder.pretrained(path)
    if layers:
        base.layers = base.layers[:layers]
    return vocabulary, base


def load(path, vocabulary_size):
    state = torch.load(path, weights_only=True)["state"]
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))
    model = Opinion(encoder.Encoder(vocabulary_size, layers=layers))
    model.load_state_dict(state)
    return model


def save(model, path):
    torch.save({"state": model.state_dict()}, path)


def read_notes(sentences, path):
    """Puts names and parts of speech that the language model gave (``annotate.py``) to the sentences."""
    notes = json.loads(Path(path).read_text(encoding="utf-8"))
    for sentence in sentences:
        note = notes.get(sentence.text)
        if note and len(note["upos"]) == len(sentence.forms):
            sentence.names = [tuple(name) for name in note["names"]]
            sentence.upos = note["upos"]


def corpora(options):
    """Sentences with events and with relations to train on."""
    events = opinion_data.read_events(opinion_data.files(options.events)) if options.events else []
    relations = opinion_data.read_relations(options.relations) if options.relations else []
    if options.notes:
        read_notes(events + relations, options.notes)
    if options.soft:
        soft = json.loads(Path(options.soft).read_text(encoding="utf-8"))
        for sentence in events:
            sentence.soft = soft.get(sentence.text)
    if not options.everything:
        events = [s for s in events if not opinion_data.kept_aside(s)]
    return events, [s for s in relations if opinion_data.fold(s) != options.fold]


def work(rank, options, model, mean, vocabulary, progress):
    """One worker: takes batches until the last epoch is done. All workers update the same weights, without locks."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + rank)
    tokeniser = Tokeniser(vocabulary)
    events, relations = corpora(options)
    optimise = train.optimiser(model, options.encoder_rate, options.head_rate)
    for group in optimise.param_groups:
        group["full_rate"] = group["lr"]
    began, done, running, taken_in = time.time(), 0.0, {}, 0
    for epoch in range(options.epochs):
        shown = opinion_data.epoch(events, relations, tokeniser, options.diet, options.seed + epoch)
        random.seed(options.seed + epoch)
        batches = data.batches(shown, options.pieces, shuffle=True)
        random.seed(options.seed + 1000 * (rank + 1) + epoch)
        model.train()
        while taken := progress.next_batch(epoch, len(batches)):
            number, step = taken
            done = max(step / options.steps, (time.time() - began) / (60 * options.minutes))
            if done >= 1:
                break
            by_task = update(model, optimise, [shown[i] for i in batches[number]], options, train.rate_at(done))
            for task, loss in by_task.items():
                running[task] = 0.97 * running.get(task, loss) + 0.03 * loss
            if step % 50 == 0:
                means = " ".join(f"{task} {loss:.3f}" for task, loss in sorted(running.items()))
                print(f"{step}/{options.steps} {time.time() - began:.0f}s {done:.3f} {means}", flush=True)
            if rank == 0 and done >= options.mean_from:
                taken_in += 1
                with torch.no_grad():
                    for whole, part in zip(mean.parameters(), model.parameters()):
                        whole.lerp_(part, 1 / taken_in)
        if done >= 1:
            break
    return taken_in


def update(model, optimise, samples, options, rate):
    """One step over a batch; returns the losses."""
    inputs, answers = opinion_data.tensors(samples, options.noise)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(*inputs)
    by_task = losses(scores, answers, options.smoothing)
    sum(WEIGHTS[task] * loss for task, loss in by_task.items()).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    for group in optimise.param_groups:
        group["lr"] = group["full_rate"] * rate
    optimise.step()
    optimise.zero_grad()
    return {task: loss.item() for task, loss in by_task.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder-jar", required=True)
    parser.add_argument("--out", required=True, help="checkpoint file")
    parser.add_argument("--start", help="checkpoint to go on from")
    parser.add_argument("--language-model", help="checkpoint of the language model, to start from its encoder")
    parser.add_argument("--layers", type=int, help="only the first layers of the encoder")
    parser.add_argument("--events", help="folder of sentences with events")
    parser.add_argument("--everything", action="store_true", help="train on the tenth kept aside too")
    parser.add_argument("--relations", help="PLV file")
    parser.add_argument("--fold", type=int, default=-1, help="fold of the PLV file that is not trained on")
    parser.add_argument("--notes", help="names and parts of speech of the sentences")
    parser.add_argument("--soft", help="soft labels of pairs in PLV's conventions")
    parser.add_argument("--diet", type=json.loads, default={}, help="JSON: shares of what is shown in an epoch")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=600, help="the rates fall in time to stop by then")
    parser.add_argument("--pieces", type=int, default=700, help="word pieces to a batch")
    parser.add_argument("--encoder-rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--noise", type=float, default=0.04, help="share of words that are masked")
    parser.add_argument("--smoothing", type=float, default=0.05)
    parser.add_argument("--mean-from", type=float, default=0.6, help="the result is the mean of the steps after this share")
    parser.add_argument("--spell", action="store_true", help="train the vectors of the word pieces too")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.diet = replace(Diet(), **options.diet)
    torch.manual_seed(options.seed)

    vocabulary, base = read_encoder(options.encoder_jar, options.layers)
    tokeniser = Tokeniser(vocabulary)
    if options.start:
        model = load(options.start, len(vocabulary))
    else:
        if options.language_model:
            language, _ = train.load(options.language_model, len(vocabulary))
            base = language.encoder
        model = Opinion(base, options.dropout)
    for part in model.modules():
        if isinstance(part, torch.nn.Dropout) and part.p != 0.1:
            part.p = options.dropout
    if not options.spell:
        model.encoder.words.weight.requires_grad_(False)
    mean = Opinion(encoder.Encoder(len(vocabulary), layers=len(model.encoder.layers)))
    mean.load_state_dict(model.state_dict())
    model.share_memory()
    mean.share_memory()
    events, relations = corpora(options)
    shown = opinion_data.epoch(events, relations, tokeniser, options.diet, options.seed)
    options.steps = len(data.batches(shown, options.pieces, shuffle=True)) * options.epochs
    print(f"{len(events)} + {len(relations)} sentences, {len(shown)} samples an epoch, {options.steps} steps", flush=True)
    context = multiprocessing.get_context("spawn")
    arguments = options, model, mean, vocabulary, train.Progress(context)
    workers = [context.Process(target=work, args=(rank, *arguments)) for rank in range(options.workers)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        raise SystemExit("a worker failed")
    save(mean if options.mean_from < 1 else model, options.out)


if __name__ == "__main__":
    main()
