import itertools
import os
import random
import tempfile
import unittest

import numpy
from PIL import Image

import samples
from painted import BOX, GREY, Told, cells_agree, found, item, painted, simulated, unchanged_colours


class ACrop(unittest.TestCase):
    def test_shows_at_its_zoom_and_offset_what_the_picture_has_there(self):
        for x, y, zoom in ((0, 0, 1), (50, 20, 1), (50.4, 19.7, 1.5), (62, 30, 2), (-20, -10, 0.8), (-30, -40, 0.5)):
            with self.subTest(x=x, y=y, zoom=zoom):
                pixels = numpy.asarray(samples.cut(item()[0], x, y, zoom, 160)).transpose(2, 0, 1)
                expected = (numpy.array(BOX) - [x, y, x, y]) * zoom
                numpy.testing.assert_allclose(found(pixels), expected.clip(0, 160), atol=1)

    def test_is_white_past_the_picture(self):
        pixels = numpy.asarray(samples.cut(item()[0], -20, -10, 1, 64))
        self.assertTrue((pixels[:10] == 255).all() and (pixels[:, :20] == 255).all())
        self.assertTrue((pixels[10:, 20:] == GREY).all())

    def test_that_looks_past_the_picture_altogether_is_white(self):
        self.assertTrue((numpy.asarray(samples.cut(item()[0], 500, 10, 1, 64)) == 255).all())


class APictureOfOnesOwn(unittest.TestCase):
    """An oval bag that thickens towards its middle."""

    def setUp(self):
        y, x = numpy.mgrid[:160, :240]
        thickness = numpy.sqrt((1 - ((x - 120) / 108) ** 2 - ((y - 80) / 72) ** 2).clip(0))
        self.bag = (250 * numpy.exp(-1.6 * thickness)).astype("uint8")

    def seen(self, values):
        return numpy.asarray(samples.colours(Image.fromarray(values)))[:, :, 0]

    def test_stays_as_it_is_where_air_is_light(self):
        numpy.testing.assert_array_equal(self.seen(self.bag), self.bag)

    def test_is_turned_where_air_is_dark(self):
        numpy.testing.assert_array_equal(self.seen(255 - self.bag), self.bag)

    def test_is_no_negative_for_dark_bars_around_it(self):
        for inside in (self.bag, self.bag[40:120, 60:180] + 100):
            barred = numpy.pad(inside, 40)
            numpy.testing.assert_array_equal(self.seen(barred), barred)

    def test_of_hardly_any_pixels_is_no_negative(self):
        self.assertEqual((0, 0, 0), samples.colours(Image.new("L", (2, 1))).getpixel((0, 0)))


