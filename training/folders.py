"""Folders of an administration's own images: COCO, Pascal VOC or YOLO, read into one form and split honestly."""

import glob
import hashlib
import json
import math
import os
import re
import xml.etree.ElementTree

import numpy
from PIL import Image

from samples import KEEP_VISIBLE, Chooser, colours

WANTED = 40  # pixels: the finest feature map has a cell for each 8
SMALLEST, LARGEST = 512, 1792
PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff")
PARTS = ("images", "annotations", "categories")  # of a COCO file
TOLD = 20  # lines about what is left out: were every line of a large set broken, nobody would find the first


class Broken(Exception):
    """What is wrong with one picture or one box, in a few words."""


class LeavingOut:
    """Says what is left out and why, in a line each."""

    def __init__(self):
        self.count = 0

    def __call__(self, where, why):
        self.count += 1
        if self.count <= TOLD:
            print(f"{where}: {why}; left out".encode("utf-8", "backslashreplace").decode(), flush=True)

    def end(self):
        if self.count > TOLD:
            print(f"{self.count - TOLD} more left out", flush=True)


def read(folder):
    """(list of (file name, boxes as [left, top, right, bottom, label]), list of labels). What is broken is left out, and said."""
    leave_out = LeavingOut()
    items = of_any_form(folder, leave_out)
    leave_out.end()
    labels = sorted({box[4] for _, boxes in items for box in boxes})
    if not labels:
        raise SystemExit(f"{folder}: no box was found that can be used")
    return items, labels


def of_any_form(folder, leave_out):
    documents = coco_documents(folder, leave_out)
    if documents:
        return coco(folder, documents, leave_out)
    names = yolo_names(folder)
    if glob.glob(os.path.join(folder, "**", "*.xml"), recursive=True):
        items = voc(folder, leave_out)
        if items or names is None:
            return items
    if names is not None:
        return yolo(folder, names, leave_out)
    raise SystemExit(f"{folder} holds neither a COCO .json, nor VOC .xml, nor YOLO .txt with classes.txt or data.yaml")


def measured(folder, name):
    """Width and height of a picture. It is read to its end, since one that breaks off would end the training, or the judging after it."""
    try:
        plain(name)
        if outside(name):
            raise Broken("lies outside the folder")
        with Image.open(os.path.join(folder, name)) as picture:
            picture.load()
            return picture.size
    except FileNotFoundError:
        raise Broken("no such picture") from None
    except Broken:
        raise
    except Exception as e:  # each of PIL's formats has its own
        raise Broken(f"the picture can't be read ({e})") from None


def plain(text):
    """Text that can be written and read again: names of files can be any bytes."""
    try:
        text.encode()
        return text
    except UnicodeEncodeError:
        raise Broken("its name is not UTF-8") from None


def number(value, name):
    try:
        value = float(value)
    except (TypeError, ValueError, OverflowError):
        raise Broken(f"{name} is missing" if value is None else f"{name} is no number") from None
    if not math.isfinite(value):
        raise Broken(f"{name} is no number")
    return value


def framed(left, top, right, bottom, label, size):
    """A box as far as it lies in its picture."""
    if not isinstance(label, str) or not label.strip():
        raise Broken("its class has no name")
    if right <= left or bottom <= top:
        raise Broken("a box without width or height")
    inside = [max(0.0, left), max(0.0, top), min(size[0], right), min(size[1], bottom)]
    seen = max(0, inside[2] - inside[0]) * max(0, inside[3] - inside[1])
    if not seen >= KEEP_VISIBLE * (right - left) * (bottom - top):
        raise Broken(f"a box outside the picture of {size[0]} x {size[1]}")
    return [*map(float, inside), plain(label.strip())]


def coco_documents(folder, leave_out):
    """The COCO files in the folder and in the folders in it, and what they hold. One that lacks a part is refused where no other is whole."""
    whole, lacking = [], []
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))) + sorted(glob.glob(os.path.join(folder, "*", "*.json"))):
        try:
            with open(path, "rb") as file:
                document = json.loads(file.read())
        except (OSError, ValueError, RecursionError) as e:
            leave_out(path, f"can't be read as JSON ({e})")
            continue
        there = [part for part in PARTS if isinstance(document, dict) and isinstance(document.get(part), list)]
        if len(there) == len(PARTS):
            whole.append((path, document))
        elif there:
            lacking.append(f"{path}: '{next(part for part in PARTS if part not in there)}' is missing or no list")
    if lacking and not whole:
        raise SystemExit(lacking[0])
    return whole


def coco(folder, documents, leave_out):
    """The images of all files; what two files say of one image is joined, and what both say counts once."""
    items = {}
    for path, document in documents:
        for name, boxes in coco_images(folder, path, document, leave_out):
            known = items.setdefault(name, [])
            known.extend(box for box in boxes if box not in known)
    return list(items.items())


