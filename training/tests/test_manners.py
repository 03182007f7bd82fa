import os
import random
import tempfile
import unittest

import numpy
from PIL import Image

import manners
import painted


class Manners(unittest.TestCase):
    def shown(self, manner):
        with tempfile.TemporaryDirectory() as parent:
            path = os.path.join(parent, "a.png")
            painted.picture(ground=(255, 255, 255)).save(path)
            manners.show(parent, manner, random.Random(3))
            return numpy.asarray(Image.open(path).convert("RGB")).astype(int)

    def test_grey_takes_the_colours_away_and_leaves_the_shape(self):
        pixels = self.shown("grey")
        self.assertEqual(0, numpy.ptp(pixels, axis=2).max())
        self.assertLess(pixels[50, 100, 0], 200)
        self.assertEqual(255, pixels[0, 0, 0])

    def test_hues_turns_the_colours_and_leaves_brightness_and_air(self):
        before, after = numpy.array(painted.GREEN), self.shown("hues")
        self.assertGreater(abs(after[50, 100] - before).max(), 20)
        self.assertAlmostEqual(before.max(), after[50, 100].max(), delta=3)
        self.assertEqual([255, 255, 255], after[0, 0].tolist())

    def test_a_folder_without_pictures_is_refused_by_name(self):
        with tempfile.TemporaryDirectory() as parent, self.assertRaisesRegex(SystemExit, "no PNG"):
            manners.show(parent, "grey", random.Random(1))


if __name__ == "__main__":
    unittest.main()
