"""Writes an ONNX graph node by node."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
EXTENSIONS = "com.microsoft"


class Graph:
    """A graph under construction; methods add a node and return the name of its output."""

    def __init__(self):
        self._nodes, self._constants, self._inputs, self._outputs = [], {}, [], []

    def input(self, name, kind, shape):
        self._inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, value, name, kind, shape):
        self._nodes.append(helper.make_node("Identity", [value], [name]))
        self._outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def constant(self, array):
        """An initializer."""
        name = f"constant.{len(self._constants)}"
        self._constants[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def integers(self, *numbers):
        return self.constant(np.array(numbers, dtype=np.int64))

    def add(self, operator, *inputs, outputs=1, domain="", **attributes):
        """A node; with several outputs a list of names is returned."""
        names = [f"{operator}.{len(self._nodes)}.{i}" for i in range(outputs)]
        self._nodes.append(helper.make_node(operator, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def extension(self, operator, *inputs, **attributes):
        """A node of ONNX Runtime's own operators."""
        return self.add(operator, *inputs, domain=EXTENSIONS, **attributes)

    def model(self, name, metadata):
        graph = helper.make_graph(self._nodes, name, self._inputs, self._outputs, list(self._constants.values()))
        model = helper.make_model(
            graph,
            producer_name="dragoman",
            opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(EXTENSIONS, 1)],
        )
        model.ir_version = 8
        helper.set_model_props(model, metadata)
        return model


INT64, FLOAT = TensorProto.INT64, TensorProto.FLOAT