def coco_images(folder, path, document, leave_out):
    names, files, sizes, skipped = {}, {}, {}, set()
    tried = places(folder, path)

    def each(part, take):
        for index, entry in enumerate(document[part]):
            try:
                take(entry)
            except Broken as e:
                leave_out(f"{path}: {part}[{index}]", e)

    def category(entry):
        name = field(entry, "name")
        names[key(entry, "id")] = name if isinstance(name, str) or name is None else str(name)

    def image(entry):
        name, at = field(entry, "file_name"), key(entry, "id")
        if not isinstance(name, str):
            raise Broken("'file_name' is no text")
        if at in files:
            raise Broken(f"id {at} was there before")
        place = placed(folder, tried, name)
        try:
            sizes[at] = measured(folder, place)
        except Broken as e:
            skipped.add(at)
            raise Broken(f"{name}: {e}") from None
        files[at] = (place, [])

    def annotation(entry):
        at, kind, box = key(entry, "image_id"), key(entry, "category_id"), field(entry, "bbox")
        if at in skipped:
            return  # said already of its picture
        if at not in files:
            raise Broken(f"image_id {at} is none of the images")
        if kind not in names:
            raise Broken(f"category_id {kind} is none of the categories")
        if not isinstance(box, list) or len(box) != 4:
            raise Broken("'bbox' is not four numbers")
        x, y, w, h = (number(value, "'bbox'") for value in box)
        files[at][1].append(framed(x, y, x + w, y + h, names[kind], sizes[at]))

    each("categories", category)
    each("images", image)
    each("annotations", annotation)
    return list(files.values())


def places(folder, path):
    """Where in the folder pictures may lie that a COCO file names: at their path; beside the file; in `images`; or in a folder by whose name the
    file is called, as with `annotations/instances_train.json` and `train`."""
    called = [entry.name for entry in os.scandir(folder) if entry.name in os.path.basename(path) and entry.is_dir()]
    return ["", os.path.relpath(os.path.dirname(path), folder), "images", *sorted(called)]


def placed(folder, tried, name):
    """The first of those places where the picture is; its name as it stands where it is at none, or outside of the folder."""
    if outside(name) or "\0" in name:
        return name
    there = (os.path.join(place, name) for place in tried if os.path.isfile(os.path.join(folder, place, name)))
    return os.path.normpath(next(there, name))


def outside(name):
    return os.path.isabs(name) or os.path.normpath(name).split(os.sep)[0] == os.pardir


def field(entry, name):
    if not isinstance(entry, dict):
        raise Broken("is no object")
    if name not in entry:
        raise Broken(f"'{name}' is missing")
    return entry[name]


def key(entry, name):
    value = field(entry, name)
    if not isinstance(value, (int, float, str)):
        raise Broken(f"'{name}' is neither number nor text")
    return value


def beside(annotation, folder):
    """The picture of a VOC file: beside it, or in the folder of pictures that stands beside the folder of annotations."""
    stem = os.path.splitext(annotation)[0]
    others = [re.sub(r"(^|/)annotations(/)", rf"\1{there}\2", stem, count=1, flags=re.IGNORECASE) for there in ("JPEGImages", "images")]
    paths = (os.path.join(folder, place + end) for place in (stem, *others) for low in PICTURES for end in (low, low.upper()))
    return next((path for path in paths if os.path.exists(path)), None)


def voc(folder, leave_out):
    items = []
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.xml"), recursive=True)):
        picture = beside(os.path.relpath(path, folder), folder)
        if picture is None:
            leave_out(path, "no picture beside it, nor in JPEGImages or images")
            continue
        name = os.path.relpath(picture, folder)
        try:
            root = xml.etree.ElementTree.parse(path).getroot()
        except (xml.etree.ElementTree.ParseError, OSError, ValueError, LookupError) as e:
            leave_out(path, f"can't be read as XML ({e})")
            continue
        try:
            size = measured(folder, name)
        except Broken as e:
            leave_out(picture, e)
            continue
        boxes = []
        for count, thing in enumerate(root.iter("object"), 1):
            try:
                sides = [number(thing.findtext(f"bndbox/{side}"), side) for side in ("xmin", "ymin", "xmax", "ymax")]
                boxes.append(framed(*sides, thing.findtext("name"), size))
            except Broken as e:
                leave_out(f"{path}: object {count}", e)
        items.append((name, boxes))
    return items


def yolo_names(folder):
    for listing in (os.path.join(folder, "classes.txt"), os.path.join(folder, "labels", "classes.txt")):
        if os.path.exists(listing):
            return [line.strip() for line in text_of(listing).splitlines() if line.strip()]
    for path in sorted(glob.glob(os.path.join(folder, "*.yaml")) + glob.glob(os.path.join(folder, "*.yml"))):
        names = names_in(text_of(path))
        if names:
            return names
    return None


