"""Training samples: crops of pictures at the size the detector will see them, changed in size, turn, colour and sharpness."""

import glob
import io
import json
import os
import random

import numpy
from PIL import Image, ImageEnhance, ImageFilter

KEEP_VISIBLE = 0.4  # a box cut by the crop's edge still counts when this share of it is inside


class Pictures:
    """Folders with `annotations.json` (COCO) and the pictures it names. `refresh` finds folders that came later."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.known = set()
        self.items = []
        self.classes = []

    def refresh(self):
        for folder in sorted(glob.glob(self.pattern)):
            path = os.path.join(folder, "annotations.json")
            if folder in self.known or not os.path.exists(path):
                continue
            with open(path) as file:
                document = json.load(file)
            self.classes = [c["name"] for c in sorted(document["categories"], key=lambda c: c["id"])]
            boxes = {image["id"]: [] for image in document["images"]}
            for note in document["annotations"]:
                x, y, w, h = note["bbox"]
                boxes[note["image_id"]].append([x, y, x + w, y + h, note["category_id"] - 1])
            for image in document["images"]:
                picture = Image.open(os.path.join(folder, image["file_name"])).convert("RGB")
                picture.load()
                self.items.append((picture, numpy.array(boxes[image["id"]], "float32").reshape(-1, 5)))
            self.known.add(folder)
        return len(self.items)


def recolour(picture, chance):
    """Another maker's colours and another file format's losses."""
    if chance.random() < 0.6:
        h, s, v = picture.convert("HSV").split()
        shift = int(chance.gauss(0, 7))
        h = h.point([(i + shift) % 256 for i in range(256)])
        gain = chance.uniform(0.7, 1.35)
        s = s.point([min(255, int(i * gain)) for i in range(256)])
        picture = Image.merge("HSV", (h, s, v)).convert("RGB")
    if chance.random() < 0.6:
        gamma = chance.uniform(0.75, 1.4)
        picture = picture.point([int(255 * (i / 255) ** gamma + 0.5) for i in range(256)] * 3)
    if chance.random() < 0.3:
        picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(0.3, 0.9)))
    elif chance.random() < 0.4:
        picture = ImageEnhance.Sharpness(picture).enhance(chance.uniform(1.2, 2.6))
    if chance.random() < 0.5:
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=chance.randint(45, 95))
        picture = Image.open(packed).convert("RGB")
    return picture


def sample(item, long_side, crop, chance):
    """One crop: floats 3 x crop x crop, boxes n x 5 (left, top, right, bottom, class) in its pixels."""
    picture, boxes = item
    zoom = long_side / max(picture.size) * chance.uniform(0.72, 1.3)
    reach = crop / zoom
    if len(boxes) and chance.random() < 0.75:
        left, top, right, bottom, _ = boxes[chance.randrange(len(boxes))]
        x = chance.uniform(min(left, right - reach), max(left, right - reach))
        y = chance.uniform(min(top, bottom - reach), max(top, bottom - reach))
    else:
        x = chance.uniform(-0.1 * reach, max(0.0, picture.size[0] - 0.9 * reach))
        y = chance.uniform(-0.1 * reach, max(0.0, picture.size[1] - 0.9 * reach))
    part = picture.transform(
        (crop, crop), Image.AFFINE, (1 / zoom, 0, x, 0, 1 / zoom, y), Image.BILINEAR, fillcolor=(255, 255, 255)
    )
    part = recolour(part, chance)
    pixels = numpy.asarray(part, "float32").transpose(2, 0, 1) / 255
    boxes = boxes.copy()
    boxes[:, [0, 2]] = (boxes[:, [0, 2]] - x) * zoom
    boxes[:, [1, 3]] = (boxes[:, [1, 3]] - y) * zoom
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    boxes[:, :4] = boxes[:, :4].clip(0, crop)
    seen = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    boxes = boxes[seen > KEEP_VISIBLE * area]
    if chance.random() < 0.5:
        pixels = pixels[:, :, ::-1]
        boxes[:, [0, 2]] = crop - boxes[:, [2, 0]]
    if chance.random() < 0.5:
        pixels = pixels[:, ::-1, :]
        boxes[:, [1, 3]] = crop - boxes[:, [3, 1]]
    if chance.random() < 0.5:
        pixels = pixels.transpose(0, 2, 1)
        boxes = boxes[:, [1, 0, 3, 2, 4]]
    return numpy.ascontiguousarray(pixels), boxes


def batch(pictures, size, long_side, crop, chance):
    pairs = [sample(chance.choice(pictures.items), long_side, crop, chance) for _ in range(size)]
    return numpy.stack([p for p, _ in pairs]), [b for _, b in pairs]
