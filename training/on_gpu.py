"""The same training samples as `samples.py`, made on a GPU: the pictures lie in its memory, and a batch of crops is cut, turned,
recoloured, packed and laid over each other there, thousands a second. Side processes read the pictures."""

import concurrent.futures
import glob
import itertools
import json
import math
import multiprocessing
import os
import queue
import tempfile
import threading

import numpy
import torch
from PIL import Image
from torch.nn import functional

from samples import CLOSER_ZOOMS, KEEP_VISIBLE, LIGHT, ZOOMS, filled

MOST_BOXES = 24  # of a picture; more are left out
MOST_OF_MEMORY = 0.6  # of the GPU for pictures
ASPECT = 0.1  # how far a scanner's belt and its line of detectors may disagree on the length of a thing
FINER = 2  # samples of the picture per pixel of the crop and direction, so that small things don't flicker


def read(folder, side, into):
    """A folder as arrays: the name of a file in `into` with pictures n x side x side x 4 bytes (255 - red, green, blue, and a bit for each
    class that lies there; zero outside), their sizes n x 2, boxes n x MOST_BOXES x 5 (class -1: none), and the classes' names. Pictures
    longer than `side` are shrunk."""
    with open(os.path.join(folder, "annotations.json")) as file:
        document = json.load(file)
    categories = sorted(document["categories"], key=lambda c: c["id"])
    numbers = {c["id"]: i for i, c in enumerate(categories)}
    rows = {image["id"]: row for row, image in enumerate(document["images"])}
    pictures = numpy.zeros((len(rows), side, side, 4), "uint8")
    sizes = numpy.zeros((len(rows), 2), "float32")
    boxes = numpy.full((len(rows), MOST_BOXES, 5), -1, "float32")
    counts = numpy.zeros(len(rows), int)
    zooms = numpy.ones(len(rows))
    for image in document["images"]:
        row = rows[image["id"]]
        with Image.open(os.path.join(folder, image["file_name"])) as picture:
            zooms[row] = min(1, side / max(picture.size))
            pixels = numpy.asarray(shrunk(picture.convert("RGB"), zooms[row], Image.BOX))
        height, width = pixels.shape[:2]
        pictures[row, :height, :width, :3] = 255 - pixels
        sizes[row] = width, height
    for note in document["annotations"]:
        row, number = rows[note["image_id"]], numbers[note["category_id"]]
        area = numpy.asarray(shrunk(Image.fromarray(filled(note["segmentation"])), zooms[row], Image.NEAREST))
        pictures[row, : area.shape[0], : area.shape[1], 3] |= area << numpy.uint8(number)
        if counts[row] < MOST_BOXES:
            x, y, w, h = numpy.array(note["bbox"]) * zooms[row]
            boxes[row, counts[row]] = x, y, x + w, y + h, number
            counts[row] += 1
    handle, name = tempfile.mkstemp(suffix=".npy", dir=into)
    with os.fdopen(handle, "wb") as file:
        numpy.save(file, pictures)
    return name, sizes, boxes, [c["name"] for c in categories]


def shrunk(picture, zoom, resample):
    if zoom == 1:
        return picture
    return picture.resize([max(1, int(length * zoom)) for length in picture.size], resample)


