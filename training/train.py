"""Trains the model, and writes a checkpoint after each epoch."""

import argparse
import random
import time

import torch
from torch import multiprocessing
from torch.nn import functional as F

import augment
import data
import decode
import encoder
import metrics
import silver
from model import TAGGERS, Model
from wordpiece import Tokeniser

WEIGHTS = {"upos": 0.5, "xpos": 0.5, "lemma": 1.0, "entities": 1.0, "kinds": 0.5, "arcs": 1.0, "relations": 1.0}
WARMUP = 0.06


def losses(scores, labels):
    """Mean loss per labelled word, by task."""
    found = {}
    for task in TAGGERS:
        if labels[task].ne(data.MASKED).any():
            found[task] = F.cross_entropy(scores[task].float().flatten(0, 1), labels[task].flatten())
    if labels["heads"].ne(data.MASKED).any():
        found["arcs"] = F.cross_entropy(scores["arcs"].flatten(0, 1), labels["heads"].flatten())
        places = labels["heads"].clamp(min=0)[:, :, None, None].expand(-1, -1, scores["relations"].shape[2], 1)
        at_heads = scores["relations"].float().gather(3, places).squeeze(3)
        found["relations"] = F.cross_entropy(at_heads.flatten(0, 1), labels["relations"].flatten())
    return found


def predict(model, examples, pieces=4000):
    """Predicted label numbers and heads of each example, in their order."""
    model.eval()
    predicted = [None] * len(examples)
    with torch.inference_mode():
        for batch in data.batches(examples, pieces, shuffle=False):
            inputs, _ = data.tensors([examples[i] for i in batch])
            scores = model(*inputs)
            best = {task: scores[task].argmax(2).tolist() for task in TAGGERS}
            relations = scores["relations"].argmax(2)
            arcs, entities = scores["arcs"].numpy(), scores["entities"].numpy()
            for row, i in enumerate(batch):
                words = len(examples[i].forms)
                heads = decode.tree(arcs[row, :words, : words + 1]).tolist()
                found = {task: best[task][row][:words] for task in TAGGERS}
                found["heads"] = heads
                found["entities"] = decode.names(entities[row, :words])
                found["relations"] = [int(relations[row, w, h]) for w, h in enumerate(heads)]
                predicted[i] = found
    return predicted


def develop(model, corpora, labels, tokeniser):
    """Figures on the development sets."""
    result = {}
    for name, sentences in (("ewt-dev", corpora.ewt_dev), ("gum-dev", corpora.gum_dev)):
        figures = metrics.Figures()
        predicted = predict(model, [data.Example(s.forms).prepare(tokeniser) for s in sentences])
        for sentence, found in zip(sentences, predicted):
            figures.parse(sentence, found, labels.values)
            if name == "gum-dev":
                figures.kinds(data.entities.kinds(sentence), found["kinds"])
        result[name] = figures.result()
    figures = metrics.Figures()
    predicted = predict(model, [e.prepare(tokeniser) for e in data.name_examples(corpora.names_kept)])
    for (_, gold), found in zip(corpora.names_kept, predicted):
        figures.names(gold, found["entities"])
    result["uner-kept"] = figures.result()
    return result


def optimiser(model, encoder_rate, head_rate):
    """AdamW, fast for the heads, slow for the encoder; no decay of biases and norms."""
    groups = {}
    for name, parameter in model.named_parameters():
        rate = encoder_rate if name.startswith("encoder.") and ".shapes." not in name else head_rate
        decay = 0.01 if parameter.dim() > 1 else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": parameters, "lr": rate, "weight_decay": decay} for (rate, decay), parameters in groups.items()],
        betas=(0.9, 0.98), fused=True,
    )


def rate_at(done):
    """Factor of the learning rate when a share of the training is done: warms up, then falls linearly to nothing."""
    return max(0.0, min(done / WARMUP, (1 - done) / (1 - WARMUP)))


def load(path, vocabulary_size):
    """Model and labels of a checkpoint."""
    checkpoint = torch.load(path, weights_only=True)
    labels = data.Labels(checkpoint["labels"])
    model = Model(encoder.Encoder(vocabulary_size), labels.sizes())
    model.load_state_dict(checkpoint["state"])
    return model, labels


class Progress:
    """What the workers share: the place in the epoch's batches, and the steps done."""

    def __init__(self, context):
        self._lock = context.Lock()
        self._values = context.Array("l", 3, lock=False)

    def next_batch(self, epoch, batches):
        """The number of the next batch of an epoch and of its step, or None when all are taken."""
        with self._lock:
            if self._values[0] < epoch:
                self._values[0], self._values[1] = epoch, 0
            if self._values[0] > epoch or self._values[1] >= batches:
                return None
            self._values[1] += 1
            self._values[2] += 1
            return self._values[1] - 1, self._values[2]


