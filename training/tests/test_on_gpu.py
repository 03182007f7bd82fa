import itertools
import os
import random
import tempfile
import unittest

import numpy
import torch

import on_gpu
import samples
from painted import Told, cells_agree, found, painted, simulated

CPU = torch.device("cpu")
torch.set_num_threads(1)  # threads that wait for each other take minutes where another process has the cores
BOX = (20, 12, 62, 40)


def store_of(*folders, side=96, most=16):
    """A store with folders read here rather than by side processes."""
    store = on_gpu.Store("", CPU, most, side, readers=1)
    for folder in folders:
        store.add(*on_gpu.read(folder, side, store.between.name))
    store.chooser = on_gpu.ByClass(store.boxes[: len(store.items)])
    return store


class WithPictures(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = place.name
        self.folder = simulated(os.path.join(self.place, "a"), 3, number=2)


class AFolder(WithPictures):
    def test_is_read_with_pictures_areas_and_boxes_in_one_place(self):
        name, sizes, boxes, classes = on_gpu.read(self.folder, 96, self.place)
        pictures = numpy.load(name)
        self.assertEqual((3, 96, 96, 4), pictures.shape)
        self.assertEqual([[90, 60]] * 3, sizes.tolist())
        self.assertEqual([*BOX, 2], boxes[0, 0].tolist())
        self.assertEqual(["knife", "gun", "bottle"], classes)
        numpy.testing.assert_array_equal(pictures[0, :60, :90, 3] == 4, painted(255 - pictures[0, :60, :90, :3].transpose(2, 0, 1)))
        self.assertFalse(pictures[0, 60:].any() or pictures[0, :, 90:].any())

    def test_with_longer_pictures_is_shrunk_boxes_and_areas_alike(self):
        name, sizes, boxes, _ = on_gpu.read(self.folder, 45, self.place)
        pictures = numpy.load(name)
        self.assertEqual([45, 30], sizes[0].tolist())
        numpy.testing.assert_allclose(boxes[0, 0, :4], numpy.array(BOX) / 2)
        numpy.testing.assert_allclose(found(255 - pictures[0, :30, :45, :3].transpose(2, 0, 1)), boxes[0, 0, :4], atol=1)
        numpy.testing.assert_allclose(found(255.0 - 255 * (pictures[0, :30, :45, 3:] == 4).transpose(2, 0, 1)), boxes[0, 0, :4], atol=1)


class TheStore(WithPictures):
    def test_takes_folders_in_that_side_processes_have_read(self):
        store = on_gpu.Store(os.path.join(self.place, "*"), CPU, 16, 96, readers=1)
        self.addCleanup(store.close)
        self.assertEqual(3, store.refresh(wait=True))
        self.assertEqual(3, store.refresh())
        self.assertEqual([], os.listdir(store.between.name))

    def test_replaces_the_oldest_by_the_newest(self):
        store = store_of(self.folder, simulated(os.path.join(self.place, "b"), 3, number=1), most=4)
        self.addCleanup(store.close)
        self.assertEqual(4, len(store.items))
        self.assertEqual([1, 1, 2, 1], store.boxes[:, 0, 4].tolist())
        self.assertEqual([2, 2, 4, 2], store.pictures[..., 3].flatten(1).max(1).values.tolist())


class ACropOnTheGpu(WithPictures):
    def crops(self, share=0, long_side=80, crop=64, closer=0.0):
        store = store_of(self.folder)
        self.addCleanup(store.close)
        made = on_gpu.CropsOnGpu(store, long_side, crop, 5, share, closer)
        made.recolouring = lambda pixels: pixels
        return made

    def test_has_its_thing_where_the_box_says_and_its_bits_too(self):
        pixels, boxes, areas = self.crops().make(120)
        ways = set()
        for p, b, a in zip(pixels.numpy() * 255, boxes.numpy(), areas.numpy()):
            if b[0, 4] >= 0:
                self.assertEqual(2, b[0, 4])
                numpy.testing.assert_allclose(b[0, :4], found(p), atol=1)
                self.assertTrue(cells_agree(a == 4, b[0, :4]))
                ways.add(b[0, 2] - b[0, 0] > b[0, 3] - b[0, 1])
        self.assertEqual({True, False}, ways)

    def test_looks_closer_as_often_as_it_is_asked_to(self):
        for closer in (0, 0.25):
            crops = self.crops(closer=closer)
            zooms = numpy.sqrt(crops.views(numpy.zeros(4000, int), numpy.full(4000, -1)).zooms.prod(1)) * crops.store.sizes[0].max() / 80
            self.assertTrue(((zooms >= samples.ZOOMS[0]) & (zooms <= samples.CLOSER_ZOOMS[1])).all())
            self.assertAlmostEqual(closer, (zooms > samples.ZOOMS[1]).mean(), delta=0.03)

    def test_is_white_past_the_picture(self):
        view = on_gpu.Views(numpy.array([[-10.0, -20]]), numpy.ones((1, 2)), numpy.zeros((1, 3), bool), 64)
        store = self.crops().store
        pixels = 1 - on_gpu.cut(store.pictures[:1].permute(0, 3, 1, 2).float()[:, :3], view, 64) / 255
        self.assertTrue((pixels[0, :, :19] > 0.999).all() and (pixels[0, :, :, :9] > 0.999).all())

    def test_is_cut_as_samples_cuts_it(self):
        picture, boxes, area = samples.Pictures(self.folder).read(self.folder)[0]
        store = self.crops().store
        for x, y, zoom in ((0, 0, 1), (12, 5, 1.0), (10.3, 4.6, 1.25), (-8, -6, 0.8)):
            view = on_gpu.Views(numpy.array([[x, y]], float), numpy.full((1, 2), zoom), numpy.zeros((1, 3), bool), 64)
            one = numpy.asarray(samples.cut(picture, x, y, zoom, 64)).transpose(2, 0, 1)
            other = 255 - on_gpu.cut(store.pictures[:1].permute(0, 3, 1, 2).float()[:, :3], view, 64)[0].numpy()
            numpy.testing.assert_allclose(found(one), found(other), atol=1)
            self.assertLess(numpy.abs(one - other).mean(), 3)

    def test_of_a_picture_smaller_than_it_has_the_picture_whole(self):
        pixels, boxes, _ = self.crops(long_side=40).make(30)
        for p, b in zip(pixels.numpy() * 255, boxes.numpy()):
            numpy.testing.assert_allclose(b[0, :4], found(p), atol=1)

    def test_comes_from_a_thread_ahead_of_the_training(self):
        crops = self.crops()
        for _ in range(2):
            pixels, boxes, areas = crops.batch(4)
            self.assertEqual(((4, 3, 64, 64), (4, 8, 8)), (tuple(pixels.shape), tuple(areas.shape)))
        crops.close()
        self.assertFalse(crops.maker.is_alive())

    def test_that_cannot_be_made_says_why_where_it_is_waited_for(self):
        crops = self.crops()
        crops.recolouring = None
        self.assertRaises(TypeError, crops.batch, 2)


class ABoxOnTheGpu(unittest.TestCase):
    def looking(self, turn):
        return on_gpu.Views(numpy.zeros((1, 2)), numpy.ones((1, 2)), numpy.array([turn]), 64)

    def boxes(self, *boxes):
        return self.looking((False, False, False)).boxes(numpy.array([boxes], "float32"))[0]

    def test_counts_from_the_same_share_that_is_visible(self):
        for share, number in ((samples.KEEP_VISIBLE - 0.02, -1), (samples.KEEP_VISIBLE + 0.02, 1)):
            self.assertEqual(number, self.boxes((64 - 100 * share, 10, 164 - 100 * share, 50, 1))[0, 4])
        self.assertEqual(-1, self.boxes((10, 10, 13, 14, 1))[0, 4])

    def test_that_counts_comes_before_those_that_do_not(self):
        made = self.boxes((500, 0, 540, 20, 0), (5, 6, 25, 30, 1), (0, 0, 1, 1, -1), (8, 8, 20, 20, 2))
        self.assertEqual([[5, 6, 25, 30, 1], [8, 8, 20, 20, 2]], made.tolist())

    def test_turns_as_samples_turns_it_and_pixels_and_areas_with_it(self):
        pictures = torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(1))
        straight = self.looking((False, False, False))
        pixels = on_gpu.cut(pictures, straight, 64)[0].numpy()
        cells = numpy.random.default_rng(2).integers(0, 8, (8, 8)).astype("uint8")
        areas = torch.from_numpy(cells.repeat(8, 0).repeat(8, 1)).float()[None, None]
        box = numpy.array([[8, 16, 40, 24, 1]], "float32")
        for turn in itertools.product((False, True), repeat=3):
            view = self.looking(turn)
            turned, boxes, bits = samples.turned(pixels, box, cells, Told(*(0.1 if t else 0.9 for t in turn)))
            with self.subTest(turn=turn):
                numpy.testing.assert_allclose(turned, on_gpu.cut(pictures, view, 64)[0].numpy(), atol=1e-4)
                numpy.testing.assert_array_equal(bits, on_gpu.cut_areas(areas, view, 64)[0].numpy())
                numpy.testing.assert_allclose(boxes, view.boxes(box[None])[0])


