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

    def linear(self, graph, x, weight, bias):
        product = graph.add("MatMul", x, graph.constant(weight.T))
        return graph.add("Add", product, graph.constant(bias))

    def attention(self, graph, x, weight, bias, mask, heads):
        return graph.extension(
            "Attention", x, graph.constant(weight.T), graph.constant(bias), mask, num_heads=heads
        )


class Integers:
    """Signed bytes per output channel; activations become unsigned bytes at run time, by their own range."""

    def __init__(self, limit=LIMIT):
        self.limit = limit

    def embedding(self, graph, table, ids):
        """A row's bytes times the row's scale."""
        rows, scales = symmetric(table, 0, 127)
        found = graph.add("Cast", graph.add("Gather", graph.constant(rows), ids), to=1)
        return graph.add("Mul", found, graph.add("Gather", graph.constant(scales), ids))

    def linear(self, graph, x, weight, bias):
        columns, scales = symmetric(weight.T, 1, self.limit)
        return graph.extension(
            "DynamicQuantizeMatMul", x, graph.constant(columns), graph.constant(scales.ravel()), "", graph.constant(bias)
        )

    def attention(self, graph, x, weight, bias, mask, heads):
        columns, scales = symmetric(weight.T, 1, self.limit)
        whole, scale, zero = graph.add("DynamicQuantizeLinear", x, outputs=3)
        return graph.extension(
            "QAttention", whole, graph.constant(columns), graph.constant(bias), scale, graph.constant(scales.ravel()),
            mask, zero, num_heads=heads,
        )
