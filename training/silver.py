"""Self-training: a trained model's own confident labels where a treebank has none."""

import torch

import data
import entities

CONFIDENT = 0.9


def label(model, examples, sentences, pieces=4000):
    """Adds entity and kind labels to treebank examples; labels of little confidence are masked, and so are names
    without a proper noun in them."""
    model.eval()
    with torch.inference_mode():
        for batch in data.batches(examples, pieces, shuffle=False):
            inputs, _ = data.tensors([examples[i] for i in batch])
            scores = model(*inputs)
            for task in ("entities", "kinds"):
                chances, best = torch.softmax(scores[task], 2).max(2)
                for row, i in enumerate(batch):
                    labels = best[row, : len(examples[i].forms)].tolist()
                    doubtful = chances[row, : len(labels)].lt(CONFIDENT).tolist()
                    if task == "entities":
                        for first, last, _ in entities.spans(labels):
                            if "PROPN" not in sentences[i].upos[first : last + 1] or any(doubtful[first : last + 1]):
                                doubtful[first : last + 1] = [True] * (last + 1 - first)
                    examples[i].labels[task] = [data.MASKED if d else n for n, d in zip(labels, doubtful)]
