import unittest

import torch

from network import boxes_from_sides, cell_centres
from objective import SIZE_RANGES, area_loss, assign, generalised_iou, loss

SIDE = 256
CENTRES = cell_centres(SIDE, SIDE)


def truths(*boxes):
    return torch.tensor([boxes], dtype=torch.float32)


def strides_for(*boxes):
    """The strides of the cells that answer for the first of the boxes."""
    return set(CENTRES[assign(CENTRES, truths(*boxes))[0] == 0, 2].tolist())


class ACell(unittest.TestCase):
    def test_of_stride_8_answers_for_a_small_box_and_one_of_stride_32_for_a_big_one(self):
        self.assertEqual({8}, strides_for((100, 100, 130, 120, 0)))
        self.assertEqual({16}, strides_for((60, 60, 180, 160, 0)))
        self.assertEqual({32}, strides_for((10, 10, 240, 230, 0)))

    def test_of_two_levels_answers_where_their_sizes_overlap(self):
        self.assertEqual({8, 16}, strides_for((60, 60, 128, 100, 0)))

    def test_answers_for_some_box_of_every_size(self):
        for longer in range(4, SIDE, 3):
            self.assertTrue(strides_for((0, 0, longer, max(2, longer // 2), 0)), longer)
        ends = [end for _, end in sorted(SIZE_RANGES.values())]
        self.assertTrue(all(low < high for (low, _), high in zip(sorted(SIZE_RANGES.values())[1:], ends)))

    def test_near_the_middle_of_two_boxes_answers_for_the_smaller(self):
        small, large = (100, 100, 120, 120, 0), (85, 85, 135, 135, 1)
        for boxes, number in (((small, large), 0), ((large, small), 1)):
            which = assign(CENTRES, truths(*boxes))[0]
            middle = (CENTRES[:, :2] - 110).abs().max(1).values < 8
            self.assertEqual({number}, set(which[middle & (CENTRES[:, 2] == 8)].tolist()))

    def test_answers_for_nothing_where_nothing_is(self):
        self.assertTrue((assign(CENTRES, truths((-1, -1, -1, -1, -1))) == -1).all())
        self.assertTrue((assign(CENTRES, truths((100, 100, 130, 120, -1))) == -1).all())
        which = assign(CENTRES, truths((100, 100, 130, 120, 0)))[0]
        chosen = CENTRES[which >= 0]
        self.assertTrue(((chosen[:, 0] - 115).abs() < 12).all() and ((chosen[:, 1] - 110).abs() < 12).all())


class GeneralisedIou(unittest.TestCase):
    def of(self, a, b):
        return [float(value) for value in generalised_iou(torch.tensor(a, dtype=torch.float32), torch.tensor(b, dtype=torch.float32))]

    def test_of_equal_boxes_is_one(self):
        iou, giou = self.of((0, 0, 10, 20), (0, 0, 10, 20))
        self.assertAlmostEqual(1, iou, places=5)
        self.assertAlmostEqual(1, giou, places=5)

    def test_of_half_a_box_is_a_half(self):
        iou, giou = self.of((0, 0, 10, 20), (0, 0, 10, 10))
        self.assertAlmostEqual(0.5, iou, places=5)
        self.assertAlmostEqual(0.5, giou, places=5)

    def test_of_boxes_that_share_a_corner_is_less_by_what_their_hull_has_besides(self):
        iou, giou = self.of((0, 0, 10, 10), (5, 5, 15, 15))
        self.assertAlmostEqual(25 / 175, iou, places=5)
        self.assertAlmostEqual(25 / 175 - 50 / 225, giou, places=5)

    def test_of_boxes_apart_is_the_worse_the_further_apart(self):
        near, far = self.of((0, 0, 10, 10), (20, 0, 30, 10)), self.of((0, 0, 10, 10), (90, 0, 100, 10))
        self.assertEqual((0, 0), (near[0], far[0]))
        self.assertAlmostEqual(-1 / 3, near[1], places=5)
        self.assertAlmostEqual(-0.8, far[1], places=5)


class TheLoss(unittest.TestCase):
    TRUTHS = truths((100, 100, 130, 120, 1), (20, 30, 150, 130, 0), (-1, -1, -1, -1, -1))

    def perfect(self):
        which = assign(CENTRES, self.TRUTHS)[0]
        wanted = self.TRUTHS[0, which.clamp(min=0)]
        scores = torch.full((len(CENTRES), 2), -12.0)
        rows = torch.nonzero(which >= 0)[:, 0]
        scores[rows, wanted[rows, 4].long()] = 12.0
        sides = torch.cat([CENTRES[:, :2] - wanted[:, :2], wanted[:, 2:4] - CENTRES[:, :2]], 1)
        return scores[None], sides[None]

    def test_is_next_to_nothing_for_perfect_outputs(self):
        self.assertLess(float(loss(*self.perfect(), CENTRES, self.TRUTHS)), 1e-3)

    def test_is_more_for_another_class_a_moved_box_or_a_false_alarm(self):
        scores, sides = self.perfect()
        self.assertGreater(float(loss(scores.flip(2), sides, CENTRES, self.TRUTHS)), 1)
        moved = sides + torch.tensor([6.0, 0, -6, 0])
        self.assertGreater(float(loss(scores, moved, CENTRES, self.TRUTHS)), 0.1)
        alarm = scores.clone()
        alarm[0, 0, 0] = 12
        self.assertGreater(float(loss(alarm, sides, CENTRES, self.TRUTHS)), 0.1)

    def test_is_a_number_where_no_box_is_and_then_only_asks_for_silence(self):
        none = truths((-1, -1, -1, -1, -1))
        scores, sides = self.perfect()
        self.assertLess(float(loss(torch.full_like(scores, -12.0), sides, CENTRES, none)), 1e-3)
        self.assertGreater(float(loss(scores, sides, CENTRES, none)), 1)

    def test_of_the_areas_prefers_the_right_bits(self):
        cells = torch.zeros(1, 8, 8, dtype=torch.uint8)
        cells[0, 2:5, 2:5] = 0b101
        right = torch.full((1, 3, 8, 8), -8.0)
        right[0, [0, 2], 2:5, 2:5] = 8
        self.assertLess(float(area_loss(right, cells)), 1e-3)
        for wrong in (right.roll(1, 1), right.roll(2, 2), -right, torch.zeros_like(right)):
            self.assertGreater(float(area_loss(wrong, cells)), 0.5)

    def test_of_the_areas_knows_all_eight_bits(self):
        cells = torch.full((1, 4, 4), 0b10000001, dtype=torch.uint8)
        right = torch.full((1, 8, 4, 4), -8.0)
        right[0, [0, 7]] = 8
        self.assertLess(float(area_loss(right, cells)), 1e-3)


class Sides(unittest.TestCase):
    def test_reach_from_the_middle_of_their_cell(self):
        box = boxes_from_sides(CENTRES[:1], torch.tensor([[[1.0, 2, 3, 4]]]))[0, 0]
        self.assertEqual([3, 2, 7, 8], box.tolist())


if __name__ == "__main__":
    unittest.main()