class ABox(unittest.TestCase):
    def made(self, index, seed, size=(200, 140), box=BOX, long_side=160, crop=128, closer=0):
        with unchanged_colours():
            return samples.sample(item(size, box, 2), index, long_side, crop, random.Random(seed), closer)

    def test_lies_to_a_pixel_where_its_thing_is_in_the_crop(self):
        for seed in range(60):
            pixels, boxes, cells = self.made(0 if seed % 2 else None, seed)
            if len(boxes):
                with self.subTest(seed=seed):
                    self.assertEqual(2, boxes[0, 4])
                    numpy.testing.assert_allclose(boxes[0, :4], found(pixels), atol=1)
                    self.assertTrue(cells_agree(cells == 4, boxes[0, :4]))

    def test_aimed_at_is_in_the_crop_whole(self):
        for seed in range(60):
            boxes = self.made(0, seed)[1]
            self.assertEqual(1, len(boxes))
            self.assertGreater(boxes[0, :4].min(), -1e-3)
            self.assertAlmostEqual(5 / 3, (boxes[0, 2] - boxes[0, 0]) / (boxes[0, 3] - boxes[0, 1]), places=3)

    def test_is_larger_where_a_crop_looks_closer(self):
        for closer, (least, most) in ((0, samples.ZOOMS), (1, samples.CLOSER_ZOOMS)):
            widths = [self.made(0, seed, crop=256, closer=closer)[1][0] for seed in range(60)]
            widths = [(right - left) / (BOX[2] - BOX[0]) * 200 / 160 for left, _, right, *_ in widths]
            self.assertTrue(all(least <= width <= most for width in widths))
            self.assertGreater(max(widths), 0.9 * most)
            self.assertLess(min(widths), 1.1 * least)

    def test_of_a_picture_smaller_than_the_crop_lies_where_its_thing_is(self):
        for seed in range(20):
            pixels, boxes, _ = self.made(0, seed, (60, 50), (20, 12, 44, 30), 60, 128)
            numpy.testing.assert_allclose(boxes[0, :4], found(pixels), atol=1)

    def test_of_which_too_little_is_inside_is_dropped(self):
        kept, dropped = 0, 0
        for seed in range(300):
            pixels, boxes, _ = self.made(None, seed, (400, 140), (4, 4, 160, 136), 400, 128)
            seen = painted(pixels).sum()
            if len(boxes):
                kept += 1
                self.assertGreater((boxes[0, 2] - boxes[0, 0]) * (boxes[0, 3] - boxes[0, 1]), 12)
                self.assertTrue((boxes[0, :4] >= 0).all() and (boxes[0, :4] <= 128).all())
                self.assertGreater(seen, 0)
            elif seen:
                dropped += 1
        self.assertGreater(kept, 10)
        self.assertGreater(dropped, 10)

    def test_counts_from_the_share_that_is_to_be_visible(self):
        class Straight:  # looks at the picture's left upper corner at zoom 1
            def uniform(self, low, high):
                return 0.0

        for share, count in ((samples.KEEP_VISIBLE - 0.02, 0), (samples.KEEP_VISIBLE + 0.02, 1)):
            box = (64 - 100 * share, 10, 164 - 100 * share, 50)
            with unchanged_colours():
                whole = (Image.new("RGB", (256, 256), GREY), numpy.array([[*box, 0]], "float32"), None)
                self.assertEqual(count, len(samples.sample(whole, None, 256, 64, Straight())[1]))

    def test_is_left_alone_in_the_picture_it_was_cut_from(self):
        whole = item()
        with unchanged_colours():
            samples.sample(whole, 0, 160, 128, random.Random(1))
        numpy.testing.assert_array_equal([[*BOX, 0]], whole[1])

    def test_stays_where_it_is_when_colours_change(self):
        for seed in range(30):
            pixels, boxes, _ = samples.sample(item(), 0, 160, 128, random.Random(seed))
            inside = boxes[0, :4].round().astype(int)
            middle = pixels[:, inside[1] + 3 : inside[3] - 3, inside[0] + 3 : inside[2] - 3].astype(float)
            self.assertEqual((3, 128, 128), pixels.shape)
            self.assertLess(middle.std((1, 2)).max(), 12)


class Turning(unittest.TestCase):
    WAYS = list(itertools.product((0.1, 0.9), repeat=3))

    def setUp(self):
        self.pixels, self.boxes, self.cells = numpy.full((3, 64, 64), 200, "uint8"), numpy.array([[8, 16, 32, 24, 1]], "float32"), numpy.zeros((8, 8), "uint8")
        self.pixels[:, 16:24, 8:32] = 20
        self.cells[2, 1:4] = 2

    def test_moves_pixels_boxes_and_cells_alike_in_all_eight_ways(self):
        seen = set()
        for way in self.WAYS:
            pixels, boxes, cells = samples.turned(self.pixels, self.boxes, self.cells, Told(*way))
            with self.subTest(way=way):
                left, top, right, bottom = found(pixels)
                self.assertEqual([left, top, right, bottom, 1], boxes[0].tolist())
                rows, columns = numpy.nonzero(cells)
                self.assertEqual([left, top, right, bottom], [columns.min() * 8, rows.min() * 8, columns.max() * 8 + 8, rows.max() * 8 + 8])
                seen.add(tuple(boxes[0]))
        self.assertEqual(8, len(seen))

    def test_leaves_what_was_turned_alone(self):
        before = self.boxes.copy()
        for way in self.WAYS:
            samples.turned(self.pixels, self.boxes, self.cells, Told(*way))
        numpy.testing.assert_array_equal(before, self.boxes)


