"""Training samples: crops of pictures at the size the detector will see them, changed in size, turn, colour and sharpness."""

import glob
import io
import json
import math
import os
import random

import numpy
from PIL import Image, ImageEnhance, ImageFilter

LIGHT = 175  # mean brightness from which a crop may be laid over another without hiding what is there
ZOOMS = (0.6, 1.3)  # of the size at which a whole picture is shown
CLOSER_ZOOMS = (1.3, 2.6)  # where things fill more of the picture than in a bag: small parcels, narrow belts, pictures cut to size
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

    def refresh(self, wait=False):
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
        self.chooser = Chooser(self.items)
        return len(self.items)

    def read(self, folder):
        document, self.classes, boxes = known(folder)
        numbers = {c["id"]: self.classes.index(c["name"]) for c in document["categories"]}
        areas = {image["id"]: numpy.zeros((image["height"], image["width"]), "uint8") for image in document["images"]}
        for note in document["annotations"]:
            number = numbers[note["category_id"]]
            if number < 8:
                areas[note["image_id"]] |= filled(note["segmentation"]) << numpy.uint8(number)
        items = []
        for image in document["images"]:
            picture = Image.open(os.path.join(folder, image["file_name"])).convert("RGB")
            picture.load()
            area = Image.fromarray(areas[image["id"]])
            items.append((picture, boxes[image["id"]], area))
        return items


def known(folder):
    """What a folder's `annotations.json` (COCO) says: the document, the classes' names in the order of their numbers, and each image's
    boxes by its id, n x 5: left, top, right, bottom in pixels, and the number of the class, from 0."""
    with open(os.path.join(folder, "annotations.json")) as file:
        document = json.load(file)
    categories = sorted(document["categories"], key=lambda c: c["id"])
    numbers = {c["id"]: i for i, c in enumerate(categories)}
    boxes = {image["id"]: [] for image in document["images"]}
    for note in document["annotations"]:
        x, y, w, h = note["bbox"]
        boxes[note["image_id"]].append([x, y, x + w, y + h, numbers[note["category_id"]]])
    return document, [c["name"] for c in categories], {key: numpy.array(value, "float32").reshape(-1, 5) for key, value in boxes.items()}


def colours(picture):
    """The picture in colour, of sixteen bits of grey the upper eight of those in use, a negative turned: as the detector sees it later."""
    if picture.mode.startswith("I"):
        values = numpy.asarray(picture).astype("int64").clip(0, 65535)
        spare = max(0, int(values.max()).bit_length() - 8)
        picture = Image.fromarray((values >> spare).astype("uint8"))
    picture = picture.convert("RGB")
    grey = numpy.asarray(picture.convert("L"))
    return Image.fromarray(255 - grey).convert("RGB") if is_negative(grey) else picture


def is_negative(grey):
    """Whether air is dark and matter light: nearly all of the rim is dark, hardly anything white, and what follows the rim is thin matter.

    Bars around a picture are dark too, but end at once in air or a bag's wall. The numbers are those of the engine's `Surroundings`.
    """
    breadth = math.ceil(0.02 * max(grey.shape))
    inner = numpy.zeros(grey.shape, bool)
    inner[breadth:-breadth, breadth:-breadth] = True
    if not inner.any() or (grey[~inner] <= 60).mean() < 0.75 or (grey >= 225).mean() > 0.12:
        return False
    beyond = []
    for lines in (grey, grey[:, ::-1], grey.T, grey.T[:, ::-1]):
        past = lines > 60
        at = past.argmax(1) + 3
        rows = numpy.nonzero(past.any(1) & (at < lines.shape[1]))[0]
        beyond.append(lines[rows, at[rows]])
    beyond = numpy.concatenate(beyond)
    return not len(beyond) or numpy.median(beyond) < 130


def filled(segmentation):
    """COCO's run lengths, which go down the columns, as zeros and ones, height x width."""
    counts = numpy.array(segmentation["counts"])
    height, width = segmentation["size"]
    values = numpy.repeat((numpy.arange(len(counts)) % 2).astype("uint8"), counts)
    return values.reshape(width, height).T


class Chooser:
    """Picks pictures and the box to look at, so that rare classes come up nearly as often as frequent ones."""

    def __init__(self, items):
        self.items = items
        self.by_class = {}
        for item in items:
            for index, box in enumerate(item[1]):
                self.by_class.setdefault(int(box[4]), []).append((item, index))
        self.classes = list(self.by_class)
        self.weights = [math.sqrt(len(self.by_class[c])) for c in self.classes]

    def pick(self, chance):
        """A picture and the number of one of its boxes, or None for anywhere."""
        if self.classes and chance.random() < 0.8:
            return chance.choice(self.by_class[chance.choices(self.classes, self.weights)[0]])
        return chance.choice(self.items), None


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


def cut(picture, x, y, zoom, side, outside=(255, 255, 255), resample=Image.BILINEAR):
    """A square of the picture at the given zoom, each pixel the mean of what it stands for, white outside the picture."""
    canvas = Image.new(picture.mode, (side, side), outside)
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
    canvas.paste(picture.resize((right - left, bottom - top), resample, box=box), (left, top))
    return canvas


def within(at, length, reach, chance):
    """Where a crop begins so that it doesn't look past the picture much; a smaller picture lies in it whole."""
    if length < 0.7 * reach:
        return chance.uniform(length - reach, 0)
    return min(max(at, -0.15 * reach), length - 0.85 * reach)


