"""Folders of an administration's own images: COCO, Pascal VOC or YOLO, read into one form and split honestly."""

import glob
import hashlib
import json
import os
import re
import xml.etree.ElementTree

import numpy
from PIL import Image

from samples import Chooser

WANTED = 40  # pixels: the finest feature map has a cell for each 8
SMALLEST, LARGEST = 512, 1792
PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff")


def read(folder):
    """(list of (file name, boxes as [left, top, right, bottom, label]), list of labels)."""
    for path in sorted(glob.glob(os.path.join(folder, "*.json")) + glob.glob(os.path.join(folder, "annotations", "*.json"))):
        with open(path) as file:
            document = json.load(file)
        if isinstance(document, dict) and "images" in document and "annotations" in document:
            return finish(coco(document))
    if glob.glob(os.path.join(folder, "**", "*.xml"), recursive=True):
        return finish(voc(folder))
    names = yolo_names(folder)
    if names is not None:
        return finish(yolo(folder, names))
    raise SystemExit(f"{folder} holds neither a COCO .json, nor VOC .xml, nor YOLO .txt with classes.txt or data.yaml")


def finish(items):
    labels = sorted({box[4] for _, boxes in items for box in boxes})
    if not labels:
        raise SystemExit("No box was found in the data")
    return items, labels


def coco(document):
    names = {c["id"]: c["name"] for c in document["categories"]}
    boxes = {image["id"]: [] for image in document["images"]}
    for note in document["annotations"]:
        x, y, w, h = note["bbox"]
        boxes[note["image_id"]].append([x, y, x + w, y + h, names[note["category_id"]]])
    return [(image["file_name"], boxes[image["id"]]) for image in document["images"]]


def voc(folder):
    items = []
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.xml"), recursive=True)):
        stem = os.path.splitext(path)[0]
        picture = next((stem + end for end in PICTURES if os.path.exists(stem + end)), None)
        if picture is None:
            print(f"{path}: no picture beside it; left out", flush=True)
            continue
        boxes = []
        for thing in xml.etree.ElementTree.parse(path).getroot().iter("object"):
            corner = thing.find("bndbox")
            boxes.append([float(corner.find(k).text) for k in ("xmin", "ymin", "xmax", "ymax")] + [thing.find("name").text])
        items.append((os.path.relpath(picture, folder), boxes))
    return items


def yolo_names(folder):
    plain = os.path.join(folder, "classes.txt")
    if os.path.exists(plain):
        with open(plain) as file:
            return [line.strip() for line in file if line.strip()]
    for path in glob.glob(os.path.join(folder, "*.yaml")):
        with open(path) as file:
            text = file.read()
        listed = re.search(r"names:\s*\[(.*?)\]", text, re.S)
        if listed:
            return [name.strip().strip("'\"") for name in listed.group(1).split(",")]
        block = re.search(r"names:\s*\n((?:\s+(?:\d+:|-)\s*.+\n?)+)", text)
        if block:
            return [re.sub(r"^\s*(\d+:|-)\s*", "", line).strip().strip("'\"") for line in block.group(1).splitlines()]
    return None


def yolo(folder, names):
    items = []
    for picture in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
        if not picture.lower().endswith(PICTURES):
            continue
        text = os.path.splitext(picture)[0] + ".txt"
        if not os.path.exists(text):
            text = os.path.splitext(picture.replace(os.sep + "images" + os.sep, os.sep + "labels" + os.sep))[0] + ".txt"
        boxes = []
        if os.path.exists(text):
            width, height = Image.open(picture).size
            with open(text) as file:
                for line in file:
                    if line.strip():
                        kind, x, y, w, h = line.split()[:5]
                        x, w, y, h = float(x) * width, float(w) * width, float(y) * height, float(h) * height
                        boxes.append([x - w / 2, y - h / 2, x + w / 2, y + h / 2, names[int(kind)]])
        items.append((os.path.relpath(picture, folder), boxes))
    return items


def group(name):
    """Copies of one image (as augmenting tools write them: `x.rf.<hash>.jpg`) belong together, on one side of the split."""
    return re.sub(r"\.rf\.[0-9a-f]+", "", os.path.splitext(name)[0])


def split(items, seed):
    """Three lists: to train on, to stop by, and, one in five, held back from both; by a hash of the name."""
    train, stop, held = [], [], []
    for item in items:
        digest = hashlib.sha256(f"{seed} {group(item[0])}".encode()).digest()
        (held if digest[0] < 51 else stop if digest[1] < 26 else train).append(item)
    return train, stop, held


def fitting_side(folder, items):
    """The longer side of a whole picture at which the median object is WANTED pixels long, in steps of 64."""
    shares = []
    for name, boxes in items:
        if boxes:
            with Image.open(os.path.join(folder, name)) as picture:
                longer = max(picture.size)
            shares += [max(box[2] - box[0], box[3] - box[1]) / longer for box in boxes]
    return int(min(LARGEST, max(SMALLEST, 64 * round(WANTED / max(1e-3, float(numpy.median(shares))) / 64))))


def document(items, labels):
    """The same as COCO, for `evaluate`."""
    notes = []
    for number, (_, boxes) in enumerate(items):
        for left, top, right, bottom, label in boxes:
            notes.append(
                {
                    "id": len(notes) + 1,
                    "image_id": number + 1,
                    "category_id": labels.index(label) + 1,
                    "bbox": [left, top, right - left, bottom - top],
                }
            )
    return {
        "images": [{"id": i + 1, "file_name": name} for i, (name, _) in enumerate(items)],
        "annotations": notes,
        "categories": [{"id": i + 1, "name": label} for i, label in enumerate(labels)],
    }


class Own:
    """Own images as training reads them."""

    def __init__(self, folder, items, labels):
        self.classes = labels
        self.items = []
        for name, boxes in items:
            picture = Image.open(os.path.join(folder, name)).convert("RGB")
            numbers = [[*box[:4], labels.index(box[4])] for box in boxes]
            self.items.append((picture, numpy.array(numbers, "float32").reshape(-1, 5), None))
        self.chooser = Chooser(self.items)

    def refresh(self):
        return len(self.items)
