"""Fixed ranges of a model's activations, measured on sentences.

Activations that become bytes by the range of their batch make what a sentence gets hang on its neighbours. So each linear layer gets
a scale of its own once and for all: the one that errs least, with the few channels that are far larger than the others made smaller
before and their weights larger (SmoothQuant, Xiao et al. 2023).
"""

from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import nn

import quantise

ROWS, TRIED = 20000, 1500
STRENGTHS = (0.0, 0.35, 0.5, 0.65, 0.8)
CLIPS = (1.0, 0.85, 0.7, 0.55)


@dataclass(frozen=True)
class Activation:
    """How activations become bytes: divided by ``divisors`` (one to a channel, or None) and ``scale``, and moved by ``zero``."""

    divisors: np.ndarray
    scale: np.float32
    zero: np.uint8

    def rounded(self, rows):
        """What the bytes stand for, in terms of the divided activations."""
        divided = rows if self.divisors is None else rows / self.divisors
        whole = np.clip(np.rint(divided / self.scale) + self.zero, 0, 255)
        return (whole - self.zero).astype(np.float32) * self.scale


class Watch:
    """Keeps a sample of what goes into each linear layer; layers of one input are one group."""

    def __init__(self, model, seed=1):
        self._draw = np.random.default_rng(seed)
        self._names = {module: name for name, module in model.named_modules() if isinstance(module, nn.Linear)}
        self._rows, self._keys, self._held, self._present = {}, {}, [], []
        for module in self._names:
            module.register_forward_pre_hook(self._see)

    def batch(self, *present):
        """Begins a batch; ``present`` are masks of what is no padding, one for each shape [rows, columns] of the inputs."""
        self._held, self._present = [], present

    def _see(self, module, inputs):
        (x,) = inputs
        self._held.append(x)  # so that no other tensor of the batch gets its address
        name = self._names[module]
        self._keys.setdefault(name, (x.data_ptr(), tuple(x.shape)))
        if x.dim() == 3:
            x = x[next(mask for mask in self._present if mask.shape == x.shape[:2])]
        rows = x.float().numpy()
        share = min(1.0, 1024 / len(rows))
        self._rows.setdefault(name, []).append(rows[self._draw.random(len(rows)) < share].astype(np.float16))

    def groups(self):
        """Names of the layers of each input, with the sampled rows."""
        found = {}
        for name, key in self._keys.items():
            found.setdefault(key, []).append(name)
        for names in found.values():
            rows = np.concatenate(self._rows[names[0]])
            self._draw.shuffle(rows)
            yield names, rows[:ROWS].astype(np.float32)


def activations(model, batches):
    """The best activation of each linear layer, by name.

    ``batches`` are the inputs of the model: ids, mask, word starts, and what else it takes. The model is changed to be exported so:
    its biases make up for what rounding takes from the outputs on average."""
    watch = Watch(model)
    model.eval()
    with torch.inference_mode():
        for inputs in batches:
            words = inputs[2].gt(0)
            watch.batch(inputs[1].bool(), words, torch.cat([torch.ones_like(words[:, :1]), words], 1))
            model(*inputs)
    weights = dict(model.named_modules())
    found = {}
    for names, rows in watch.groups():
        weight = np.concatenate([weights[name].weight.detach().float().numpy() for name in names])
        chosen = best(rows, weight)
        found |= {name: chosen for name in names}
        _shift([weights[name] for name in names], chosen, rows, weight)
    _fold(model.encoder, found)
    return found


def _shift(layers, activation, rows, weight):
    """Adds to the layers' biases what their outputs lack on average."""
    whole, scales = _bytes(activation, weight)
    lacking = rows.mean(0) @ weight.T - activation.rounded(rows).mean(0) @ (whole * scales)
    with torch.no_grad():
        for layer, part in zip(layers, np.split(lacking, np.cumsum([layer.out_features for layer in layers])[:-1])):
            layer.bias += torch.from_numpy(part.astype(np.float32))


def _fold(encoder, found):
    """What attention puts together is linear in its values: their weights can do the dividing."""
    with torch.no_grad():
        for number, layer in enumerate(encoder.layers):
            name = f"encoder.layers.{number}.mix"
            if found[name].divisors is not None:
                divisors = torch.from_numpy(found[name].divisors)
                layer.value.weight /= divisors[:, None]
                layer.value.bias /= divisors
                layer.mix.weight *= divisors
                found[name] = replace(found[name], divisors=None)


def best(rows, weight):
    """The activation by which the products of some rows with the weights err least: first how strongly outliers are shared out, then
    which part of the range is kept."""
    low, high = rows.min(0), rows.max(0)
    shown = rows[:TRIED]
    product = shown @ weight.T

    def tried(strength, clip):
        divisors = smoothing(low, high, weight, strength)
        activation = of_range(low, high, divisors, clip)
        return squared_error(activation, shown, weight, product), strength, clip, activation

    _, strength, _, _ = min((tried(strength, 1.0) for strength in STRENGTHS), key=lambda one: one[0])
    return min((tried(strength, clip) for clip in CLIPS), key=lambda one: one[0])[-1]


def smoothing(low, high, weight, strength):
    """Divisors that share out the outliers between activations and weights; None where nothing is shared."""
    if strength == 0:
        return None
    rows, columns = np.maximum(np.maximum(-low, high), 1e-5), np.maximum(np.abs(weight).max(0), 1e-5)
    divisors = rows**strength / columns ** (1 - strength)
    return (divisors / np.exp(np.log(divisors).mean())).astype(np.float32)


def of_range(low, high, divisors, clip):
    """The activation that covers a share of the range between each channel's lowest and highest."""
    if divisors is not None:
        low, high = low / divisors, high / divisors
    bottom, top = min(0.0, clip * low.min()), max(0.0, clip * high.max())
    scale = np.float32(max(top - bottom, 1e-6) / 255)
    return Activation(divisors, scale, np.uint8(np.rint(-bottom / scale)))


def squared_error(activation, rows, weight, product):
    whole, scales = _bytes(activation, weight)
    return float(np.square(activation.rounded(rows) @ (whole * scales) - product).mean())


def _bytes(activation, weight):
    return quantise.symmetric((weight if activation.divisors is None else weight * activation.divisors).T, 1, quantise.LIMIT)