class LayingOverOnTheGpu(unittest.TestCase):
    def laid(self, light, share=100):
        pixels = torch.stack([torch.full((3, 16, 16), 0.5), torch.full((3, 16, 16), light)])
        boxes = torch.tensor([[[1.0, 1, 5, 5, 0]], [[8, 8, 15, 15, 1]]])
        areas = torch.tensor([[[1, 0], [0, 0]], [[2, 2], [0, 0]]], dtype=torch.uint8)
        return on_gpu.laid_over(pixels, boxes, areas, numpy.random.default_rng(1), share)

    def test_multiplies_brightness_and_keeps_all_boxes_and_areas(self):
        pixels, boxes, areas = self.laid(0.8)
        self.assertAlmostEqual(0.4, float(pixels[0].mean()), places=5)
        self.assertEqual([0, 1], boxes[0, :, 4].tolist())
        self.assertEqual([8, 8, 15, 15], boxes[0, 1, :4].tolist())
        self.assertEqual([[3, 2], [0, 0]], areas[0].tolist())

    def test_takes_no_dark_crop_that_would_hide_what_is_there(self):
        pixels, boxes, areas = self.laid(0.8)
        self.assertAlmostEqual(0.8, float(pixels[1].mean()), places=5)
        self.assertEqual([1, -1], boxes[1, :, 4].tolist())
        self.assertEqual([[2, 2], [0, 0]], areas[1].tolist())
        self.assertTrue((self.laid(samples.LIGHT / 255 - 0.01)[1][0, 1:, 4] < 0).all())

    def test_is_done_to_the_share_that_is_asked_for(self):
        self.assertTrue((self.laid(0.8, share=0)[1][:, 1, 4] < 0).all())
        n = 2000
        made = on_gpu.laid_over(torch.ones(n, 3, 2, 2), torch.ones(n, 1, 5), torch.zeros(n, 1, 1, dtype=torch.uint8), numpy.random.default_rng(1), 25)
        self.assertAlmostEqual(0.25, float((made[1][:, 1, 4] >= 0).float().mean()), delta=0.04)


