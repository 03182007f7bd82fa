"""Pictures with one painted rectangle, and where it is in what was made of them: the pixels are the witness, not the arithmetic."""

import json
import os
from unittest import mock

import numpy
from PIL import Image

GREY, GREEN = (200, 200, 200), (20, 160, 20)
BOX = (70, 40, 130, 76)  # left, top, right, bottom


def picture(size=(200, 140), box=BOX, paint=GREEN, ground=GREY):
    made = Image.new("RGB", size, ground)
    made.paste(paint, tuple(box))
    return made


def item(size=(200, 140), box=BOX, number=0):
    """As `samples.sample` takes it."""
    area = Image.new("L", size)
    area.paste(1 << number, tuple(box))
    return picture(size, box), numpy.array([[*box, number]], "float32"), area


def painted(pixels):
    """Which pixels (3 x h x w, bytes) are green rather than grey or white."""
    return pixels[0].astype(float) < 110


def found(pixels):
    """Left, top, right and bottom of what is painted."""
    rows, columns = numpy.nonzero(painted(pixels))
    return numpy.array([columns.min(), rows.min(), columns.max() + 1, rows.max() + 1], float)


def cells_agree(cells, box, slack=3):
    """Whether the bits are set for every cell that the box covers and for none that it doesn't, but for `slack` pixels at its edge."""
    lows, highs = numpy.arange(cells.shape[1]) * 8, numpy.arange(cells.shape[1]) * 8 + 8
    left, top, right, bottom = box

    def within(low, high, by):
        return (lows >= low - by) & (highs <= high + by)

    covered = numpy.outer(within(top, bottom, -slack), within(left, right, -slack))
    touched = numpy.outer((lows < bottom + slack) & (highs > top - slack), (lows < right + slack) & (highs > left - slack))
    return bool(cells[covered].all()) and not cells[~touched].any()


def unchanged_colours():
    return mock.patch("samples.recolour", lambda part, chance: part)


def simulated(folder, count=3, size=(90, 60), box=(20, 12, 62, 40), number=0):
    """A folder as the simulator writes it: `count` pictures with one thing each."""
    os.makedirs(folder)
    inside = numpy.zeros((size[1], size[0]), "uint8")
    inside[box[1] : box[3], box[0] : box[2]] = 1
    down = inside.T.flatten()
    edges = numpy.nonzero(numpy.diff(down))[0] + 1
    counts = numpy.diff([0, *edges, len(down)]).tolist()
    for row in range(count):
        picture(size, box).save(os.path.join(folder, f"{row}.png"))
    document = {
        "images": [{"id": row + 1, "file_name": f"{row}.png", "width": size[0], "height": size[1]} for row in range(count)],
        "annotations": [
            {
                "image_id": row + 1,
                "category_id": number + 1,
                "bbox": [box[0], box[1], box[2] - box[0], box[3] - box[1]],
                "segmentation": {"size": [size[1], size[0]], "counts": counts},
            }
            for row in range(count)
        ],
        "categories": [{"id": i + 1, "name": name} for i, name in enumerate(("knife", "gun", "bottle"))],
    }
    with open(os.path.join(folder, "annotations.json"), "w") as file:
        json.dump(document, file)
    return folder


class Told:
    """Chance that says what it was told, in turn."""

    def __init__(self, *values):
        self.values = list(values)

    def random(self):
        return self.values.pop(0)
