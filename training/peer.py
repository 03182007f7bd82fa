"""Exports a network with the layers of YOLOv8n to ONNX, to be timed beside ours by the same program in the same runtime.

    python3 training/peer.py --out peer.onnx
    ./customs xray evaluate --model peer.onnx --images DIR --json

Its weights are random and its scores next to nothing, so that it finds nothing: only the time tells. Layers and widths are those of
the published model (3.0 million weights for six classes; 8.1 billion operations at 640 x 640 pixels, its usual size).
"""

import argparse
import json

import torch
from torch import nn

from train import NEWER

CLASSES = ["firearm", "firearm-part", "knife", "other-weapon", "cigarettes", "telecom"]
BINS = 16  # a side's distance is the mean of a distribution over so many steps


def unit(inputs, outputs, kernel=3, stride=1):
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs), nn.SiLU())


class Split(nn.Module):
    """Half of the channels goes through `depth` pairs of convolutions, and all that came about on the way is put together."""

    def __init__(self, inputs, outputs, depth, residual=False):
        super().__init__()
        half = outputs // 2
        self.residual = residual
        self.before = unit(inputs, outputs, 1)
        self.pairs = nn.ModuleList(nn.Sequential(unit(half, half), unit(half, half)) for _ in range(depth))
        self.after = unit((2 + depth) * half, outputs, 1)

    def forward(self, x):
        parts = list(self.before(x).chunk(2, 1))
        for pair in self.pairs:
            parts.append(pair(parts[-1]) + parts[-1] if self.residual else pair(parts[-1]))
        return self.after(torch.cat(parts, 1))


class Pyramid(nn.Module):
    """Largest values over ever wider surroundings."""

    def __init__(self, width):
        super().__init__()
        self.before, self.after = unit(width, width // 2, 1), unit(2 * width, width, 1)
        self.wider = nn.MaxPool2d(5, 1, 2)

    def forward(self, x):
        parts = [self.before(x)]
        for _ in range(3):
            parts.append(self.wider(parts[-1]))
        return self.after(torch.cat(parts, 1))


class Peer(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.to8 = nn.Sequential(unit(3, 16, 3, 2), unit(16, 32, 3, 2), Split(32, 32, 1, True), unit(32, 64, 3, 2), Split(64, 64, 2, True))
        self.to16 = nn.Sequential(unit(64, 128, 3, 2), Split(128, 128, 2, True))
        self.to32 = nn.Sequential(unit(128, 256, 3, 2), Split(256, 256, 1, True), Pyramid(256))
        self.down16, self.down8 = Split(384, 128, 1), Split(192, 64, 1)
        self.half16, self.up16 = unit(64, 64, 3, 2), Split(192, 128, 1)
        self.half32, self.up32 = unit(128, 128, 3, 2), Split(384, 256, 1)
        self.larger = nn.Upsample(scale_factor=2)
        self.sides = nn.ModuleList(nn.Sequential(unit(w, 64), unit(64, 64), nn.Conv2d(64, 4 * BINS, 1)) for w in (64, 128, 256))
        self.scores = nn.ModuleList(nn.Sequential(unit(w, 64), unit(64, 64), nn.Conv2d(64, classes, 1)) for w in (64, 128, 256))
        for score in self.scores:
            nn.init.constant_(score[-1].bias, -20.0)

    def forward(self, pictures):
        """Probabilities and distances in pixels of each cell, in the form of `network.Exported` without its feature maps."""
        c8 = self.to8(pictures)
        c16 = self.to16(c8)
        c32 = self.to32(c16)
        n16 = self.down16(torch.cat([self.larger(c32), c16], 1))
        p8 = self.down8(torch.cat([self.larger(n16), c8], 1))
        p16 = self.up16(torch.cat([self.half16(p8), n16], 1))
        p32 = self.up32(torch.cat([self.half32(p16), c32], 1))
        steps = torch.arange(BINS, dtype=torch.float32)
        scores, sides = [], []
        for stride, feature, score, side in zip((8, 16, 32), (p8, p16, p32), self.scores, self.sides):
            scores.append(score(feature).sigmoid().flatten(2).transpose(1, 2))
            cells = side(feature).flatten(2).transpose(1, 2)
            sides.append((cells.reshape(cells.shape[0], -1, 4, BINS).softmax(3) * steps).sum(3) * stride)
        return torch.cat(scores, 1), torch.cat(sides, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True, help="the ONNX file; its card is written beside it")
    parser.add_argument("--long-side", type=int, default=640)
    options = parser.parse_args()
    torch.manual_seed(1)
    peer = Peer(len(CLASSES)).eval()
    torch.onnx.export(
        peer,
        torch.zeros(1, 3, 256, 320),
        options.out,
        opset_version=14,
        **({"dynamo": False} if NEWER else {}),
        input_names=["pictures"],
        output_names=["scores", "sides"],
        dynamic_axes={"pictures": {0: "n", 2: "h", 3: "w"}, "scores": {0: "n", 1: "cells"}, "sides": {0: "n", 1: "cells"}},
    )
    with open(options.out.removesuffix(".onnx") + ".json", "w") as file:
        json.dump({"classes": CLASSES, "longSide": options.long_side}, file)
    print(f"{sum(p.numel() for p in peer.parameters()) / 1e6:.2f} million weights")


if __name__ == "__main__":
    main()
