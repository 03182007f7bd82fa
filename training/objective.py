"""What the network is trained towards. A box is the business of the cells near its middle, on the level that fits its size; the
score to reach is the overlap of the cell's own box (quality focal loss), and that box is drawn in by generalised IoU."""

import torch
from torch.nn import functional

from network import boxes_from_sides

SIZE_RANGES = {8: (0, 80), 16: (56, 190), 32: (140, 1e9)}  # longer side of the box in pixels, by stride
MIDDLE = 1.5  # how many strides from the box's middle a cell may lie


def generalised_iou(a, b):
    inter = (torch.min(a[:, 2:], b[:, 2:]) - torch.max(a[:, :2], b[:, :2])).clamp(min=0).prod(1)
    area_a = (a[:, 2:] - a[:, :2]).clamp(min=0).prod(1)
    area_b = (b[:, 2:] - b[:, :2]).clamp(min=0).prod(1)
    union = area_a + area_b - inter + 1e-6
    hull = (torch.max(a[:, 2:], b[:, 2:]) - torch.min(a[:, :2], b[:, :2])).prod(1) + 1e-6
    iou = inter / union
    return iou, iou - (hull - union) / hull


def assign(centres, boxes):
    """The index of the box that each cell answers for, or -1; of several boxes the smallest."""
    if len(boxes) == 0:
        return torch.full((len(centres),), -1, dtype=torch.long, device=centres.device)
    x, y, stride = centres[:, 0:1], centres[:, 1:2], centres[:, 2:3]
    middle_x = (boxes[:, 0] + boxes[:, 2]) / 2
    middle_y = (boxes[:, 1] + boxes[:, 3]) / 2
    near = ((x - middle_x).abs() < MIDDLE * stride) & ((y - middle_y).abs() < MIDDLE * stride)
    inside = (x > boxes[:, 0] - 0.5 * stride) & (x < boxes[:, 2] + 0.5 * stride)
    inside &= (y > boxes[:, 1] - 0.5 * stride) & (y < boxes[:, 3] + 0.5 * stride)
    longer = torch.max(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    fits = torch.zeros_like(near)
    for level, (low, high) in SIZE_RANGES.items():
        fits |= (stride == level) & (longer >= low) & (longer < high)
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    cost = torch.where(near & inside & fits, area.expand(len(centres), -1), torch.full_like(near, 1e12, dtype=torch.float))
    least, which = cost.min(1)
    return torch.where(least < 1e12, which, torch.full_like(which, -1))


def loss(scores, sides, centres, truths):
    """Loss of a batch; `truths` is a list of n x 5 tensors."""
    target = torch.zeros_like(scores)
    box_loss = scores.new_zeros(())
    cells = 0
    for i, truth in enumerate(truths):
        which = assign(centres, truth[:, :4])
        chosen = which >= 0
        if not chosen.any():
            continue
        wanted = truth[which[chosen]]
        predicted = boxes_from_sides(centres, sides[i])[chosen]
        iou, giou = generalised_iou(predicted, wanted[:, :4])
        target[i, chosen.nonzero()[:, 0], wanted[:, 4].long()] = iou.detach().clamp(min=0.05)
        box_loss = box_loss + (1 - giou).sum()
        cells += int(chosen.sum())
    probability = scores.sigmoid()
    weight = (target - probability).detach().abs() ** 2
    score_loss = (functional.binary_cross_entropy_with_logits(scores, target, reduction="none") * weight).sum()
    cells = max(1, cells)
    return score_loss / cells + 1.5 * box_loss / cells


def area_loss(areas, cells):
    """How far the classes said to lie in each cell are from those that do; `cells` has a bit for each class. Cells where something
    lies are few, so both kinds weigh the same."""
    bits = torch.arange(areas.shape[1], device=areas.device).view(1, -1, 1, 1)
    target = (torch.bitwise_right_shift(cells.int().unsqueeze(1), bits.int()) & 1).float()
    probability = areas.sigmoid()
    weight = (target - probability).detach().abs() ** 2
    each = functional.binary_cross_entropy_with_logits(areas, target, reduction="none") * weight
    return each.sum() / target.sum().clamp(min=20)
