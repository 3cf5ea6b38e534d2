"""What models trained on the PLV set say of the pairs of participants in our own sentences: soft labels in PLV's conventions."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import data
import encoder
import opinion_data
import train_opinion
from wordpiece import Tokeniser


def chances(model, samples, pieces=3000):
    """Chances of the relation in PLV's conventions, [N,15]."""
    model.eval()
    found = [None] * len(samples)
    with torch.inference_mode():
        for batch in data.batches(samples, pieces, shuffle=False):
            inputs, _ = opinion_data.tensors([samples[i] for i in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(*inputs)["plv"]
            for row, i in zip(torch.softmax(scores.float(), 1).numpy(), batch):
                found[i] = row
    return np.stack(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder-jar", required=True)
    parser.add_argument("--checkpoint", nargs="+", required=True, help="their mean is taken")
    parser.add_argument("--events", required=True, help="folder")
    parser.add_argument("--every", type=int, default=1, help="only one sentence in so many")
    parser.add_argument("--out", required=True, help="JSON file: by text, chances for each pair")
    options = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary, _ = encoder.read_jar(options.encoder_jar)
    tokeniser = Tokeniser(vocabulary)
    sentences = [s for s in opinion_data.read_events(opinion_data.files(options.events)) if not opinion_data.kept_aside(s)]
    sentences = [s for s in sentences if opinion_data.share(s.text, options.every) == 0]
    told = [(s, *pair) for s in sentences for pair in opinion_data.pairs(s)]
    samples = [opinion_data.sample(s.forms, *opinion_data.pair_sample(s, *pair, "plv"), tokeniser) for s, *pair in told]
    found = [chances(train_opinion.load(path, len(vocabulary)), samples) for path in options.checkpoint]
    soft = {}
    for (sentence, *_), row in zip(told, np.mean(found, axis=0)):
        soft.setdefault(sentence.text, []).append([round(float(chance), 4) for chance in row])
    Path(options.out).write_text(json.dumps(soft, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
