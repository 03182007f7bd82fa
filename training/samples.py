"""Training samples: crops of pictures at the size the detector will see them, changed in size, turn, colour and sharpness."""

import glob
import io
import json
import math
import os
import random

import numpy
from PIL import Image, ImageEnhance, ImageFilter

KEEP_VISIBLE = 0.4  # a box cut by the crop's edge still counts when this share of it is inside


class Pictures:
    """Folders with `annotations.json` (COCO) and the pictures it names. `refresh` takes in folders that came and lets go of those
    that went; past `most` pictures the first to come are the first to go."""

    def __init__(self, pattern, most=6000):
        self.pattern = pattern
        self.most = most
        self.folders = {}
        self.items = []
        self.classes = []

    def refresh(self):
        there = {f for f in glob.glob(self.pattern) if os.path.exists(os.path.join(f, "annotations.json"))}
        if there == set(self.folders) and self.items:
            return len(self.items)
        self.folders = {f: items for f, items in self.folders.items() if f in there}
        for folder in sorted(there - set(self.folders), key=lambda f: os.path.getmtime(f)):
            self.folders[folder] = self.read(folder)
        total = sum(len(items) for items in self.folders.values())
        for items in self.folders.values():
            gone = min(len(items), max(0, total - self.most))
            del items[:gone]
            total -= gone
        self.items = [item for items in self.folders.values() for item in items]
        return len(self.items)

    def read(self, folder):
        with open(os.path.join(folder, "annotations.json")) as file:
            document = json.load(file)
        categories = sorted(document["categories"], key=lambda c: c["id"])
        self.classes = [c["name"] for c in categories]
        numbers = {c["id"]: i for i, c in enumerate(categories)}
        boxes = {image["id"]: [] for image in document["images"]}
        for note in document["annotations"]:
            x, y, w, h = note["bbox"]
            boxes[note["image_id"]].append([x, y, x + w, y + h, numbers[note["category_id"]]])
        items = []
        for image in document["images"]:
            picture = Image.open(os.path.join(folder, image["file_name"])).convert("RGB")
            picture.load()
            items.append((picture, numpy.array(boxes[image["id"]], "float32").reshape(-1, 5)))
        return items


def warp(chance, size):
    """A smooth random bend of the circle 0..255: each band of hues moves its own way."""
    knots = numpy.array([chance.gauss(0, size) for _ in range(6)])
    bend = numpy.interp(numpy.arange(256), numpy.linspace(0, 256, 7), numpy.append(knots, knots[0]))
    return [int(i) % 256 for i in numpy.arange(256) + bend + 0.5]


def recolour(picture, chance):
    """Another maker's colours and another file format's losses."""
    if chance.random() < 0.6:
        h, s, v = picture.convert("HSV").split()
        h = h.point(warp(chance, 8))
        gain = chance.uniform(0.6, 1.4)
        s = s.point([min(255, int(i * gain)) for i in range(256)])
        picture = Image.merge("HSV", (h, s, v)).convert("RGB")
    elif chance.random() < 0.1:
        picture = picture.convert("L").convert("RGB")
    if chance.random() < 0.6:
        gamma = chance.uniform(0.65, 1.5)
        picture = picture.point([int(255 * (i / 255) ** gamma + 0.5) for i in range(256)] * 3)
    if chance.random() < 0.3:
        picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(0.3, 0.9)))
    elif chance.random() < 0.4:
        picture = ImageEnhance.Sharpness(picture).enhance(chance.uniform(1.2, 2.8))
    if chance.random() < 0.3:
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=chance.randint(40, 95))
        picture = Image.open(packed).convert("RGB")
    return picture


