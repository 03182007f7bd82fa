"""Looks at what a detector framed: squares around its frames, cut from pictures as sharp as they are, with what is really there."""

import glob
import json
import math
import os
import random

import numpy
from PIL import Image

from samples import cut, known, recolour, turned
from verifier import AROUND, FROM, LEAST, SIDE

MARGIN = 1.25  # how much more than a look is kept of a picture, so that looks can be moved and widened
KEPT = 160  # most pixels a side that are kept of it
DRAWN = 1  # frames drawn at random around each true box, beside those that the detector drew
WHOLE = 2  # frames drawn around all that lies in a picture: a bag seen from far looks like a box of equipment, and is none
WHOLE_SCORE = 0.02  # these count as if the detector had drawn them with that score
GROUND = 243  # brightness from which a pixel is air
REAL = 0.45  # share of the looks that are at something
GREY = 0.1  # share that is of a scanner of one energy, besides those that `recolour` makes grey


class Looks:
    """What was framed in folders that hold `annotations.json` (COCO), its pictures and `frames.json`, which is what
    `customs xray detect --json` found in them."""

    def __init__(self, pattern, chance):
        self.chance = chance
        self.classes = []
        self.real = {}
        self.false = []
        self.weights = []
        for folder in sorted(glob.glob(pattern)):
            if os.path.exists(os.path.join(folder, "frames.json")):
                self.read(folder)
        if not self.real or not self.false:
            raise SystemExit(f"{pattern}: no folder with annotations.json and frames.json in which something was framed rightly and something wrongly")
        total = 0.0
        for kept in self.false:
            total += math.sqrt(kept[3])
            self.weights.append(total)
        self.labels = list(self.real)
        self.shares = [math.sqrt(len(self.real[label])) for label in self.labels]

    def read(self, folder):
        document, self.classes, truths = known(folder)
        frames = {}
        with open(os.path.join(folder, "frames.json")) as file:
            for frame in json.load(file):
                if frame["category_name"] not in self.classes:
                    continue  # a dense area
                x, y, w, h = frame["bbox"]
                frames.setdefault(os.path.basename(frame["file_name"]), []).append(([x, y, x + w, y + h], frame["score"]))
        for image in document["images"]:
            picture = Image.open(os.path.join(folder, image["file_name"])).convert("RGB")
            boxes = truths[image["id"]]
            for frame, score in frames.get(image["file_name"], []):
                self.keep(picture, numpy.array(frame, "float32"), score, boxes)
            for frame in [moved(box[:4], 0.2, self.chance) for box in boxes for _ in range(DRAWN)]:
                self.keep(picture, numpy.array(frame, "float32"), None, boxes)
            for frame in [moved(contents(picture), 0.15, self.chance) for _ in range(WHOLE)]:
                self.keep(picture, numpy.array(frame, "float32"), WHOLE_SCORE, boxes)

    def keep(self, picture, frame, score, boxes):
        which, overlap = best(frame, boxes)
        if score is None and overlap < FROM:
            return
        side = MARGIN * look_side(frame, picture.size)
        left, top = (frame[0] + frame[2] - side) / 2, (frame[1] + frame[3] - side) / 2
        pixels = min(KEPT, max(16, round(side)))
        zoom = pixels / side
        patch = cut(picture, left, top, zoom, pixels)
        at = numpy.array([left, top, left, top], "float32")
        there = boxes.copy()
        there[:, :4] = (there[:, :4] - at) * zoom
        frame = (frame - at) * zoom
        kept = (numpy.asarray(patch), frame, there, score, LEAST * max(picture.size) * zoom)
        if overlap >= FROM:
            self.real.setdefault(int(there[which, 4]), []).append(kept)
        else:
            self.false.append(kept)

    def one(self):
        """Bytes 4 x SIDE x SIDE, the true box as shares of the side, and its class or -1."""
        if self.chance.random() < REAL:
            kept = self.chance.choice(self.real[self.chance.choices(self.labels, self.shares)[0]])
        else:
            kept = self.chance.choices(self.false, cum_weights=self.weights)[0]
        return look(*kept, self.chance)

    def batch(self, size):
        made = [self.one() for _ in range(size)]
        return tuple(numpy.stack(part) for part in zip(*made))


def look_side(frame, size):
    """The side of the square around a frame that is looked at, in pixels."""
    return max(AROUND * max(frame[2] - frame[0], frame[3] - frame[1]), LEAST * max(size))


def contents(picture):
    """Left, top, right and bottom of all that isn't air in a picture; of the picture where it is nothing but air."""
    return picture.convert("L").point(lambda brightness: 255 * (brightness < GROUND)).getbbox() or (0, 0, *picture.size)


def moved(frame, by, chance):
    """A frame with each side moved by about that share of its lengths."""
    w, h = frame[2] - frame[0], frame[3] - frame[1]
    to = [side + chance.gauss(0, by / 1.5) * length for side, length in zip(frame, (w, h, w, h))]
    return [min(to[0], to[2] - 2), min(to[1], to[3] - 2), max(to[2], to[0] + 2), max(to[3], to[1] + 2)]


def best(frame, boxes):
    """Number and overlap of the box that overlaps a frame most; 0 and 0 where there is none."""
    if not len(boxes):
        return 0, 0.0
    inter = (numpy.minimum(frame[2:4], boxes[:, 2:4]) - numpy.maximum(frame[:2], boxes[:, :2])).clip(0).prod(1)
    union = (boxes[:, 2:4] - boxes[:, :2]).prod(1) + (frame[2:4] - frame[:2]).prod() - inter
    overlap = inter / union
    return int(overlap.argmax()), float(overlap.max())


def look(patch, frame, boxes, score, least, chance):
    """One look at what was kept: see `Looks.one`. Moved, widened, turned and recoloured by chance."""
    frame = numpy.array(moved(frame, 0.06, chance), "float32")
    which, overlap = best(frame, boxes)
    truth, number = (boxes[which, :4], int(boxes[which, 4])) if overlap >= FROM else (frame, -1)
    side = max(AROUND * (frame[2:4] - frame[:2]).max(), least) * math.exp(chance.uniform(-0.06, 0.1))
    left, top = (frame[:2] + frame[2:4] - side) / 2 + numpy.array([chance.gauss(0, 0.02), chance.gauss(0, 0.02)]) * side
    picture = cut(Image.fromarray(patch), left, top, SIDE / side, SIDE)
    if chance.random() < GREY:
        picture = picture.convert("L").convert("RGB")
    pixels = numpy.asarray(recolour(picture, chance)).transpose(2, 0, 1)
    at = numpy.array([left, top, left, top], "float32")
    frame, truth = (frame - at) / side, (truth - at) / side
    inside = numpy.zeros((SIDE, SIDE), "uint8")
    l, t, r, b = (SIDE * frame + 0.5).astype(int).clip(0, SIDE)
    inside[t : max(b, t + 1), l : max(r, l + 1)] = 255
    pixels, boxes, inside = turned(pixels, numpy.append(SIDE * truth, number)[None].astype("float32"), inside, chance)
    return numpy.concatenate([pixels, inside[None]]), boxes[0, :4] / SIDE, number
