"""Weights in two precisions. Each class adds the same three kinds of node to a graph, in floats or in 8-bit integers."""

import numpy as np

# Weights stay within 7 bits: processors without VNNI add two products of an unsigned and a signed byte in 16 bits with
# saturation, and 2 * 255 * 64 still fits.
LIMIT = 64


def symmetric(matrix, axis, limit):
    """Signed bytes and scales, one scale to each slice along ``axis``; the other axis is reduced."""
    scales = np.abs(matrix).max(axis=1 - axis, keepdims=True) / limit
    scales = np.maximum(scales, 1e-8).astype(np.float32)
    return np.clip(np.rint(matrix / scales), -limit, limit).astype(np.int8), scales


class Floats:
    """32-bit floats, for comparison."""

    def embedding(self, graph, table, ids):
        return graph.add("Gather", graph.constant(table), ids)

    def linear(self, graph, name, x, weight, bias):
        product = graph.add("MatMul", x, graph.constant(weight.T))
        return graph.add("Add", product, graph.constant(bias))

    def attention(self, graph, name, x, weight, bias, mask, heads):
        return graph.extension(
            "Attention", x, graph.constant(weight.T), graph.constant(bias), mask, num_heads=heads
        )


class Integers:
    """Signed bytes per output channel; activations become unsigned bytes by fixed scales, so that a sentence gets the same whatever
    else is in its batch.

    ``activations`` has one for each linear layer, by its name (``calibrate.py``)."""

    def __init__(self, activations, limit=LIMIT):
        self._activations, self._limit, self._bytes = activations, limit, {}

    def embedding(self, graph, table, ids):
        """A row's bytes times the row's scale."""
        rows, scales = symmetric(table, 0, 127)
        found = graph.add("Cast", graph.add("Gather", graph.constant(rows), ids), to=1)
        return graph.add("Mul", found, graph.add("Gather", graph.constant(scales), ids))

    def linear(self, graph, name, x, weight, bias):
        activation, columns, scales = self._activations[name], *self._columns(name, weight)
        return graph.extension(
            "MatMulIntegerToFloat", self._quantised(graph, activation, x), graph.constant(columns),
            graph.constant(activation.scale), graph.constant(scales), graph.constant(activation.zero), "", graph.constant(bias),
        )

    def attention(self, graph, name, x, weight, bias, mask, heads):
        activation, columns, scales = self._activations[name], *self._columns(name, weight)
        return graph.extension(
            "QAttention", self._quantised(graph, activation, x), graph.constant(columns), graph.constant(bias),
            graph.constant(activation.scale), graph.constant(scales), mask, graph.constant(activation.zero), num_heads=heads,
        )

    def _columns(self, name, weight):
        divisors = self._activations[name].divisors
        columns, scales = symmetric((weight if divisors is None else weight * divisors).T, 1, self._limit)
        return columns, scales.ravel()

    def _quantised(self, graph, activation, x):
        """The bytes of an input, made once for all layers that share it."""
        key = id(graph), id(activation), x
        if key not in self._bytes:
            divided = x
            if activation.divisors is not None:
                divided = graph.add("Mul", x, graph.constant((1 / activation.divisors).astype(np.float32)))
            self._bytes[key] = graph.add(
                "QuantizeLinear", divided, graph.constant(activation.scale), graph.constant(activation.zero)
            )
        return self._bytes[key]
