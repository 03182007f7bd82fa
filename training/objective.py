"""What the network is trained towards. A box is the business of the cells near its middle, on the level that fits its size; the
score to reach is the overlap of the cell's own box (quality focal loss), and that box is drawn in by generalised IoU."""

import torch
from torch.nn import functional

from network import boxes_from_sides

SIZE_RANGES = {8: (0, 80), 16: (56, 190), 32: (140, 1e9)}  # longer side of the box in pixels, by stride
MIDDLE = 1.5  # how many strides from the box's middle a cell may lie


def generalised_iou(a, b):
    """IoU and generalised IoU of boxes ... x 4 with boxes ... x 4 that can be spread to the same shape."""
    inter = (torch.minimum(a[..., 2:], b[..., 2:]) - torch.maximum(a[..., :2], b[..., :2])).clamp(min=0).prod(-1)
    area_a = (a[..., 2:] - a[..., :2]).clamp(min=0).prod(-1)
    area_b = (b[..., 2:] - b[..., :2]).clamp(min=0).prod(-1)
    union = area_a + area_b - inter + 1e-6
    hull = (torch.maximum(a[..., 2:], b[..., 2:]) - torch.minimum(a[..., :2], b[..., :2])).prod(-1) + 1e-6
    iou = inter / union
    return iou, iou - (hull - union) / hull


def near_middle(centres, boxes):
    """Which cells (of all levels, cells x 3) are near the middle of which boxes (n x k x 4) and of a fitting level: n x k x cells."""
    x, y, stride = centres[:, 0], centres[:, 1], centres[:, 2]
    left, top, right, bottom = (boxes[..., i, None] for i in range(4))
    near = ((x - (left + right) / 2).abs() < MIDDLE * stride) & ((y - (top + bottom) / 2).abs() < MIDDLE * stride)
    near &= (x > left - 0.5 * stride) & (x < right + 0.5 * stride) & (y > top - 0.5 * stride) & (y < bottom + 0.5 * stride)
    longer = torch.maximum(right - left, bottom - top)
    fits = torch.zeros_like(near)
    for level, (low, high) in SIZE_RANGES.items():
        fits |= (stride == level) & (longer >= low) & (longer < high)
    return near & fits


def assign(centres, truths):
    """Which box each cell answers for, of several the smallest: n x cells numbers, -1 for none."""
    boxes = truths[..., :4]
    area = (boxes[..., 2:] - boxes[..., :2]).prod(-1)
    may = near_middle(centres, boxes) & (truths[..., 4:] >= 0)
    cost = torch.where(may, area[..., None], torch.inf)
    least, which = cost.min(1)
    return torch.where(least < torch.inf, which, -1)


def loss(scores, sides, centres, truths):
    """Loss of a batch; `truths` n x k x 5, class -1 where there is none."""
    which = assign(centres, truths)
    chosen = which >= 0
    wanted = taken(truths, which)
    iou, giou = generalised_iou(boxes_from_sides(centres, sides), wanted[..., :4])
    cells = chosen.sum().clamp(min=1)
    return (score_loss(scores, wanted, iou.detach().clamp(min=0.05) * chosen) + 1.5 * ((1 - giou) * chosen).sum()) / cells


def taken(truths, which):
    """The box of each cell: n x cells x 5, any where there is none."""
    return truths.gather(1, which.clamp(min=0)[..., None].expand(-1, -1, 5))


def score_loss(scores, wanted, worth):
    """Quality focal loss: how far the scores are from `worth` (n x cells, 0 where nothing is) for the class of the wanted box."""
    target = torch.zeros_like(scores).scatter(2, wanted[..., 4:].clamp(min=0).long(), worth[..., None].to(scores.dtype))
    weight = (target - scores.sigmoid()).detach().abs() ** 2
    return (functional.binary_cross_entropy_with_logits(scores, target, reduction="none") * weight).sum()


def area_loss(areas, cells):
    """How far the classes said to lie in each cell are from those that do; `cells` has a bit for each class. Cells where something
    lies are few, so both kinds weigh the same."""
    bits = torch.arange(areas.shape[1], device=areas.device).view(1, -1, 1, 1)
    target = (torch.bitwise_right_shift(cells.int().unsqueeze(1), bits.int()) & 1).float()
    probability = areas.sigmoid()
    weight = (target - probability).detach().abs() ** 2
    each = functional.binary_cross_entropy_with_logits(areas, target, reduction="none") * weight
    return each.sum() / target.sum().clamp(min=20)