class LayingOver(unittest.TestCase):
    def test_multiplies_brightness_and_keeps_all_boxes_and_cells(self):
        one = (numpy.full((3, 16, 16), 100, "uint8"), numpy.array([[1, 1, 5, 5, 0]], "float32"), numpy.array([[1, 0], [0, 0]], "uint8"))
        other = (numpy.full((3, 16, 16), 204, "uint8"), numpy.array([[8, 8, 15, 15, 1]], "float32"), numpy.array([[2, 2], [0, 0]], "uint8"))
        pixels, boxes, cells = samples.laid_over(one, other)
        self.assertEqual({80}, set(pixels.flatten().tolist()))
        self.assertEqual([0, 1], boxes[:, 4].tolist())
        self.assertEqual([[3, 2], [0, 0]], cells.tolist())

    def test_white_changes_nothing(self):
        one = (numpy.arange(256, dtype="uint8").reshape(1, 16, 16).repeat(3, 0), numpy.zeros((0, 5), "float32"), numpy.zeros((2, 2), "uint8"))
        white = (numpy.full((3, 16, 16), 255, "uint8"), one[1], one[2])
        numpy.testing.assert_array_equal(one[0], samples.laid_over(one, white)[0])


class RunLengths(unittest.TestCase):
    def test_go_down_the_columns_and_begin_with_what_is_empty(self):
        made = samples.filled({"size": [3, 4], "counts": [4, 2, 3, 1, 2]})
        self.assertEqual([[0, 0, 0, 1], [0, 1, 0, 0], [0, 1, 0, 0]], made.tolist())

    def test_may_begin_with_what_is_full(self):
        self.assertEqual([[1, 1], [1, 0]], samples.filled({"size": [2, 2], "counts": [0, 3, 1]}).tolist())


class FoldersOfTheSimulator(unittest.TestCase):
    def test_are_taken_in_when_they_come_and_let_go_when_they_went(self):
        with tempfile.TemporaryDirectory() as place:
            first = simulated(os.path.join(place, "a"), 2)
            pictures = samples.Pictures(os.path.join(place, "*"))
            self.assertEqual(2, pictures.refresh())
            simulated(os.path.join(place, "b"), 3, number=1)
            self.assertEqual(5, pictures.refresh())
            self.assertEqual(["knife", "gun", "bottle"], pictures.classes)
            os.unlink(os.path.join(first, "annotations.json"))
            self.assertEqual(3, pictures.refresh())
            picture, boxes, area = pictures.items[0]
            self.assertEqual([20, 12, 62, 40, 1], boxes[0].tolist())
            numpy.testing.assert_array_equal(numpy.asarray(area) == 2, painted(numpy.asarray(picture).transpose(2, 0, 1)))

    def test_give_up_the_first_pictures_when_there_are_too_many(self):
        with tempfile.TemporaryDirectory() as place:
            simulated(os.path.join(place, "a"), 3)
            simulated(os.path.join(place, "b"), 3, number=1)
            os.utime(os.path.join(place, "a"), (1, 1))
            pictures = samples.Pictures(os.path.join(place, "*"), most=4)
            self.assertEqual(4, pictures.refresh())
            self.assertEqual([0, 1, 1, 1], [int(boxes[0, 4]) for _, boxes, _ in pictures.items])