class Store:
    """Folders of the simulator in the GPU's memory. `refresh` takes in what side processes have read; past `most` pictures the newest
    replace the oldest. `items` counts what is there."""

    def __init__(self, pattern, device, most=24000, side=720, readers=3):
        if device.type == "cuda":
            most = min(most, int(MOST_OF_MEMORY * torch.cuda.get_device_properties(device).total_memory / (4 * side * side)))
        self.pattern, self.device, self.most, self.side = pattern, device, most, side
        self.readers = concurrent.futures.ProcessPoolExecutor(readers, multiprocessing.get_context("spawn"))
        self.seen, self.pending, self.between = set(), [], tempfile.TemporaryDirectory()
        self.pictures = torch.zeros(most, side, side, 4, dtype=torch.uint8, device=device)
        self.sizes = numpy.zeros((most, 2), "float32")
        self.boxes = numpy.full((most, MOST_BOXES, 5), -1, "float32")
        self.total = 0
        self.classes = []

    @property
    def items(self):
        return range(min(self.total, self.most))

    def refresh(self, wait=False):
        for folder in sorted(glob.glob(self.pattern)):
            if folder not in self.seen and os.path.exists(os.path.join(folder, "annotations.json")):
                self.seen.add(folder)
                self.pending.append(self.readers.submit(read, folder, self.side, self.between.name))
        if wait and self.pending:
            self.pending[0].exception()
        came = [future for future in self.pending if future.done()]
        for future in came:
            self.pending.remove(future)
            self.add(*future.result())
        if came:
            self.chooser = ByClass(self.boxes[: len(self.items)])
        return len(self.items)

    def add(self, name, sizes, boxes, classes):
        self.classes = classes
        at = [(self.total + i) % self.most for i in range(len(sizes))]
        self.pictures[torch.tensor(at, device=self.device)] = torch.from_numpy(numpy.load(name)).to(self.device)
        os.unlink(name)
        self.sizes[at], self.boxes[at] = sizes, boxes
        self.total += len(sizes)

    def close(self):
        self.readers.shutdown(wait=False, cancel_futures=True)
        self.between.cleanup()


class ByClass:
    """Picks pictures and the box to look at, so that rare classes come up nearly as often as frequent ones."""

    def __init__(self, boxes):
        self.count = len(boxes)
        rows, columns = numpy.nonzero(boxes[..., 4] >= 0)
        of = boxes[rows, columns, 4].astype(int)
        self.by_class = [(rows[of == c], columns[of == c]) for c in numpy.unique(of)]
        weights = numpy.sqrt([len(r) for r, _ in self.by_class])
        self.weights = weights / weights.sum() if len(weights) else weights

    def pick(self, size, chance):
        """Numbers of pictures, and of the box in each or -1 for anywhere."""
        items, which = chance.integers(0, self.count, size), numpy.full(size, -1)
        if self.by_class:
            classes = chance.choice(len(self.by_class), size, p=self.weights)
            for i in numpy.nonzero(chance.random(size) < 0.8)[0]:
                rows, columns = self.by_class[classes[i]]
                at = chance.integers(0, len(rows))
                items[i], which[i] = rows[at], columns[at]
        return items, which


