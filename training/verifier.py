"""The verifier: a second network that looks closely at each frame of the first one, says what is in it and draws it anew.
What it is trained towards is the first one's: scores are to be the overlap of the frame drawn with the true one."""

import torch
from torch import nn
from torch.nn import functional

from network import STRIDES, Detector, unit
from objective import generalised_iou

SIDE = 128  # pixels of a look's side
AROUND = 1.5  # how much of a frame's surroundings is seen: a look's side as a share of the frame's longer one
LEAST = 0.09  # a look's least side as a share of the picture's longer one
FROM = 0.3  # the overlap with a true box from which a frame is of its class


class Verifier(nn.Module):
    """Takes looks as floats 0..1, N x 4 x SIDE x SIDE: red, green, blue, and 1 inside the frame; gives what is in the frame before the
    sigmoid (N x classes) and its left, top, right, bottom as shares of the look's side (N x 4). It sees with the detector's layers,
    of which the first also sees the frame, and judges by what they make of the look as a whole."""

    def __init__(self, classes, narrow=32, wide=192):
        super().__init__()
        self.eyes = Detector(classes)
        inputs, outputs = self.eyes.stem[0].in_channels, self.eyes.stem[0].out_channels
        self.eyes.stem = unit(inputs * 4 // 3, outputs)
        features = self.eyes.lateral[0].out_channels
        self.narrowed = nn.ModuleList(unit(features, narrow) for _ in STRIDES[1:])
        cells = sum((SIDE // stride) ** 2 for stride in STRIDES[1:])
        self.judged = nn.Sequential(nn.Dropout(0.1), nn.Linear(narrow * cells, wide), nn.ReLU(inplace=True))
        self.score = nn.Linear(wide, classes)
        self.side = nn.Linear(wide, 4)
        nn.init.constant_(self.score.bias, -2.0)
        nn.init.zeros_(self.side.weight)
        with torch.no_grad():
            self.side.bias.copy_(torch.tensor([-1.0, -1.0, 1.0, 1.0]) / AROUND / 2)
        for unused in ("score_tower", "side_tower", "score", "side", "area", "level_scale"):
            delattr(self.eyes, unused)

    def begin_as(self, detector):
        """Takes over the layers of a detector (its weights by name); the frame is not seen at first."""
        own = self.eyes.state_dict()
        for name, value in detector.items():
            if name == "stem.0.weight":
                value = torch.cat([value.float(), torch.zeros_like(own[name][:, value.shape[1] :])], 1)
            if name in own:
                own[name] = value.to(own[name].dtype)
        self.eyes.load_state_dict(own)

    def forward(self, looks):
        features = self.eyes.neck(torch.cat([looks[:, :3], 1 - looks[:, 3:]], 1))
        x = self.judged(torch.cat([narrowed(feature).flatten(1) for narrowed, feature in zip(self.narrowed, features[1:])], 1))
        return self.score(x).float(), self.side(x).float() + 0.5


def loss(scores, sides, truths, classes):
    """`truths` N x 4 as shares of the look's side, `classes` N, -1 for frames of nothing."""
    real = classes >= 0
    iou, giou = generalised_iou(sides, truths)
    target = torch.zeros_like(scores).scatter(1, classes.clamp(min=0)[:, None], (iou.detach().clamp(min=0.05) * real)[:, None])
    named = functional.binary_cross_entropy_with_logits(scores, target, reduction="sum") / len(scores)
    drawn = ((1 - giou) * real).sum() / real.sum().clamp(min=1)
    return named + drawn


class Exported(nn.Module):
    """What goes into the ONNX file: probabilities instead of what comes before the sigmoid."""

    def __init__(self, verifier):
        super().__init__()
        self.verifier = verifier

    def forward(self, looks):
        scores, sides = self.verifier(looks)
        return torch.sigmoid(scores), sides