def names_in(yaml):
    """The class names in a `data.yaml`: a list or a table by number, in brackets or line by line, with remarks."""
    lines = [re.sub(r"(^|\s)#.*", "", line).rstrip() for line in yaml.splitlines()]
    text = "\n".join(line for line in lines if line)
    inline = re.search(r"^names:\s*[\[{](.*?)[\]}]", text, re.S | re.M)
    if inline:
        return numbered(part for part in inline.group(1).split(",") if part.strip())
    block = re.search(r"^names:[ \t]*\n((?:[ \t]*(?:['\"]?\d+['\"]?:|-)[ \t]*.+\n?)+)", text, re.M)
    return numbered(block.group(1).splitlines()) if block else None


def numbered(entries):
    """Entries such as `gun`, `- gun` or `1: gun` by their numbers; a number left out has no name of its own."""
    names = {}
    for entry in entries:
        number, name = re.match(r"\s*(?:-\s*|['\"]?(\d+)['\"]?\s*:\s*)?(.*)", entry, re.S).groups()
        names[int(number) if number else len(names)] = name.strip().strip("'\"")
    return [names.get(number, f"class {number}") for number in range(max(names) + 1)] if names else None


def text_of(path):
    with open(path, encoding="utf-8-sig", errors="replace") as file:
        return file.read()


def yolo(folder, names, leave_out):
    items = []
    for picture in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
        if not picture.lower().endswith(PICTURES):
            continue
        name = os.path.relpath(picture, folder)
        text = os.path.splitext(picture)[0] + ".txt"
        if not os.path.exists(text):
            labels = f"{os.sep}labels{os.sep}".join(picture.rsplit(f"{os.sep}images{os.sep}", 1))
            text = os.path.splitext(labels)[0] + ".txt"
        try:
            size = measured(folder, name)
            lines = text_of(text).splitlines() if os.path.exists(text) else []
        except (Broken, OSError) as e:
            leave_out(picture, e)
            continue
        boxes = []
        for count, line in enumerate(lines, 1):
            if line.strip():
                try:
                    boxes.append(yolo_box(line, names, size))
                except Broken as e:
                    leave_out(f"{text}: line {count}", e)
        items.append((name, boxes))
    return items


def yolo_box(line, names, size):
    """A class, then middle and size of the box (and perhaps a score), or three or more corners of an outline."""
    kind, *numbers = (number(word, f"'{word}'") for word in line.split())
    if kind not in range(len(names)):
        raise Broken(f"class {kind:g} is none of the {len(names)}")
    if len(numbers) in (4, 5):
        x, y, w, h = numbers[:4]
        sides = [x - w / 2, y - h / 2, x + w / 2, y + h / 2]
    elif len(numbers) >= 6 and len(numbers) % 2 == 0:
        x, y = numbers[0::2], numbers[1::2]
        sides = [min(x), min(y), max(x), max(y)]
    else:
        raise Broken(f"{1 + len(numbers)} numbers are neither a box nor an outline")
    return framed(*(side * length for side, length in zip(sides, (*size, *size))), names[int(kind)], size)


def group(name):
    """Copies of one image (as augmenting tools write them: `x.rf.<hash>.jpg`) belong together, on one side of the split."""
    return re.sub(r"\.rf\.[0-9a-f]+", "", os.path.splitext(name)[0])


def split(items, seed):
    """Three lists: to train on, to stop by, and, one in five, held back from both; by a hash of the name. Where so few images leave a
    part without a box, the parts are counted off in the order of those hashes, images with and without boxes apart."""
    digests = {item[0]: hashlib.sha256(f"{seed} {group(item[0])}".encode()).digest() for item in items}
    parts = ([], [], [])
    for item in items:
        digest = digests[item[0]]
        parts[2 if digest[0] < 51 else 1 if digest[1] < 26 else 0].append(item)
    enough = len({group(name) for name, boxes in items if boxes}) >= 3
    if not enough or all(any(boxes for _, boxes in part) for part in parts):
        return parts
    return counted_off(items, digests)


def counted_off(items, digests):
    parts = ([], [], [])
    together = {}
    for item in items:
        together.setdefault(group(item[0]), []).append(item)
    for framed in (True, False):
        groups = sorted(
            (copies for copies in together.values() if any(boxes for _, boxes in copies) == framed),
            key=lambda copies: digests[copies[0][0]],
        )
        held = max(1, round(len(groups) / 5)) if framed else len(groups) // 5
        stop = max(1, round(len(groups) / 10)) if framed else len(groups) // 10
        for number, copies in enumerate(groups):
            parts[2 if number < held else 1 if number < held + stop else 0].extend(copies)
    return parts


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
            picture = colours(Image.open(os.path.join(folder, name)))
            numbers = [[*box[:4], labels.index(box[4])] for box in boxes]
            self.items.append((picture, numpy.array(numbers, "float32").reshape(-1, 5), None))
        self.chooser = Chooser(self.items)

    def refresh(self):
        return len(self.items)
