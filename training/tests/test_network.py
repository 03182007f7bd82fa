import unittest

import torch

from network import STRIDES, Detector, Exported, cell_centres


class TheNetwork(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.detector = Detector(2, (8, 8, 8, 8), (1, 1, 1), 8).eval()

    def test_has_one_row_per_cell_for_pictures_of_any_size(self):
        for height, width in ((64, 64), (64, 160), (96, 32)):
            with torch.no_grad():
                scores, sides = self.detector(torch.rand(2, 3, height, width))
            cells = len(cell_centres(height, width))
            self.assertEqual(((2, cells, 2), (2, cells, 4)), (tuple(scores.shape), tuple(sides.shape)))
            self.assertEqual(sum(height // stride * (width // stride) for stride in STRIDES), cells)
            self.assertGreater(float(sides.min()), 0)

    def test_gives_its_rows_in_the_order_of_the_cells_centres(self):
        """Features that hold where they are come out of a head that only passes them on."""
        features, height, width = [], 64, 160
        for stride in STRIDES:
            y, x = (torch.arange(length // stride) * float(stride) + stride / 2 for length in (height, width))
            gy, gx = torch.meshgrid(y, x, indexing="ij")
            features.append(torch.stack([gx, gy, torch.full_like(gx, float(stride)), *[torch.zeros_like(gx)] * 5])[None])
        passing = torch.nn.Conv2d(8, 3, 1, bias=False)
        torch.nn.init.eye_(passing.weight.data[:, :, 0, 0])
        self.detector.score_tower, self.detector.score = torch.nn.Identity(), passing
        with torch.no_grad():
            scores, _ = self.detector.heads(features)
        torch.testing.assert_close(scores[0], cell_centres(height, width))

    def test_goes_out_with_probabilities_sides_and_three_maps_of_features(self):
        picture = torch.rand(1, 3, 64, 96)
        with torch.no_grad():
            scores, sides, *features = Exported(self.detector)(picture)
            raw, same = self.detector(picture)
        torch.testing.assert_close(scores, raw.sigmoid())
        torch.testing.assert_close(sides, same)
        self.assertEqual([(8, 12), (4, 6), (2, 3)], [tuple(feature.shape[2:]) for feature in features])

    def test_tells_for_each_finest_cell_what_lies_there(self):
        with torch.no_grad():
            scores, sides, areas = self.detector.with_areas(torch.rand(1, 3, 64, 96))
        self.assertEqual((1, 2, 8, 12), tuple(areas.shape))


if __name__ == "__main__":
    unittest.main()
