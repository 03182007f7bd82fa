import contextlib
import io
import json
import os
import random
import signal
import tempfile
import unittest
import warnings
from unittest import mock

import numpy
import torch
from PIL import Image

import train
from network import Detector, boxes_from_sides, cell_centres

try:
    import onnx
except ImportError:
    onnx = None

LONG = 128
torch.set_num_threads(1)  # threads that wait for each other take minutes where another process has the cores


def small(classes):
    return Detector(classes, (16, 32, 32, 32), (1, 1, 1), 32)


def squares(folder, count=44):
    """Squares, red or blue, on grey ground, in COCO form."""
    chance = random.Random(1)
    document = {"images": [], "annotations": [], "categories": [{"id": 1, "name": "red"}, {"id": 2, "name": "blue"}]}
    for i in range(count):
        picture = Image.new("RGB", (LONG, 96), (90, 90, 90))
        side, number = chance.randint(22, 36), i % 2
        x, y = chance.randint(0, LONG - side), chance.randint(0, 96 - side)
        picture.paste(((255, 70, 70), (70, 70, 255))[number], (x, y, x + side, y + side))
        picture.save(os.path.join(folder, f"{i}.png"))
        document["images"].append({"id": i, "file_name": f"{i}.png"})
        document["annotations"].append({"image_id": i, "category_id": 1 + number, "bbox": [x, y, side, side]})
    return document


class Clock:
    """Goes on by a step each time that somebody looks, so that a slow machine trains as long as a fast one."""

    def __init__(self, step):
        self.now, self.step = 0.0, step

    def time(self):
        self.now += self.step
        return self.now


