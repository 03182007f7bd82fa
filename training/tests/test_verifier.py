import unittest

import torch

from network import Detector
from verifier import AROUND, SIDE, Exported, Verifier, loss


class TheVerifier(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.looks = torch.rand(2, 4, SIDE, SIDE)

    def test_begins_with_the_frame_as_it_was_given(self):
        scores, sides = Verifier(3).eval()(self.looks)
        self.assertEqual((2, 3), tuple(scores.shape))
        half = 1 / AROUND / 2
        torch.testing.assert_close(sides, torch.tensor([[0.5 - half, 0.5 - half, 0.5 + half, 0.5 + half]] * 2))

    def test_begins_with_what_the_detector_sees_whatever_the_frame(self):
        detector, verifier = Detector(3).eval(), Verifier(3).eval()
        verifier.begin_as(detector.state_dict())
        framed = torch.cat([self.looks[:, :3], torch.zeros_like(self.looks[:, 3:])], 1)
        with torch.no_grad():
            seen = detector.neck(self.looks[:, :3])
            for looks in (self.looks, framed):
                rays = torch.cat([looks[:, :3], 1 - looks[:, 3:]], 1)
                for own, other in zip(verifier.eyes.neck(rays), seen):
                    torch.testing.assert_close(own, other)

    def test_the_loss_falls_with_the_right_class_and_the_right_frame(self):
        truths = torch.tensor([[0.2, 0.2, 0.8, 0.8], [0.2, 0.2, 0.8, 0.8]])
        classes = torch.tensor([1, -1])
        right = loss(torch.tensor([[-9.0, 9.0], [-9.0, -9.0]]), truths, truths, classes)
        wrong_class = loss(torch.tensor([[9.0, -9.0], [-9.0, -9.0]]), truths, truths, classes)
        false_alarm = loss(torch.tensor([[-9.0, 9.0], [-9.0, 9.0]]), truths, truths, classes)
        beside = loss(torch.tensor([[-9.0, 9.0], [-9.0, -9.0]]), truths + 0.2, truths, classes)
        self.assertLess(float(right), 0.01)
        for worse in (wrong_class, false_alarm, beside):
            self.assertGreater(float(worse), 0.3)

    def test_frames_of_nothing_have_no_sides_to_learn(self):
        classes = torch.tensor([-1, -1])
        truths = torch.tensor([[0.2, 0.2, 0.8, 0.8]] * 2)
        scores = torch.full((2, 3), -5.0)
        self.assertEqual(float(loss(scores, truths, truths, classes)), float(loss(scores, truths + 0.3, truths, classes)))

    def test_goes_out_with_probabilities(self):
        verifier = Verifier(3).eval()
        with torch.no_grad():
            scores, sides = verifier(self.looks)
            said, same = Exported(verifier)(self.looks)
        torch.testing.assert_close(said, scores.sigmoid())
        torch.testing.assert_close(same, sides)


if __name__ == "__main__":
    unittest.main()