def prepare(corpora, labels, tokeniser, only_names=False):
    """All training examples, EWT's first; or only those of GUM and, thrice, those that have nothing but names."""
    examples = data.treebank_examples(corpora, labels)
    if only_names:
        examples = examples[len(corpora.ewt_train) :] + data.name_examples(
            3 * (corpora.names_train + corpora.names_written)
        )
    else:
        examples += data.name_examples(2 * corpora.names_train + corpora.names_written)
    examples = [e.prepare(tokeniser) for e in examples]
    return [e for e in examples if e.length() <= encoder.POSITIONS]


def epoch_batches(examples, tokeniser, pieces, seed):
    """The examples of an epoch, with fresh copies that bear other names, and its batches; the same for every worker."""
    random.seed(seed)
    with_names = [e for e in examples if any(label > 0 for label in e.labels.get("entities", []))]
    shown = examples + [augment.other_names(e).prepare(tokeniser) for e in with_names]
    return shown, data.batches(shown, pieces, shuffle=True)


def work(rank, options, model, labels, progress):
    """One worker: takes batches until the last epoch is done. All workers update the same weights, without locks."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + rank)
    corpora = data.Corpora(options.data)
    vocabulary, _ = encoder.read_jar(options.encoder_jar)
    tokeniser = Tokeniser(vocabulary)
    examples = prepare(corpora, labels, tokeniser, options.only_names)
    optimise = optimiser(model, options.encoder_rate, options.head_rate)
    for group in optimise.param_groups:
        group["full_rate"] = group["lr"]
    began, done, running = time.time(), 0.0, {}
    for epoch in range(options.epochs):
        if epoch == options.silver_from and not options.only_names:
            silver.label(model, examples[: len(corpora.ewt_train)], corpora.ewt_train)
        shown, batches = epoch_batches(examples, tokeniser, options.pieces, options.seed + epoch)
        random.seed(options.seed + 1000 * (rank + 1) + epoch)
        model.train()
        while taken := progress.next_batch(epoch, len(batches)):
            number, step = taken
            done = max(step / options.steps, (time.time() - began) / (60 * options.minutes))
            if done >= 1:
                break
            by_task = update(model, optimise, shown, batches[number], options.noise, rate_at(done))
            for task, loss in by_task.items():
                running[task] = 0.98 * running.get(task, loss) + 0.02 * loss
            if step % 50 == 0:
                means = " ".join(f"{task} {loss:.3f}" for task, loss in running.items())
                print(f"{step}/{options.steps} {time.time() - began:.0f}s {done:.3f} {means}", flush=True)
        if done >= 1:
            break
        if rank == 0:
            save(model, labels, options.out)
            if epoch % 2 == 1:
                report(model, corpora, labels, tokeniser, epoch + 1)


def update(model, optimise, examples, batch, noise, rate):
    """One step over a batch; returns the losses."""
    inputs, targets = data.tensors([examples[i] for i in batch], noise)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(*inputs)
    by_task = losses(scores, targets)
    sum(WEIGHTS[task] * loss for task, loss in by_task.items()).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    for group in optimise.param_groups:
        group["lr"] = group["full_rate"] * rate
    optimise.step()
    optimise.zero_grad()
    return {task: loss.item() for task, loss in by_task.items()}


def save(model, labels, path):
    torch.save({"state": model.state_dict(), "labels": labels.values}, path)


def report(model, corpora, labels, tokeniser, epoch):
    for name, figures in develop(model, corpora, labels, tokeniser).items():
        print(f"epoch {epoch} {name}: {metrics.text(figures)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--encoder-jar", required=True)
    parser.add_argument("--out", required=True, help="checkpoint file")
    parser.add_argument("--start", help="checkpoint to go on from")
    parser.add_argument("--only-names", action="store_true", help="train on GUM and the corpora of names")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=600, help="the rates fall in time to stop by then")
    parser.add_argument("--silver-from", type=int, default=4, help="epochs before EWT's entities are labelled by the model")
    parser.add_argument("--pieces", type=int, default=1000, help="word pieces to a batch")
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--noise", type=float, default=0.04, help="share of words that are masked")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)

    corpora = data.Corpora(options.data)
    vocabulary, base = encoder.pretrained(options.encoder_jar)
    tokeniser = Tokeniser(vocabulary)
    if options.start:
        model, labels = load(options.start, len(vocabulary))
    else:
        labels = data.Labels.of(corpora.ewt_train + corpora.gum_train)
        model = Model(base, labels.sizes())
    model.share_memory()
    examples = prepare(corpora, labels, tokeniser, options.only_names)
    _, batches = epoch_batches(examples, tokeniser, options.pieces, options.seed)
    options.steps = len(batches) * options.epochs
    print(f"{options.steps} steps", labels.sizes(), flush=True)
    context = multiprocessing.get_context("spawn")
    arguments = options, model, labels, Progress(context)
    workers = [context.Process(target=work, args=(rank, *arguments)) for rank in range(options.workers)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        raise SystemExit("a worker failed")
    save(model, labels, options.out)
    report(model, corpora, labels, tokeniser, options.epochs)


if __name__ == "__main__":
    main()