class Choosing(unittest.TestCase):
    def test_brings_rare_classes_oftener_than_their_share(self):
        items = [(None, numpy.array([[0, 0, 9, 9, 0 if i < 96 else 1]], "float32"), None) for i in range(100)]
        chooser, chance = samples.Chooser(items), random.Random(1)
        picked = [chooser.pick(chance) for _ in range(3000)]
        rare = sum(item[1][0, 4] == 1 for item, index in picked if index is not None) / sum(index is not None for _, index in picked)
        self.assertAlmostEqual(2 / (2 + 96**0.5), rare, delta=0.03)  # by the roots of their numbers: 17 of 100 and not 4

    def test_looks_anywhere_now_and_then_and_always_where_no_box_is(self):
        chooser, chance = samples.Chooser([item()]), random.Random(1)
        self.assertAlmostEqual(0.2, sum(chooser.pick(chance)[1] is None for _ in range(2000)) / 2000, delta=0.03)
        empty = samples.Chooser([(None, numpy.zeros((0, 5), "float32"), None)])
        self.assertTrue(all(empty.pick(chance)[1] is None for _ in range(50)))


class Batches(unittest.TestCase):
    class Same:
        """A source whose pictures never change."""

        def __init__(self, *items):
            self.items = items
            self.chooser = samples.Chooser(items)

        def refresh(self):
            return len(self.items)

    def wide(self, pixels, boxes):
        return [(found(p * 255), b[0, :4]) for p, b in zip(pixels, boxes) if b[0, 4] >= 0]

    def crops(self, **options):
        return samples.Crops(self.Same(item()), 160, 128, random.Random(3), **options)

    def test_lie_as_the_picture_does_where_turning_is_off(self):
        with unchanged_colours():
            pixels, boxes, cells = self.crops(turning=False, overlaid=0).batch(40)
        seen = self.wide(pixels, boxes)
        self.assertGreater(len(seen), 25)
        for lies, box in seen:
            numpy.testing.assert_allclose(box, lies, atol=1)
        whole = [box for _, box in seen if box.min() > 0 and box.max() < 128]
        self.assertTrue(all(box[2] - box[0] > box[3] - box[1] for box in whole))
        self.assertEqual(((40, 3, 128, 128), (40, 16, 16)), (pixels.shape, cells.shape))

    def test_lie_in_other_ways_where_turning_is_on_and_boxes_with_them(self):
        with unchanged_colours():
            pixels, boxes, cells = self.crops(overlaid=0).batch(40)
        seen = self.wide(pixels, boxes)
        for lies, box in seen:
            numpy.testing.assert_allclose(box, lies, atol=1)
        upright = sum(box[3] - box[1] > box[2] - box[0] for _, box in seen)
        self.assertTrue(0.2 < upright / len(seen) < 0.8)
        for some, box in zip(cells, boxes):
            self.assertTrue(box[0, 4] < 0 or cells_agree(some == 1, box[0, :4]))

    def test_have_things_laid_over_each_other_where_areas_are_known(self):
        with unchanged_colours():
            crops = self.crops(reuse=0, overlaid=100)
            crops.batch(61)
            _, boxes, _ = crops.batch(20)
        self.assertTrue(((boxes[..., 4] >= 0).sum(1) == 2).any())

    def test_of_own_images_have_nothing_laid_over_and_no_cells(self):
        picture, boxes, _ = item()
        crops = samples.Crops(self.Same((picture, boxes, None)), 160, 64, random.Random(3), overlaid=100)
        crops.batch(61)
        _, boxes, cells = crops.batch(20)
        self.assertEqual(1, boxes.shape[1])
        self.assertFalse(cells.any())

    def test_mark_the_places_where_no_box_is(self):
        made = samples.padded([numpy.ones((2, 5)), numpy.zeros((0, 5))])
        self.assertEqual([[1, 1], [-1, -1]], made[..., 4].tolist())
        self.assertEqual((1, 1, 5), samples.padded([numpy.zeros((0, 5))]).shape)


if __name__ == "__main__":
    unittest.main()