class CropsOnGpu:
    """Batches of crops, like `samples.Crops`; `overlaid` of a hundred are two crops laid over each other. A thread makes them ahead of
    the training. Works on a processor too, slowly, to look at what it makes."""

    def __init__(self, store, long_side, crop, seed, overlaid=25, closer=0.0):
        self.store, self.long_side, self.crop, self.overlaid, self.closer = store, long_side, crop, overlaid, closer
        self.chance = numpy.random.default_rng(seed)
        self.recolouring = Recolouring(self.chance, store.device)
        self.ahead, self.maker, self.over = queue.Queue(3), None, threading.Event()

    def batch(self, size):
        """Floats n x 3 x crop x crop; boxes n x k x 5 (class -1: none); bytes n x crop/8 x crop/8 with a bit for each class."""
        if self.maker is None:
            self.maker = threading.Thread(target=self.keep_making, args=(size,), daemon=True)
            self.maker.start()
        made, ready = self.ahead.get()
        if isinstance(made, Exception):
            raise made
        if ready is not None:
            torch.cuda.current_stream().wait_event(ready)
            for part in made:
                part.record_stream(torch.cuda.current_stream())
        return made

    @torch.no_grad()
    def keep_making(self, size):
        on_gpu = self.store.device.type == "cuda"
        try:
            with torch.cuda.stream(torch.cuda.Stream() if on_gpu else None):
                for number in itertools.count():
                    if self.over.is_set():
                        return
                    if number % 50 == 0:
                        self.store.refresh()
                    made = self.make(size)
                    self.ahead.put((made, torch.cuda.current_stream().record_event() if on_gpu else None))
        except Exception as e:
            self.ahead.put((e, None))

    def close(self):
        """Ends the thread and the side processes."""
        self.over.set()
        while self.maker is not None and self.maker.is_alive():
            if not self.ahead.empty():
                self.ahead.get()
            self.maker.join(0.05)
        self.store.close()

    def make(self, size):
        items, which = self.store.chooser.pick(size, self.chance)
        view = self.views(items, which)
        boxes = torch.from_numpy(view.boxes(self.store.boxes[items])).to(self.store.device)
        pictures = self.store.pictures[torch.from_numpy(items).to(self.store.device)].permute(0, 3, 1, 2).float()
        pixels = self.recolouring((1 - cut(pictures[:, :3], view, self.crop) / 255).clamp(0, 1))
        return laid_over(pixels, boxes, cut_areas(pictures[:, 3:], view, self.crop), self.chance, self.overlaid)

    def views(self, items, which):
        """Where each crop looks: around the box of that number or anywhere, not past the picture much."""
        chance, n = self.chance, len(items)
        sizes = self.store.sizes[items]
        between = numpy.where(chance.random((n, 1)) < self.closer, numpy.log(CLOSER_ZOOMS), numpy.log(ZOOMS))
        zoom = self.long_side / sizes.max(1) * numpy.exp(chance.uniform(*between.T))
        zooms = zoom[:, None] * numpy.exp(chance.uniform(-ASPECT, ASPECT, (n, 1)) * numpy.array([[1, -1]]))
        reach = self.crop / zooms
        low, high = -0.1 * reach, numpy.maximum(0, sizes - 0.9 * reach)
        aimed = which >= 0
        box = self.store.boxes[items[aimed], which[aimed]]
        ends = numpy.stack([box[:, :2], box[:, 2:4] - reach[aimed]])
        low[aimed], high[aimed] = ends.min(0), ends.max(0)
        at = low + chance.random((n, 2)) * (high - low)
        kept = numpy.minimum(numpy.maximum(at, -0.15 * reach), sizes - 0.85 * reach)
        whole = sizes < 0.7 * reach
        at = numpy.where(whole, chance.random((n, 2)) * (sizes - reach), kept)
        turns = chance.random((n, 3)) < 0.5
        return Views(at, zooms, turns, self.crop)


class Views:
    """For each crop the corner it looks from (picture's pixels), its zoom along both axes, and how it is turned: mirrored along x, along
    y, axes exchanged, in this order."""

    def __init__(self, at, zooms, turns, crop):
        self.at, self.zooms, self.turns, self.crop = at, zooms, turns, crop

    def boxes(self, boxes):
        """Boxes n x k x 5 of the pictures as they lie in the crops; class -1 for those not visible enough."""
        corners = boxes[..., :4].reshape(*boxes.shape[:2], 2, 2)
        corners = (corners - self.at[:, None, None]) * self.zooms[:, None, None]
        size = (corners[:, :, 1] - corners[:, :, 0]).prod(-1)
        corners = corners.clip(0, self.crop)
        seen = (corners[:, :, 1] - corners[:, :, 0]).prod(-1)
        for axis in (0, 1):
            mirrored = self.crop - corners[:, :, ::-1, axis]
            corners[..., axis] = numpy.where(self.turns[:, axis, None, None], mirrored, corners[..., axis])
        corners = numpy.where(self.turns[:, 2, None, None, None], corners[..., ::-1], corners)
        classes = numpy.where((boxes[..., 4] >= 0) & (seen > KEEP_VISIBLE * size) & (seen > 12), boxes[..., 4], -1)
        made = numpy.concatenate([corners.reshape(*boxes.shape[:2], 4), classes[..., None]], -1).astype("float32")
        order = numpy.argsort(classes < 0, axis=1, kind="stable")  # those that count first, so that the rest can be cut off
        most = max(1, int((classes >= 0).sum(1).max()))
        return numpy.take_along_axis(made, order[..., None], 1)[:, :most]

    def grid(self, points, side, device):
        """Where `points` x `points` samples of each crop lie in a square picture, for `grid_sample`: n x points x points x 2."""
        steps = (torch.arange(points, device=device) + 0.5) * (self.crop / points)
        n = len(self.at)
        at = torch.tensor(self.at, dtype=torch.float32, device=device)
        zooms = torch.tensor(self.zooms, dtype=torch.float32, device=device)
        turns = torch.from_numpy(self.turns).to(device)
        down, along = steps.view(1, -1, 1).expand(n, points, points), steps.view(1, 1, -1).expand(n, points, points)
        swap = turns[:, 2, None, None]
        x, y = torch.where(swap, down, along), torch.where(swap, along, down)
        x = torch.where(turns[:, 0, None, None], self.crop - x, x)
        y = torch.where(turns[:, 1, None, None], self.crop - y, y)
        places = torch.stack([x, y], -1) / zooms[:, None, None] + at[:, None, None]
        return places * (2 / side) - 1