class AShortTraining(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = place.name
        self.own, self.out = (os.path.join(self.place, name) for name in ("own", "out"))
        os.makedirs(self.own)
        for number in (signal.SIGTERM, signal.SIGINT):
            self.addCleanup(signal.signal, number, signal.getsignal(number))

    def run_on(self, document, steps, *options):
        """What the trainer says."""
        with open(os.path.join(self.own, "annotations.json"), "w") as file:
            json.dump(document, file)
        given = ["train.py", "--own", self.own, "--out", os.path.join(self.out, "detector.onnx"), "--minutes", "1", "--no-bfloat16", *options]
        said = io.StringIO()
        with contextlib.ExitStack() as changed:
            changed.enter_context(contextlib.redirect_stdout(said))
            changed.enter_context(warnings.catch_warnings())
            warnings.simplefilter("ignore")  # each PyTorch has its own about its exporter
            for at, what in (("torch.cuda.is_available", lambda: False), ("sys.argv", given), ("train.time", Clock(60 / steps)), ("train.Detector", small)):
                changed.enter_context(mock.patch(at, what))
            train.main()
        return said.getvalue()

    @unittest.skipIf(onnx is None, "the module onnx is missing")
    def test_on_own_images_is_exported_and_finds_their_classes(self):
        document = squares(self.own)
        document["annotations"].append({"image_id": 1, "category_id": 9, "bbox": [1, 1, 9, 9]})
        said = self.run_on(document, 170, "--long-side", str(LONG), "--crop", "64", "--batch", "8", "--memory", "0.9")
        self.assertIn("annotations[44]: category_id 9 is none of the categories; left out", said)
        self.assertIn("loss of those to stop by", said)

        with open(os.path.join(self.out, "detector.json")) as file:
            card = json.load(file)
        self.assertEqual((["blue", "red"], LONG, 1), (card["classes"], card["longSide"], card["seed"]))
        self.assertEqual(8 * card["steps"], card["samples"])

        model = onnx.load(os.path.join(self.out, "detector.onnx"))
        onnx.checker.check_model(model)
        self.assertEqual(["pictures"], [given.name for given in model.graph.input])
        self.assertEqual(train.OUTPUTS, [made.name for made in model.graph.output])

        with open(os.path.join(self.out, "held-back.json")) as file:
            held = json.load(file)
        detector = small(2)
        detector.load_state_dict({name: value.float() for name, value in torch.load(os.path.join(self.out, "detector.pt")).items()})
        found = sum(self.finds(detector.eval(), held, card["classes"], note) for note in held["annotations"])
        self.assertGreaterEqual(found, 0.75 * len(held["annotations"]), said)

    def finds(self, detector, held, classes, note):
        """Whether the surest cell of all names the square's class and lies in the square."""
        names = {category["id"]: category["name"] for category in held["categories"]}
        image = next(image for image in held["images"] if image["id"] == note["image_id"])
        pixels = numpy.asarray(Image.open(os.path.join(self.own, image["file_name"]))).transpose(2, 0, 1)
        with torch.no_grad():
            scores, sides = detector(torch.from_numpy(pixels.astype("float32"))[None] / 255)
        cell, number = divmod(int(scores[0].argmax()), 2)
        left, top, right, bottom = boxes_from_sides(cell_centres(96, LONG), sides)[0, cell].tolist()
        x, y, w, h = note["bbox"]
        return classes[number] == names[note["category_id"]] and x < (left + right) / 2 < x + w and y < (top + bottom) / 2 < y + h

    def test_on_what_cannot_be_used_ends_with_one_sentence(self):
        document = squares(self.own, 6)
        for note in document["annotations"]:
            note["bbox"][2] = None
        with self.assertRaises(SystemExit) as caught:
            self.run_on(document, 5)
        self.assertEqual(f"{self.own}: no box was found that can be used", str(caught.exception))


class ASource(unittest.TestCase):
    def test_of_too_few_images_is_refused(self):
        with tempfile.TemporaryDirectory() as own:
            with open(os.path.join(own, "annotations.json"), "w") as file:
                json.dump(squares(own, 2), file)
            options = type("Options", (), {"data": None, "own": own, "seed": 1, "long_side": None, "out": os.path.join(own, "x.onnx")})
            with self.assertRaises(SystemExit) as caught:
                train.source(options, torch.device("cpu"))
            self.assertIn("2 images are too few to hold one in five back", str(caught.exception))


class GoingOn(unittest.TestCase):
    WIDTHS = (8, 8, 8, 8)

    def test_takes_over_only_what_fits(self):
        known, model = Detector(3, self.WIDTHS, (1, 1, 1), 8), Detector(2, self.WIDTHS, (1, 1, 1), 8)
        before = {name: value.clone() for name, value in model.state_dict().items()}
        with tempfile.TemporaryDirectory() as place:
            path = os.path.join(place, "known.pt")
            torch.save({**{name: value.half() for name, value in known.state_dict().items()}, "of another network": torch.zeros(2)}, path)
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                train.begin_from(model, path)
        own = {name for name in before if name.startswith(("score.", "area."))}
        self.assertEqual(4, len(own))
        self.assertIn(f"{len(before) - len(own)} of {len(before)} tensors", said.getvalue())
        for name, value in model.state_dict().items():
            if name in own:
                self.assertTrue(torch.equal(before[name], value), name)
            else:
                torch.testing.assert_close(known.state_dict()[name].half().to(value.dtype), value)

    def test_keeps_a_share_of_the_weights_it_began_from(self):
        model = Detector(2, self.WIDTHS, (1, 1, 1), 8)
        known = {name: value + 1 for name, value in model.state_dict().items() if value.dtype.is_floating_point}
        before = {name: value.clone() for name, value in model.state_dict().items()}
        for name, value in train.mixed(model, known, 0.25).state_dict().items():
            torch.testing.assert_close(before[name] + 0.25 if name in known else before[name], value)
        nothing = train.mixed(model, {}, 0.0).state_dict()
        self.assertTrue(all(torch.isfinite(value.float()).all() for value in nothing.values()))

    def test_takes_over_all_but_the_classes_of_the_shipped_weights(self):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            train.begin_from(Detector(2), os.path.join(os.path.dirname(train.__file__), "detector.pt"))
        self.assertIn("147 of 151 tensors", said.getvalue())

    def test_follows_the_weights_by_the_share_that_is_kept(self):
        average, model = torch.nn.BatchNorm1d(2), torch.nn.BatchNorm1d(2)
        torch.nn.init.constant_(model.weight, 3.0)
        model.num_batches_tracked += 5
        train.follow(average, model, 0.75)
        self.assertEqual([1.5, 1.5], average.weight.tolist())
        self.assertEqual(5, int(average.num_batches_tracked))


if __name__ == "__main__":
    unittest.main()
