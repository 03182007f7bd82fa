import json
import os
import random
import tempfile
import unittest
from unittest import mock

import numpy

import looks
import painted
from verifier import AROUND, SIDE


def folder_with(parent, frames, boxes=(painted.BOX,), categories=(("firearm", 1), ("knife", 2))):
    painted.picture().save(os.path.join(parent, "a.png"))
    with open(os.path.join(parent, "annotations.json"), "w") as file:
        notes = [{"image_id": 1, "category_id": 2, "bbox": [b[0], b[1], b[2] - b[0], b[3] - b[1]]} for b in boxes]
        document = {"images": [{"id": 1, "file_name": "a.png", "width": 200, "height": 140}], "annotations": notes}
        json.dump({**document, "categories": [{"id": number, "name": name} for name, number in categories]}, file)
    with open(os.path.join(parent, "frames.json"), "w") as file:
        made = [{"file_name": "/elsewhere/a.png", "category_name": n, "bbox": b, "score": s} for n, b, s in frames]
        json.dump(made, file)


class Looks(unittest.TestCase):
    def read(self, frames):
        with tempfile.TemporaryDirectory() as parent:
            folder_with(parent, frames)
            return looks.Looks(parent, random.Random(1))

    def test_frames_that_overlap_something_are_of_its_class_and_others_of_none(self):
        read = self.read([("firearm", [72, 41, 60, 36], 0.6), ("knife", [10, 90, 60, 36], 0.2), ("dense-area", [0, 0, 200, 140], 1)])
        self.assertEqual(["firearm", "knife"], read.classes)
        self.assertEqual([1], list(read.real))
        self.assertGreaterEqual(len(read.real[1]), 1)
        self.assertEqual([0.2], [kept[3] for kept in read.false if kept[3] != looks.WHOLE_SCORE])

    def test_what_is_seen_lies_where_the_true_box_says(self):
        read = self.read([("knife", [66, 44, 60, 36], 0.6), ("knife", [10, 90, 60, 36], 0.2)])
        with mock.patch.object(looks, "recolour", lambda picture, chance: picture), mock.patch.object(looks, "GREY", 0):
            for _ in range(40):
                made, truth, number = looks.look(*read.real[1][0], read.chance)
                self.assertEqual(((4, SIDE, SIDE), 1), (made.shape, number))
                numpy.testing.assert_allclose(painted.found(made[:3]) / SIDE, truth, atol=2.5 / SIDE)

    def test_the_frame_is_drawn_about_the_middle_and_takes_two_thirds_of_a_look(self):
        read = self.read([("knife", [66, 44, 60, 36], 0.6), ("knife", [10, 90, 60, 36], 0.2)])
        for _ in range(40):
            made, _, _ = looks.look(*read.real[1][0], read.chance)
            rows, columns = numpy.nonzero(made[3])
            longer = max(numpy.ptp(rows), numpy.ptp(columns)) + 1
            self.assertAlmostEqual(1 / AROUND, longer / SIDE, delta=0.09)
            self.assertAlmostEqual(0.5, (columns.min() + columns.max() + 1) / 2 / SIDE, delta=0.1)

    def test_folders_in_which_nothing_was_framed_wrongly_are_refused_with_their_name(self):
        with self.assertRaisesRegex(SystemExit, "nowhere: no folder"):
            looks.Looks("nowhere", random.Random(1))

    def test_small_frames_are_seen_with_more_around_them(self):
        self.assertEqual(0.09 * 1000, looks.look_side(numpy.array([0, 0, 10, 8]), (1000, 600)))
        self.assertEqual(AROUND * 200, looks.look_side(numpy.array([0, 0, 100, 200]), (1000, 600)))

    def test_a_bag_as_a_whole_is_looked_at_too_and_is_nothing(self):
        read = self.read([("firearm", [72, 41, 60, 36], 0.6), ("knife", [10, 90, 60, 36], 0.2)])
        whole = [kept for kept in read.false if kept[3] == looks.WHOLE_SCORE]
        self.assertEqual(looks.WHOLE, len(whole))
        self.assertTrue(all(looks.look(*kept, read.chance)[2] == -1 for kept in whole))

    def test_what_lies_in_a_picture_is_what_is_not_air(self):
        self.assertEqual(painted.BOX, looks.contents(painted.picture(ground=(250, 250, 250))))
        self.assertEqual((0, 0, 200, 140), looks.contents(painted.picture(paint=(255, 255, 255), ground=(250, 250, 250))))

    def test_a_batch_holds_looks_at_things_and_at_nothing(self):
        read = self.read([("firearm", [72, 41, 60, 36], 0.6), ("knife", [10, 90, 60, 36], 0.2)])
        pixels, truths, classes = read.batch(32)
        self.assertEqual(((32, 4, SIDE, SIDE), (32, 4)), (pixels.shape, truths.shape))
        self.assertEqual({-1, 1}, set(classes.tolist()))


if __name__ == "__main__":
    unittest.main()