def sample(item, index, long_side, crop, chance, closer=0.0):
    """One crop around the box of that number, or anywhere: bytes 3 x crop x crop; boxes n x 5 (left, top, right, bottom, class) in
    its pixels; and crop/8 x crop/8 bytes with a bit for each class that lies there, or None where only boxes are known. A share `closer`
    of the crops looks as close as at a small parcel."""
    picture, boxes, area = item
    least, most = CLOSER_ZOOMS if closer and chance.random() < closer else ZOOMS
    zoom = long_side / max(picture.size) * math.exp(chance.uniform(math.log(least), math.log(most)))
    reach = crop / zoom
    if index is not None:
        left, top, right, bottom, _ = boxes[index]
        x = chance.uniform(min(left, right - reach), max(left, right - reach))
        y = chance.uniform(min(top, bottom - reach), max(top, bottom - reach))
    else:
        x = chance.uniform(-0.1 * reach, max(0.0, picture.size[0] - 0.9 * reach))
        y = chance.uniform(-0.1 * reach, max(0.0, picture.size[1] - 0.9 * reach))
    x, y = (within(at, length, reach, chance) for at, length in ((x, picture.size[0]), (y, picture.size[1])))
    part = recolour(cut(picture, x, y, zoom, crop), chance)
    pixels = numpy.asarray(part).transpose(2, 0, 1)
    cells = None
    if area is not None:
        fine = numpy.asarray(cut(area, x, y, zoom / 4, crop // 4, 0, Image.NEAREST))
        cells = fine[0::2, 0::2] | fine[1::2, 0::2] | fine[0::2, 1::2] | fine[1::2, 1::2]
    boxes = boxes.copy()
    boxes[:, [0, 2]] = (boxes[:, [0, 2]] - x) * zoom
    boxes[:, [1, 3]] = (boxes[:, [1, 3]] - y) * zoom
    size = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    boxes[:, :4] = boxes[:, :4].clip(0, crop)
    seen = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    boxes = boxes[(seen > KEEP_VISIBLE * size) & (seen > 12)]
    return pixels, boxes, cells


def laid_over(one, other):
    """Both crops in one picture, as if the things lay on each other: rays that pass both are weakened by both."""
    pixels = (one[0].astype("uint16") * other[0] // 255).astype("uint8")
    return pixels, numpy.concatenate([one[1], other[1]]), one[2] | other[2]


def turned(pixels, boxes, cells, chance):
    """One of the eight ways in which a square can lie."""
    side = pixels.shape[1]
    boxes = boxes.copy()
    if chance.random() < 0.5:
        pixels, cells = pixels[:, :, ::-1], cells[:, ::-1]
        boxes[:, [0, 2]] = side - boxes[:, [2, 0]]
    if chance.random() < 0.5:
        pixels, cells = pixels[:, ::-1, :], cells[::-1]
        boxes[:, [1, 3]] = side - boxes[:, [3, 1]]
    if chance.random() < 0.5:
        pixels, cells = pixels.transpose(0, 2, 1), cells.T
        boxes = boxes[:, [1, 0, 3, 2, 4]]
    return pixels, boxes, cells


class Crops:
    """Batches of crops. A crop is costly to make and cheap to turn: of `reuse` crops in each hundred an earlier one comes again,
    and of `overlaid` in each hundred two that are known by their areas are laid over each other. They lie in any of eight ways, or,
    where `turning` is false, as the picture does."""

    def __init__(self, pictures, long_side, crop, chance, reuse=55, overlaid=25, most=800, turning=True, closer=0.0):
        self.pictures, self.long_side, self.crop, self.chance, self.turning = pictures, long_side, crop, chance, turning
        self.closer = closer
        self.reuse, self.overlaid, self.most, self.pool, self.batches = reuse, overlaid, most, [], 0

    def one(self):
        if len(self.pool) > 60 and self.chance.random() * 100 < self.reuse:
            made = self.chance.choice(self.pool)
        else:
            item, index = self.pictures.chooser.pick(self.chance)
            made = sample(item, index, self.long_side, self.crop, self.chance, self.closer)
            if len(self.pool) < self.most:
                self.pool.append(made)
            else:
                self.pool[self.chance.randrange(self.most)] = made
        made = self.lying(made)
        if len(self.pool) > 60 and self.chance.random() * 100 < self.overlaid:
            other = self.chance.choice(self.pool)
            if other[2] is not None and other[0].mean() > LIGHT:
                return laid_over(made, self.lying(other))
        return made

    def lying(self, made):
        pixels, boxes, cells = made
        if cells is None:
            cells = numpy.zeros((self.crop // 8, self.crop // 8), "uint8")
        return turned(pixels, boxes, cells, self.chance) if self.turning else (pixels, boxes, cells)

    def fixed(self, count, size):
        """Batches that are made once, to check against."""
        return [self.batch(size) for _ in range(count)]

    def batch(self, size):
        """Floats n x 3 x crop x crop; boxes n x k x 5 (class -1: none); bytes n x crop/8 x crop/8 with a bit for each class."""
        if self.batches % 50 == 0:
            self.pictures.refresh()
        self.batches += 1
        made = [self.one() for _ in range(size)]
        pixels = numpy.stack([numpy.ascontiguousarray(m[0]) for m in made]).astype("float32") / 255
        return pixels, padded([m[1] for m in made]), numpy.stack([numpy.ascontiguousarray(m[2]) for m in made])


def padded(boxes):
    """Boxes of several crops as one array n x k x 5, class -1 where there is none."""
    made = numpy.full((len(boxes), max(1, *(len(b) for b in boxes)), 5), -1, "float32")
    for row, some in zip(made, boxes):
        row[: len(some)] = some
    return made
