"""Trains the X-ray detector on pictures with COCO boxes and exports it to ONNX.

    customs xray simulate --count 3000 --out /data/xray/a --seed 1
    python3 training/train.py --data '/data/xray/*' --out detector.onnx --minutes 60

Runs on the processor, or on a GPU where there is one. The learning rate follows the clock: it ends at zero when the minutes end.
"""

import argparse
import copy
import json
import math
import random
import time

import torch

from network import Detector, Exported, cell_centres
from objective import loss
from samples import Pictures, batch


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="pattern of folders with annotations.json")
    parser.add_argument("--out", required=True, help="the ONNX file")
    parser.add_argument("--minutes", type=float, default=60, help="wall-clock time to train")
    parser.add_argument("--long-side", type=int, default=512, help="longer side of a whole picture as the detector sees it")
    parser.add_argument("--crop", type=int, default=288, help="side of the training crops, divisible by 32")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", help="weights (.pt) to go on from")
    return parser.parse_args()


def main():
    options = arguments()
    chance = random.Random(options.seed)
    torch.manual_seed(options.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    pictures = Pictures(options.data)
    if pictures.refresh() == 0:
        raise SystemExit(f"No annotations.json in {options.data}")
    model = Detector(len(pictures.classes)).to(device).to(memory_format=torch.channels_last)
    if options.start:
        model.load_state_dict(torch.load(options.start, map_location=device))
    average = copy.deepcopy(model).eval()
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.02)
    centres = cell_centres(options.crop, options.crop, device)
    begin = time.time()
    step, recent = 0, []
    while True:
        progress = (time.time() - begin) / (60 * options.minutes)
        if progress >= 1:
            break
        if step % 50 == 0:
            pictures.refresh()
        rate = options.rate * min(1, (step + 1) / 60) * (0.02 + 0.98 * (1 + math.cos(math.pi * progress)) / 2)
        for group in optimiser.param_groups:
            group["lr"] = rate
        pixels, boxes = batch(pictures, options.batch, options.long_side, options.crop, chance)
        pixels = torch.from_numpy(pixels).to(device).contiguous(memory_format=torch.channels_last)
        scores, sides = model(pixels)
        value = loss(scores, sides, centres, [torch.from_numpy(b).to(device) for b in boxes])
        optimiser.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 10)
        optimiser.step()
        step += 1
        follow(average, model, min(0.995, step / (step + 20)))
        recent.append(float(value))
        if step % 20 == 0:
            print(f"{(time.time() - begin) / 60:6.1f} min  step {step:6d}  pictures {len(pictures.items)}  loss {sum(recent) / len(recent):.3f}", flush=True)
            recent = []
        if step % 200 == 0:
            save(average, pictures.classes, options, step)
    save(average, pictures.classes, options, step)


@torch.no_grad()
def follow(average, model, keep):
    for mean, now in zip(average.state_dict().values(), model.state_dict().values()):
        if mean.dtype.is_floating_point:
            mean.mul_(keep).add_(now, alpha=1 - keep)
        else:
            mean.copy_(now)


def save(model, classes, options, steps):
    model = copy.deepcopy(model).cpu().to(memory_format=torch.contiguous_format).eval()
    torch.save(model.state_dict(), options.out.replace(".onnx", "") + ".pt")
    torch.onnx.export(
        Exported(model),
        torch.zeros(1, 3, 512, 512),
        options.out,
        opset_version=14,
        input_names=["pictures"],
        output_names=["scores", "sides"],
        dynamic_axes={"pictures": {0: "n", 2: "h", 3: "w"}, "scores": {0: "n", 1: "cells"}, "sides": {0: "n", 1: "cells"}},
    )
    with open(options.out.replace(".onnx", "") + ".json", "w") as file:
        json.dump({"classes": classes, "longSide": options.long_side, "steps": steps, "samples": steps * options.batch, "seed": options.seed}, file)


if __name__ == "__main__":
    main()