def cut(picture, x, y, zoom, side):
    """A square of the picture at the given zoom, each pixel the mean of what it stands for, white outside the picture."""
    canvas = Image.new("RGB", (side, side), (255, 255, 255))
    left, top = max(0, round(-x * zoom)), max(0, round(-y * zoom))
    right = min(side, round((picture.size[0] - x) * zoom))
    bottom = min(side, round((picture.size[1] - y) * zoom))
    if right - left < 2 or bottom - top < 2:
        return canvas
    box = (
        max(0, x + left / zoom),
        max(0, y + top / zoom),
        min(picture.size[0], x + right / zoom),
        min(picture.size[1], y + bottom / zoom),
    )
    canvas.paste(picture.resize((right - left, bottom - top), Image.BILINEAR, box=box), (left, top))
    return canvas


def sample(item, long_side, crop, chance):
    """One crop: bytes 3 x crop x crop, boxes n x 5 (left, top, right, bottom, class) in its pixels."""
    picture, boxes = item
    zoom = long_side / max(picture.size) * math.exp(chance.uniform(math.log(0.6), math.log(1.3)))
    reach = crop / zoom
    if len(boxes) and chance.random() < 0.75:
        left, top, right, bottom, _ = boxes[chance.randrange(len(boxes))]
        x = chance.uniform(min(left, right - reach), max(left, right - reach))
        y = chance.uniform(min(top, bottom - reach), max(top, bottom - reach))
    else:
        x = chance.uniform(-0.1 * reach, max(0.0, picture.size[0] - 0.9 * reach))
        y = chance.uniform(-0.1 * reach, max(0.0, picture.size[1] - 0.9 * reach))
    part = recolour(cut(picture, x, y, zoom, crop), chance)
    pixels = numpy.asarray(part).transpose(2, 0, 1)
    boxes = boxes.copy()
    boxes[:, [0, 2]] = (boxes[:, [0, 2]] - x) * zoom
    boxes[:, [1, 3]] = (boxes[:, [1, 3]] - y) * zoom
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    boxes[:, :4] = boxes[:, :4].clip(0, crop)
    seen = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    boxes = boxes[(seen > KEEP_VISIBLE * area) & (seen > 12)]
    return pixels, boxes


def turned(pixels, boxes, chance):
    """One of the eight ways in which a square can lie."""
    side = pixels.shape[1]
    boxes = boxes.copy()
    if chance.random() < 0.5:
        pixels = pixels[:, :, ::-1]
        boxes[:, [0, 2]] = side - boxes[:, [2, 0]]
    if chance.random() < 0.5:
        pixels = pixels[:, ::-1, :]
        boxes[:, [1, 3]] = side - boxes[:, [3, 1]]
    if chance.random() < 0.5:
        pixels = pixels.transpose(0, 2, 1)
        boxes = boxes[:, [1, 0, 3, 2, 4]]
    return pixels, boxes


class Crops:
    """Batches of crops. A crop is costly to make and cheap to turn: of `reuse` crops in each hundred an earlier one comes again."""

    def __init__(self, pictures, long_side, crop, chance, reuse=55, most=500):
        self.pictures, self.long_side, self.crop, self.chance = pictures, long_side, crop, chance
        self.reuse, self.most, self.pool = reuse, most, []

    def one(self):
        if len(self.pool) > 60 and self.chance.random() * 100 < self.reuse:
            return turned(*self.chance.choice(self.pool), self.chance)
        made = sample(self.chance.choice(self.pictures.items), self.long_side, self.crop, self.chance)
        if len(self.pool) < self.most:
            self.pool.append(made)
        else:
            self.pool[self.chance.randrange(self.most)] = made
        return turned(*made, self.chance)

    def fixed(self, count, size):
        """Batches that are made once, to check against."""
        return [self.batch(size) for _ in range(count)]

    def batch(self, size):
        """Floats n x 3 x crop x crop and a list of boxes n x 5."""
        pairs = [self.one() for _ in range(size)]
        pixels = numpy.stack([numpy.ascontiguousarray(p) for p, _ in pairs]).astype("float32") / 255
        return pixels, [numpy.ascontiguousarray(b) for _, b in pairs]
