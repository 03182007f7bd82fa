import contextlib
import io
import json
import os
import tempfile
import unittest

import numpy
from PIL import Image

import folders

SIZE = (100, 80)
BOXES = {"a.png": [[10, 20, 40, 60, "gun"], [50, 10, 90, 30, "knife"]], "b.png": [[0, 0, 100, 80, "knife"]], "c.png": []}
NAMES = ["knife", "gun"]


class InAFolder(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = place.name

    def path(self, *names):
        made = os.path.join(self.folder, *names)
        os.makedirs(os.path.dirname(made), exist_ok=True)
        return made

    def write(self, name, text):
        with open(self.path(*name.split("/")), "w") as file:
            file.write(text if isinstance(text, str) else json.dumps(text))

    def pictures(self, *names, size=SIZE):
        for name in names:
            Image.new("RGB", size, "white").save(self.path(*name.split("/")))

    def read(self):
        """Items and labels, and the lines about what was left out."""
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            items, labels = folders.read(self.folder)
        return items, labels, said.getvalue().splitlines()

    def refused(self):
        with contextlib.redirect_stdout(io.StringIO()), self.assertRaises(SystemExit) as caught:
            folders.read(self.folder)
        return str(caught.exception)

    def coco(self, **other):
        document = {
            "images": [{"id": 7 + i, "file_name": name} for i, name in enumerate(BOXES)],
            "categories": [{"id": 3 + i, "name": name} for i, name in enumerate(NAMES)],
            "annotations": [
                {"image_id": 7 + i, "category_id": 3 + NAMES.index(n), "bbox": [x, y, r - x, b - y]}
                for i, boxes in enumerate(BOXES.values())
                for x, y, r, b, n in boxes
            ],
        }
        self.pictures(*BOXES)
        return {**document, **other}

    def voc(self, *objects):
        return f"<annotation>{''.join(objects)}</annotation>"

    def thing(self, name, *sides):
        corners = "".join(f"<{k}>{v}</{k}>" for k, v in zip(("xmin", "ymin", "xmax", "ymax"), sides))
        return f"<object><name>{name}</name><bndbox>{corners}</bndbox></object>"

    def yolo(self, line, names="knife\ngun\n"):
        self.pictures("a.png", "b.png")
        self.write("classes.txt", names)
        self.write("a.txt", "1 0.5 0.5 0.2 0.25\n")
        self.write("b.txt", line + "\n")


class OwnImages(InAFolder):
    def as_written(self):
        items, labels, said = self.read()
        self.assertEqual(["gun", "knife"], labels)
        self.assertEqual([], said)
        self.assertEqual(list(BOXES), [name.split("/")[-1] for name, _ in items])
        for (_, boxes), expected in zip(items, BOXES.values()):
            self.assertEqual([[round(s, 6) for s in box[:4]] + box[4:] for box in boxes], expected)

    def test_are_read_as_coco(self):
        self.write("annotations.json", self.coco())
        self.as_written()

    def test_are_read_as_coco_with_the_file_in_a_folder_of_its_own_and_a_mark_of_byte_order(self):
        self.write("annotations/instances.json", "\ufeff" + json.dumps(self.coco()))
        self.write("notes.json", ["of another kind"])
        self.as_written()

    def test_are_read_from_all_coco_files_each_with_its_pictures_beside_it(self):
        whole = self.coco()
        for part, names in (("test", ["c.png"]), ("train", ["a.png", "b.png"])):
            images = [image for image in whole["images"] if image["file_name"] in names]
            kept = {image["id"] for image in images}
            boxes = [box for box in whole["annotations"] if box["image_id"] in kept]
            self.write(f"{part}/_annotations.coco.json", {**whole, "images": images, "annotations": boxes})
            for name in names:
                os.rename(self.path(name), self.path(part, name))
        items, _, said = self.read()
        self.assertEqual([], said)
        self.assertEqual({"test/c.png", "train/a.png", "train/b.png"}, {name for name, _ in items})
        self.assertEqual(3, sum(len(boxes) for _, boxes in items))

    def test_are_found_in_the_folder_by_whose_name_their_coco_file_is_called(self):
        self.write("annotations/instances_train2017.json", self.coco())
        for name in BOXES:
            os.rename(self.path(name), self.path("train2017", name))
        self.assertEqual([os.path.join("train2017", name) for name in BOXES], [name for name, _ in self.read()[0]])

    def test_that_two_coco_files_name_count_once_with_the_boxes_of_both(self):
        for name, labels in (("guns", {"gun"}), ("all", set(NAMES))):
            document = self.coco()
            numbers = {c["id"] for c in document["categories"] if c["name"] in labels}
            document["annotations"] = [a for a in document["annotations"] if a["category_id"] in numbers]
            self.write(f"{name}.json", document)
        self.as_written()

    def test_are_read_as_voc(self):
        self.pictures(*BOXES)
        for name, boxes in BOXES.items():
            self.write(name.replace("png", "xml"), self.voc(*(self.thing(n, *sides) for *sides, n in boxes)))
        self.as_written()

    def test_are_read_as_voc_with_the_pictures_in_a_folder_of_their_own(self):
        for pictures in ("JPEGImages", "images"):
            with self.subTest(pictures):
                self.pictures(f"{pictures}/part/a.png")
                self.write("Annotations/part/a.xml", self.voc(self.thing("gun", 1, 2, 30, 40)))
                self.assertEqual([(f"{pictures}/part/a.png", [[1, 2, 30, 40, "gun"]])], self.read()[0])
                os.remove(self.path(pictures, "part", "a.png"))

    def test_of_sixteen_bits_of_grey_are_seen_by_their_upper_eight(self):
        Image.fromarray(numpy.full((80, 100), 128 * 256 + 7, "uint16")).save(self.path("a.png"))
        own = folders.Own(self.folder, [("a.png", [])], NAMES)
        self.assertEqual((128, 128, 128), own.items[0][0].getpixel((50, 40)))

    def test_of_twelve_bits_in_sixteen_are_as_bright_as_their_air(self):
        values = numpy.full((80, 100), 4095, "uint16")
        values[40, 50] = 2048
        Image.fromarray(values).save(self.path("a.png"))
        picture = folders.Own(self.folder, [("a.png", [])], NAMES).items[0][0]
        self.assertEqual(((255,) * 3, (128,) * 3), (picture.getpixel((0, 0)), picture.getpixel((50, 40))))

    def yolo_lines(self, of, into):
        for name, boxes in BOXES.items():
            middles = ((NAMES.index(n), (x + r) / 200, (y + b) / 160, (r - x) / 100, (b - y) / 80) for x, y, r, b, n in boxes)
            if boxes:
                self.write(into + name.replace("png", "txt"), "".join(" ".join(map(str, line)) + "\n" for line in middles))
            self.pictures(of + name)

    def test_are_read_as_yolo_with_the_boxes_beside_the_pictures(self):
        self.yolo_lines("", "")
        self.write("classes.txt", "knife\ngun\n")
        self.as_written()

    def test_are_read_as_yolo_with_the_boxes_in_a_folder_of_labels(self):
        self.folder = os.path.join(self.folder, "images", "of bags")  # the first of two folders of this name is none of the form's
        self.yolo_lines("images/train/", "labels/train/")
        self.write("data.yaml", "train: x\nnc: 2\nnames: ['knife', \"gun\"]\n")
        self.as_written()

    def test_have_their_classes_named_in_every_way_that_yolo_has(self):
        for text in ("names: [knife, gun]", "names:\n- knife\n- gun\nnc: 2", "names:\n  - knife\n  - gun", "nc: 2\nnames:\n  0: knife\n  1: 'gun'\n"):
            self.write("data.yaml", text)
            self.assertEqual(NAMES, folders.yolo_names(self.folder), text)
        self.write("data.yaml", "train: x  # no names here\n")
        for text in (
            "names: # classes\n  - knife # any\n\n  # and\n  - gun\n",
            "#names: [a, b]\nnames: {0: knife, 1: gun}",
            "names:\n  1: gun\n  '0': knife\n",
        ):
            self.write("data.yml", text)
            self.assertEqual(NAMES, folders.yolo_names(self.folder), text)
        self.write("data.yml", "names:\n  0: knife\n  2: gun\n")
        self.assertEqual(["knife", "class 1", "gun"], folders.yolo_names(self.folder))
        self.write("labels/classes.txt", "knife\ngun\n")
        self.assertEqual(NAMES, folders.yolo_names(self.folder))

    def test_with_outlines_have_the_boxes_around_them(self):
        self.yolo("0 0.1 0.25 0.4 0.25 0.4 0.75 0.2 0.5")
        self.assertEqual([10, 20, 40, 60, "knife"], [s if isinstance(s, str) else round(s, 6) for s in self.read()[0][1][1][0]])

    def test_in_capitals_are_found_beside_their_voc(self):
        self.pictures("x.JPG")
        self.write("x.xml", self.voc(self.thing("gun", 1, 2, 30, 40)))
        self.assertEqual([("x.JPG", [[1, 2, 30, 40, "gun"]])], self.read()[0])

    def test_in_none_of_the_three_forms_are_refused_in_one_sentence(self):
        self.pictures("a.png")
        self.assertEqual(f"{self.folder} holds neither a COCO .json, nor VOC .xml, nor YOLO .txt with classes.txt or data.yaml", self.refused())

    def test_go_through_coco_and_come_back(self):
        self.write("annotations.json", self.coco())
        items, labels, _ = self.read()
        self.write("annotations.json", folders.document(items, labels))
        self.as_written()

    def test_are_given_to_training_with_the_numbers_of_their_classes(self):
        self.write("annotations.json", self.coco())
        items, labels, _ = self.read()
        own = folders.Own(self.folder, items, labels)
        self.assertEqual(3, own.refresh())
        picture, boxes, area = own.items[0]
        self.assertEqual((SIZE, [0, 1], None), (picture.size, boxes[:, 4].tolist(), area))
        self.assertEqual((0, 5), own.items[2][1].shape)


class WhatIsBroken(InAFolder):
    def left_out(self, *words, boxes=None):
        """All is read but one thing, and one line says which and why."""
        items, _, said = self.read()
        self.assertEqual(1, len(said), said)
        for word in (*words, "; left out"):
            self.assertIn(word, said[0])
        if boxes is not None:
            self.assertEqual(boxes, sum(len(b) for _, b in items))
        return items

    def in_coco(self, part, entry, *words):
        with self.subTest(part=part, entry=entry):
            document = self.coco()
            document[part].append(entry)
            self.write("annotations.json", document)
            self.left_out("annotations.json", f"{part}[{len(document[part]) - 1}]", *words, boxes=3)

    def test_among_cocos_boxes_is_left_out_with_file_and_field(self):
        good = {"image_id": 7, "category_id": 3, "bbox": [1, 2, 30, 40]}
        for change, words in (
            ({"bbox": [1, 2, 30]}, "'bbox' is not four numbers"),
            ({"bbox": "1 2 3 4"}, "'bbox' is not four numbers"),
            ({"bbox": [1, 2, None, 40]}, "'bbox' is missing"),
            ({"bbox": [1, 2, "wide", 40]}, "'bbox' is no number"),
            ({"bbox": [1, 2, float("nan"), 40]}, "'bbox' is no number"),
            ({"bbox": [1, 2, float("inf"), 40]}, "'bbox' is no number"),
            ({"bbox": [1, 2, 10**400, 40]}, "'bbox' is no number"),
            ({"bbox": [1, 2, -30, 40]}, "without width or height"),
            ({"bbox": [1, 2, 0, 40]}, "without width or height"),
            ({"bbox": [1, 2, 1e300, 1e300]}, "outside the picture of 100 x 80"),
            ({"bbox": [500, 2, 30, 40]}, "outside the picture of 100 x 80"),
            ({"image_id": 99}, "image_id 99 is none of the images"),
            ({"image_id": [7]}, "'image_id' is neither number nor text"),
            ({"category_id": 99}, "category_id 99 is none of the categories"),
        ):
            self.in_coco("annotations", {**good, **change}, words)
        for name in good:
            self.in_coco("annotations", {k: v for k, v in good.items() if k != name}, f"'{name}' is missing")
        self.in_coco("annotations", "a box", "is no object")

    def test_among_cocos_images_and_classes_is_left_out(self):
        self.in_coco("images", {"id": 50}, "'file_name' is missing")
        self.in_coco("images", {"file_name": "a.png"}, "'id' is missing")
        self.in_coco("images", {"id": 50, "file_name": None}, "'file_name' is no text")
        self.in_coco("images", {"id": 50, "file_name": "gone.png"}, "gone.png", "no such picture")
        for name in ("../a.png", "x/../../a.png", "/etc/passwd"):
            self.in_coco("images", {"id": 50, "file_name": name}, name, "lies outside the folder")
        self.in_coco("images", {"id": 50, "file_name": "a\0.png"}, "can't be read")
        self.in_coco("images", {"id": 50, "file_name": "a\udc80.png"}, "not UTF-8")
        self.in_coco("images", {"id": 7, "file_name": "a.png"}, "id 7 was there before")
        self.in_coco("categories", {"id": 9}, "'name' is missing")
        self.in_coco("categories", 9, "is no object")

    def test_past_the_pictures_edge_is_cut_there(self):
        document = self.coco()
        document["annotations"].append({"image_id": 9, "category_id": 3, "bbox": [-5, 60, 50, 30]})
        self.write("annotations.json", document)
        self.assertEqual([[0, 60, 45, 80, "knife"]], self.read()[0][2][1])

    def test_in_coco_that_lacks_a_part_is_refused_with_the_part(self):
        for part in folders.PARTS:
            for value in (None, {}):
                document = self.coco(**{part: value})
                self.write("annotations.json", document)
                self.assertEqual(f"{self.path('annotations.json')}: '{part}' is missing or no list", self.refused())

    def test_as_json_is_said_and_the_folder_is_read_on(self):
        self.write("first.json", '{"images": [')
        self.write("second.json", self.coco())
        self.left_out("first.json", "can't be read as JSON", boxes=3)

    def test_as_a_picture_is_left_out_with_its_boxes_and_said_once(self):
        document = self.coco()
        for spoil in (lambda whole: whole[: len(whole) // 2], lambda whole: b"no picture", lambda whole: b""):
            self.pictures("a.png", size=(400, 400))
            with open(self.path("a.png"), "rb+") as file:
                broken = spoil(file.read())
                file.seek(0)
                file.truncate()
                file.write(broken)
            self.write("annotations.json", document)
            self.assertEqual(["b.png", "c.png"], [name for name, _ in self.left_out("a.png", "can't be read", boxes=1)])

    def test_in_voc_is_left_out_with_file_and_object(self):
        self.pictures("a.png")
        good = self.thing("gun", 10, 20, 40, 60)
        for bad, words in (
            (self.thing("gun", 10, 20, "wide", 60), "xmax is no number"),
            (self.thing("gun", 10, 20, "nan", 60), "xmax is no number"),
            (self.thing("gun", 10, 20, 40), "ymax is missing"),
            (self.thing("gun", 40, 20, 10, 60), "without width or height"),
            (self.thing("gun", 1e9, 20, 2e9, 60), "outside the picture"),
            (self.thing("", 10, 20, 40, 60), "its class has no name"),
            ("<object/>", "xmin is missing"),
        ):
            with self.subTest(bad):
                self.write("a.xml", self.voc(good, bad))
                self.left_out("a.xml: object 2", words, boxes=1)

    def test_as_xml_or_without_a_picture_is_left_out(self):
        self.pictures("a.png", "b.png")
        self.write("a.xml", self.voc(self.thing("gun", 10, 20, 40, 60)))
        self.write("b.xml", "<annotation><object>")
        self.left_out("b.xml", "can't be read as XML", boxes=1)
        os.unlink(self.path("b.png"))
        self.left_out("b.xml", "no picture beside it", boxes=1)

    def test_in_yolo_is_left_out_with_file_and_line(self):
        for bad, words in (
            ("0 0.5 0.5 0.2", "4 numbers are neither a box nor an outline"),
            ("0 0.5 0.5 0.2 0.2 0.9 0.1 0.3", "8 numbers are neither a box nor an outline"),
            ("knife 0.5 0.5 0.2 0.2", "'knife' is no number"),
            ("0 0.5 nan 0.2 0.2", "'nan' is no number"),
            ("0 0.5 0.5 1e999 0.2", "'1e999' is no number"),
            ("0 0.5 0.5 -0.2 0.2", "without width or height"),
            ("0 50 40 20 20", "outside the picture"),
            ("0 0.5 0.5 1e300 1e300", "outside the picture"),
            ("2 0.5 0.5 0.2 0.2", "class 2 is none of the 2"),
            ("-1 0.5 0.5 0.2 0.2", "class -1 is none of the 2"),
            ("0.5 0.5 0.5 0.2 0.2", "class 0.5 is none of the 2"),
        ):
            with self.subTest(bad):
                self.yolo("0 0.5 0.5 0.5 0.5\n\n" + bad)
                self.left_out("b.txt: line 3", words, boxes=2)

    def test_in_yolo_as_a_picture_or_as_text_is_left_out(self):
        self.yolo("0 0.5 0.5 0.5 0.5")
        self.write("c.jpg", "no picture")
        self.left_out("c.jpg", "can't be read", boxes=2)
        os.unlink(self.path("c.jpg"))
        with open(self.path("b.txt"), "wb") as file:
            file.write(b"\xff\xfe\x00")
        self.left_out("b.txt: line 1", "is no number", boxes=1)

    def test_beside_yolo_as_a_stray_xml_does_not_hide_it(self):
        self.yolo("0 0.5 0.5 0.5 0.5")
        self.write("project.xml", "<project/>")
        self.left_out("project.xml", "no picture beside it", boxes=2)

    def test_altogether_is_refused(self):
        self.yolo("0 0.5 0.5 0.5")
        self.write("a.txt", "")
        self.assertEqual(f"{self.folder}: no box was found that can be used", self.refused())

    def test_in_many_places_is_told_for_the_first_and_counted(self):
        self.yolo("\n".join(["0 0.5"] * 50))
        said = self.read()[2]
        self.assertEqual(folders.TOLD + 1, len(said))
        self.assertEqual("30 more left out", said[-1])


class TheSplit(unittest.TestCase):
    ITEMS = [(f"train/bag{i}.png", []) for i in range(2000)]

    def test_keeps_copies_of_one_image_on_one_side(self):
        copies = [(f"train/bag{i}_png.rf.{copy:032x}.jpg", []) for i in range(100) for copy in range(5)]
        sides = folders.split(copies, 1)
        groups = [{folders.group(name) for name, _ in side} for side in sides]
        self.assertEqual(100, sum(map(len, groups)))
        self.assertEqual(100, len(set.union(*groups)))
        self.assertEqual(500, sum(map(len, sides)))

    def test_is_the_same_each_time_and_another_for_another_seed(self):
        self.assertEqual(folders.split(self.ITEMS, 1), folders.split(list(self.ITEMS), 1))
        self.assertNotEqual(folders.split(self.ITEMS, 1), folders.split(self.ITEMS, 2))

    def test_is_the_same_for_ever_so_that_trainings_can_be_compared(self):
        sides = {name: letter for letter, side in zip("tsh", folders.split(self.ITEMS, 1)) for name, _ in side}
        self.assertEqual("htthttttthhstttstshhtttt", "".join(sides[name] for name, _ in self.ITEMS[:24]))

    def test_of_an_image_does_not_hang_on_the_others(self):
        some = folders.split(self.ITEMS[::7], 1)
        for few, all_of_them in zip(some, folders.split(self.ITEMS, 1)):
            self.assertTrue(all(item in all_of_them for item in few))

    def test_of_few_images_leaves_no_part_without_a_box(self):
        for count in range(3, 30):
            for seed in range(20):
                items = [(f"bag{i}.png", [[0, 0, 9, 9, "gun"]] if i % 2 == 0 or count < 6 else []) for i in range(count)]
                parts = folders.split(items, seed)
                self.assertTrue(all(any(boxes for _, boxes in part) for part in parts), (count, seed))
                self.assertEqual(sorted(items), sorted(item for part in parts for item in part))

    def test_holds_one_in_five_back_and_a_tenth_of_the_others_to_stop_by(self):
        train, stop, held = map(len, folders.split(self.ITEMS, 1))
        self.assertAlmostEqual(0.2, held / 2000, delta=0.03)
        self.assertAlmostEqual(0.1, stop / (train + stop), delta=0.03)


class TheSide(InAFolder):
    def side(self, length, size=(1000, 400)):
        self.pictures("a.png", size=size)
        return folders.fitting_side(self.folder, [("a.png", [[0, 0, length / 2, length, "gun"]] * 3 + [[0, 0, 900, 300, "gun"]]), ("b.png", [])])

    def test_shows_the_median_object_at_the_wanted_length(self):
        self.assertEqual(1024, self.side(40))
        self.assertEqual(round(folders.WANTED * 1000 / 50 / 64) * 64, self.side(50))

    def test_is_neither_too_small_nor_too_large(self):
        self.assertEqual(folders.SMALLEST, self.side(400))
        self.assertEqual(folders.LARGEST, self.side(2))
        self.assertEqual(folders.LARGEST, self.side(0))


if __name__ == "__main__":
    unittest.main()