class ChoosingOnTheGpu(unittest.TestCase):
    def test_brings_classes_as_often_as_samples_does(self):
        boxes = numpy.full((100, 24, 5), -1, "float32")
        boxes[:, 0] = [0, 0, 9, 9, 0]
        boxes[:4, 1] = [0, 0, 9, 9, 1]
        items, which = on_gpu.ByClass(boxes).pick(4000, numpy.random.default_rng(1))
        here = (which == 1).sum() / (which >= 0).sum()
        self.assertTrue((items[which == 1] < 4).all())
        self.assertAlmostEqual(0.2, (which < 0).mean(), delta=0.03)
        chooser, chance = samples.Chooser([(None, b[b[:, 4] >= 0], None) for b in boxes]), random.Random(1)
        there = [item[1][index, 4] for item, index in (chooser.pick(chance) for _ in range(4000)) if index is not None]
        self.assertAlmostEqual(numpy.mean(there), here, delta=0.03)

    def test_looks_anywhere_where_no_box_is(self):
        items, which = on_gpu.ByClass(numpy.full((5, 24, 5), -1, "float32")).pick(50, numpy.random.default_rng(1))
        self.assertTrue((which == -1).all() and (items < 5).all())


class Recolouring(unittest.TestCase):
    def setUp(self):
        self.pixels = torch.rand(6, 3, 32, 32, generator=torch.Generator().manual_seed(1))

    def test_that_bends_no_hue_changes_nothing(self):
        straight = torch.from_numpy(on_gpu.bent_hues(numpy.zeros((6, 6))))
        numpy.testing.assert_allclose(self.pixels, on_gpu.bent(self.pixels, straight, torch.ones(6, 1, 1, 1)), atol=1e-4)

    def test_without_saturation_leaves_grey(self):
        straight = torch.from_numpy(on_gpu.bent_hues(numpy.zeros((6, 6))))
        made = on_gpu.bent(self.pixels, straight, torch.zeros(6, 1, 1, 1))
        self.assertLess(float((made.max(1).values - made.min(1).values).max()), 1e-6)

    def test_keeps_an_even_picture_even_when_it_is_packed(self):
        even = torch.full((2, 3, 32, 32), 0.6)
        made = on_gpu.Recolouring(numpy.random.default_rng(1), CPU).as_jpeg(even, numpy.array([40.0, 95]))
        self.assertLess(float((made - even).abs().max()), 0.05)

    def test_stays_within_0_and_1_and_moves_nothing(self):
        pixels = torch.full((40, 3, 32, 32), 0.9)
        pixels[:, :, 8:24, 8:16] = 0.1
        made = on_gpu.Recolouring(numpy.random.default_rng(1), CPU)(pixels.clone())
        self.assertTrue(bool((made >= 0).all() and (made <= 1).all()))
        for p in made:
            numpy.testing.assert_allclose([8, 8, 16, 24], found(p.numpy() * 200), atol=1)


if __name__ == "__main__":
    unittest.main()
