"""Writes models/accurate: the trained networks as ONNX, their weights rounded to 8 bits, and the vocabulary.

usage: python training/accurate/to_onnx.py BEST.pt VOCABULARY OUT_FOLDER
"""
import os
import shutil
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import ROLE_WIDTH, Encoder, Roles

INT = torch.int32


class Inputs(nn.Module):
    """Takes 32-bit numbers, which programs have at hand."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, *inputs):
        return self.network(*(one.long() if one.dtype == INT else one for one in inputs))


def write(network, inputs, names, outputs, axes, path):
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.onnx")
        torch.onnx.export(Inputs(network).eval(), inputs, whole, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
        quantize_dynamic(whole, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
    print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")


def main(best, vocabulary, folder):
    encoder, roles = Encoder(), Roles()
    trained = torch.load(best, map_location="cpu")
    encoder.load_state_dict(trained["encoder"])
    roles.load_state_dict(trained["roles"])
    os.makedirs(folder, exist_ok=True)
    rows = {0: "rows", 1: "places"}
    write(encoder, (torch.zeros(2, 9, dtype=INT), torch.zeros(2, 9, 6, dtype=INT), torch.ones(2, 9, dtype=INT)), ["pieces", "columns", "mask"], ["states", "cues"],
          {name: rows for name in ("pieces", "columns", "mask", "states", "cues")}, os.path.join(folder, "encoder.onnx"))
    write(roles, (torch.zeros(2, 9, ROLE_WIDTH), torch.ones(2, 9, dtype=INT), torch.zeros(2, 9, 11, dtype=INT), torch.ones(2, 9, dtype=INT)),
          ["states", "cue", "columns", "mask"], ["roles"], {name: rows for name in ("states", "cue", "columns", "mask", "roles")}, os.path.join(folder, "roles.onnx"))
    shutil.copy(vocabulary, os.path.join(folder, "vocabulary.txt"))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