def cut(pictures, view, crop):
    """The crops, each pixel the mean of FINER x FINER samples: floats n x channels x crop x crop."""
    side = pictures.shape[-1]
    fine = functional.grid_sample(pictures, view.grid(crop * FINER, side, pictures.device), padding_mode="zeros", align_corners=False)
    return functional.avg_pool2d(fine, FINER)


def cut_areas(areas, view, crop):
    """Which classes lie in each square of eight pixels: looked at in four places."""
    grid = view.grid(crop // 4, areas.shape[-1], areas.device)
    fine = functional.grid_sample(areas, grid, mode="nearest", padding_mode="zeros", align_corners=False)[:, 0].round().to(torch.uint8)
    return fine[:, 0::2, 0::2] | fine[:, 1::2, 0::2] | fine[:, 0::2, 1::2] | fine[:, 1::2, 1::2]


def laid_over(pixels, boxes, areas, chance, share):
    """Some crops get another laid over them: rays that pass both are weakened by both."""
    n = len(pixels)
    other = torch.from_numpy(numpy.roll(numpy.arange(n), int(chance.integers(1, max(2, n)))))
    wanted = torch.from_numpy(chance.random(n) * 100 < share)
    other, wanted = other.to(pixels.device), wanted.to(pixels.device)
    wanted &= pixels[other].mean((1, 2, 3)) * 255 > LIGHT
    pixels = pixels * torch.where(wanted[:, None, None, None], pixels[other], 1.0)
    areas = areas | torch.where(wanted[:, None, None], areas[other], 0)
    more = boxes[other].clone()
    more[..., 4] = torch.where(wanted[:, None], more[..., 4], -1.0)
    return pixels, torch.cat([boxes, more], 1), areas


class Recolouring:
    """Another maker's colours and another file format's losses, as `samples.recolour`."""

    def __init__(self, chance, device):
        self.chance, self.device = chance, device
        self.cosines = cosines(device)

    def drawn(self, values):
        return torch.tensor(numpy.asarray(values), dtype=torch.float32, device=self.device)[:, None, None, None]

    def __call__(self, pixels):
        chance, n = self.chance, len(pixels)
        kind = chance.random(n)
        bends = bent_hues(chance.normal(0, 8, (n, 6)) * (kind < 0.6)[:, None])
        gains = numpy.where(kind < 0.6, chance.uniform(0.6, 1.4, n), numpy.where(kind < 0.64, 0, 1))
        pixels = bent(pixels, torch.from_numpy(bends).to(self.device), self.drawn(gains))
        pixels = pixels.clamp(1e-4, 1) ** self.drawn(numpy.where(chance.random(n) < 0.6, chance.uniform(0.65, 1.5, n), 1))
        pixels = self.sharper_or_softer(pixels)
        packed = torch.from_numpy(numpy.nonzero(chance.random(n) < 0.3)[0]).to(self.device)
        if len(packed) and pixels.shape[-1] % 16 == 0:
            pixels[packed] = self.as_jpeg(pixels[packed], chance.uniform(40, 95, len(packed)))
        return pixels.clamp(0, 1)

    def sharper_or_softer(self, pixels):
        """Three by three: a blur of 0.3 to 0.9 pixels, or PIL's sharpening by 1.2 to 2.8."""
        chance, n = self.chance, len(pixels)
        kind = chance.random(n)
        side = numpy.exp(-0.5 / chance.uniform(0.3, 0.9, n) ** 2)
        more = chance.uniform(1.2, 2.8, n)
        blur, sharpen = kind < 0.3, (kind >= 0.3) & (kind < 0.58)
        edge = numpy.where(blur, side / (1 + 2 * side) ** 2, numpy.where(sharpen, (1 - more) / 13, 0))
        corner = numpy.where(blur, side**2 / (1 + 2 * side) ** 2, numpy.where(sharpen, (1 - more) / 13, 0))
        wide = functional.pad(pixels, (1, 1, 1, 1), mode="replicate")
        rows = wide[:, :, :-2] + wide[:, :, 2:]
        corners = rows[..., :-2] + rows[..., 2:]
        edges = rows[..., 1:-1] + wide[:, :, 1:-1, :-2] + wide[:, :, 1:-1, 2:]
        middle = 1 - 4 * edge - 4 * corner
        return pixels * self.drawn(middle) + edges * self.drawn(edge) + corners * self.drawn(corner)

    def as_jpeg(self, pixels, quality):
        """What JPEG leaves of a picture, colours at half the resolution."""
        scale = self.drawn(numpy.where(quality < 50, 50 / quality, 2 - quality / 50))
        red, green, blue = pixels.unbind(1)
        light = 0.299 * red + 0.587 * green + 0.114 * blue
        hues = torch.stack([(blue - light) * 0.564, (red - light) * 0.713], 1)
        light = self.rounded(light[:, None] - 0.5, LIGHT_STEPS, scale)[:, 0] + 0.5
        hues = functional.interpolate(self.rounded(functional.avg_pool2d(hues, 2), HUE_STEPS, scale), scale_factor=2.0, mode="nearest")
        red, blue = light + hues[:, 1] / 0.713, light + hues[:, 0] / 0.564
        return torch.stack([red, (light - 0.299 * red - 0.114 * blue) / 0.587, blue], 1)

    def rounded(self, planes, steps, scale):
        n, c, h, w = planes.shape
        blocks = planes.view(n, c, h // 8, 8, w // 8, 8)
        waves = torch.einsum("ua,nchawb,vb->nchwuv", self.cosines, blocks, self.cosines)
        by = (torch.tensor(steps, dtype=torch.float32, device=self.device).view(8, 8) * scale[..., None, None]).clamp(min=1) / 255
        waves = (waves / by).round() * by
        return torch.einsum("ua,nchwuv,vb->nchawb", self.cosines, waves, self.cosines).reshape(n, c, h, w)


def bent_hues(knots):
    """Smooth bends of the circle 0..255, by how far six places on it move (n x 6): n x 256 hues."""
    places = numpy.arange(256) * (6 / 256)
    away = numpy.abs(places[:, None] - numpy.arange(6))
    share = numpy.clip(1 - numpy.minimum(away, 6 - away), 0, 1)
    return numpy.floor(numpy.arange(256) + knots @ share.T + 0.5).astype(int) % 256


def cosines(device):
    u, a = torch.meshgrid(torch.arange(8.0), torch.arange(8.0), indexing="ij")
    table = torch.cos((2 * a + 1) * u * math.pi / 16) / 2
    table[0] /= math.sqrt(2)
    return table.to(device)


def bent(pixels, bends, gains):
    """Each hue moved to the place that `bends` (n x 256) gives it, and saturation times `gains`."""
    most, which = pixels.max(1)
    least = pixels.min(1).values
    spread = most - least
    safe = spread.clamp(min=1e-6)
    red, green, blue = pixels.unbind(1)
    sixth = torch.stack([((green - blue) / safe) % 6, (blue - red) / safe + 2, (red - green) / safe + 4], 1)
    hue = sixth.gather(1, which[:, None])[:, 0] * (256 / 6)
    lower = hue.floor().long() % 256
    n = len(pixels)
    hue = bends.gather(1, lower.view(n, -1)).view_as(hue).float() + (hue - hue.floor())
    saturation = (spread / most.clamp(min=1e-6) * gains[:, 0]).clamp(max=1)
    turn = torch.stack([hue * (6 / 256) + k for k in (5.0, 3.0, 1.0)], 1) % 6
    return most[:, None] * (1 - saturation[:, None] * torch.minimum(turn, 4 - turn).clamp(0, 1))


LIGHT_STEPS = [16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62]
LIGHT_STEPS += [18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99]
HUE_STEPS = [17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66] + [99] * 38
