"""A small one-stage detector without anchors: residual backbone, feature pyramid at strides 8, 16 and 32, one head shared by
all levels that gives each cell a score per class and the distances to the four sides of its box."""

import torch
from torch import nn
from torch.nn import functional

STRIDES = (8, 16, 32)


def unit(inputs, outputs, stride=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first = unit(width, width)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        return functional.relu(x + self.second(self.first(x)))


def stage(inputs, outputs, depth):
    """Halves the resolution and looks `depth` times further around."""
    return nn.Sequential(unit(inputs, outputs, 2), *(Residual(outputs) for _ in range(depth)))


class Detector(nn.Module):
    """Takes pictures as floats 0..1, N x 3 x H x W, sides divisible by 32; see `forward` and `decode`. Widths are multiples of 32: where
    the processor multiplies 16-bit matrices in tiles, narrower layers take as long."""

    def __init__(self, classes, widths=(32, 64, 128, 224), depths=(1, 3, 3), neck=64):
        super().__init__()
        w = widths
        self.stem = unit(48, w[0])
        self.stage8 = stage(w[0], w[1], depths[0])
        self.stage16 = stage(w[1], w[2], depths[1])
        self.stage32 = stage(w[2], w[3], depths[2])
        self.lateral = nn.ModuleList(nn.Conv2d(width, neck, 1) for width in w[1:])
        self.smooth = nn.ModuleList(unit(neck, neck) for _ in STRIDES)
        self.score_tower = unit(neck, neck)
        self.side_tower = unit(neck, neck)
        self.score = nn.Conv2d(neck, classes, 3, 1, 1)
        self.side = nn.Conv2d(neck, 4, 3, 1, 1)
        self.area = nn.Conv2d(neck, classes, 1)  # which classes lie in each finest cell: learnt from, not asked for later
        self.level_scale = nn.Parameter(torch.ones(len(STRIDES)))
        nn.init.constant_(self.score.bias, -4.6)
        nn.init.constant_(self.side.bias, 1.0)
        nn.init.constant_(self.area.bias, -3.0)

    def neck(self, pictures):
        """The three feature maps that the head looks at, finest first."""
        # four by four pixels become the channels of one: on a processor the early, wide layers cost the most
        c8 = self.stage8(self.stem(functional.pixel_unshuffle(1 - pictures, 4)))
        c16 = self.stage16(c8)
        c32 = self.stage32(c16)
        p32 = self.lateral[2](c32)
        p16 = self.lateral[1](c16) + functional.interpolate(p32, scale_factor=2.0, mode="nearest")
        p8 = self.lateral[0](c8) + functional.interpolate(p16, scale_factor=2.0, mode="nearest")
        return [smooth(feature) for smooth, feature in zip(self.smooth, (p8, p16, p32))]

    def heads(self, features):
        scores, sides = [], []
        for level, (stride, feature) in enumerate(zip(STRIDES, features)):
            score = self.score(self.score_tower(feature)).float()
            side = self.side(self.side_tower(feature)).float() * self.level_scale[level]
            side = torch.exp(torch.clamp(side, -4.0, 5.0)) * stride
            scores.append(score.flatten(2).transpose(1, 2))
            sides.append(side.flatten(2).transpose(1, 2))
        return torch.cat(scores, 1), torch.cat(sides, 1)

    def forward(self, pictures):
        """Scores before the sigmoid (N x cells x classes) and distances left, top, right, bottom in pixels (N x cells x 4)."""
        return self.heads(self.neck(pictures))

    def with_areas(self, pictures):
        """What `forward` gives, and for each cell of the finest level what lies there before the sigmoid (N x classes x h x w)."""
        features = self.neck(pictures)
        return *self.heads(features), self.area(features[0]).float()


def cell_centres(height, width, device=None):
    """Centre x, centre y and stride of every cell, in the order of the network's output."""
    rows = []
    for stride in STRIDES:
        y = (torch.arange(height // stride, device=device) + 0.5) * stride
        x = (torch.arange(width // stride, device=device) + 0.5) * stride
        gy, gx = torch.meshgrid(y, x, indexing="ij")
        rows.append(torch.stack([gx.flatten(), gy.flatten(), torch.full_like(gx.flatten(), float(stride))], 1))
    return torch.cat(rows)


def boxes_from_sides(centres, sides):
    x, y = centres[:, 0], centres[:, 1]
    return torch.stack([x - sides[..., 0], y - sides[..., 1], x + sides[..., 2], y + sides[..., 3]], -1)


class Exported(nn.Module):
    """What goes into the ONNX file: probabilities and sides, and the neck's feature maps, from which things are compared with each
    other; the caller knows the cells' centres from the picture's size."""

    def __init__(self, detector):
        super().__init__()
        self.detector = detector

    def forward(self, pictures):
        features = self.detector.neck(pictures)
        scores, sides = self.detector.heads(features)
        return torch.sigmoid(scores), sides, *features
