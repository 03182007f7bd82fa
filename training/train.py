"""Trains the X-ray detector on pictures with known boxes and exports it to ONNX.

    customs xray simulate --count 3000 --out /data/xray/a --seed 1
    python3 training/train.py --data '/data/xray/*' --out detector.onnx --minutes 60

`--data` takes folders of the simulator; on a GPU their pictures lie in its memory and crops are made there, so that it is worth
`--batch 192`. `--own` takes one folder of an administration's own images (COCO, VOC, YOLO), holds one in five back for judging, and
lowers the rate and then stops when a tenth of the others no longer gains. Runs on the processor, or on a GPU where there is one. The
learning rate follows the clock. Told to end (SIGTERM, Ctrl-C), it exports what it has.
"""

import argparse
import copy
import json
import math
import os
import random
import signal
import time

import torch

import folders
from network import STRIDES, Detector, Exported, cell_centres
from objective import area_loss, loss
from on_gpu import CropsOnGpu, Store
from samples import Crops, Pictures

OUTPUTS = ["scores", "sides", *(f"features{stride}" for stride in STRIDES)]
NEWER = int(torch.__version__.split(".")[0]) >= 2  # has compilation, the fused optimiser and two exporters
CHECK_EVERY = 100  # steps
TELL_EVERY = 20
LOWER_FROM = 0.7  # of the schedule: from here on the rate is low, and what was learnt settles. Own images lie as they are from here
# on: whoever drew the frames may have drawn all of them a pixel to one side, which can't be learnt from pictures turned about
SIZE = 512  # longer side of a whole picture as the detector sees it, fixed before anything was measured


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", help="pattern of folders with annotations.json")
    source.add_argument("--own", help="a folder of own images")
    parser.add_argument("--out", required=True, help="the ONNX file")
    parser.add_argument("--minutes", type=float, default=60, help="wall-clock time to train")
    parser.add_argument("--long-side", type=int, help=f"longer side of a whole picture as the detector sees it; {SIZE}, or for own images by the size of their objects")
    parser.add_argument("--crop", type=int, default=256, help="side of the training crops, divisible by 32")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--most", type=int, default=24000, help="pictures kept in a GPU's memory, 2 MB each; the newest replace the oldest")
    parser.add_argument("--every", type=float, default=15, help="minutes between exports while training")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--memory", type=float, default=0.995, help="share of the averaged weights kept at each step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bfloat16", action=argparse.BooleanOptionalAction, default=counts_in_16_bits(), help="compute in 16 bits; by default where the processor can")
    parser.add_argument("--compile", action="store_true", help="compile the network first: PyTorch 2, a C++ compiler and a minute; a sixth less time a crop after")
    parser.add_argument("--start", help="weights (.pt) to go on from; layers that don't fit start anew")
    parser.add_argument("--keep", type=float, default=0.0, help="share of the weights gone on from that is mixed into those exported: what is learnt anew forgets less")
    parser.add_argument("--closer", type=float, default=0.0, help="share of the crops that look up to 2.6 times closer, as behind a narrow belt")
    parser.add_argument("--patience", type=int, default=12, help="own images: checks without gain before the rate is lowered, and then before stopping")
    return parser.parse_args()


def counts_in_16_bits():
    """Whether the processor multiplies 16-bit floats, as Linux tells it."""
    try:
        with open("/proc/cpuinfo") as file:
            return "bf16" in file.read()
    except OSError:
        return False


def source(options, device):
    """What to learn from, and what to stop by or None."""
    if options.data:
        options.long_side = options.long_side or SIZE
        pictures = Store(options.data, device, options.most) if device.type == "cuda" else Pictures(options.data)
        if pictures.refresh(wait=True) == 0:
            raise SystemExit(f"No annotations.json in {options.data}")
        return pictures, None
    items, labels = folders.read(options.own)
    train, stop, held = folders.split(items, options.seed)
    if not all(any(boxes for _, boxes in part) for part in (train, stop, held)):
        raise SystemExit(f"{len(items)} images are too few to hold one in five back: at least three with boxes are needed, that are no copies of one")
    options.long_side = options.long_side or folders.fitting_side(options.own, train)
    with open(os.path.join(os.path.dirname(options.out) or ".", "held-back.json"), "w") as file:
        json.dump(folders.document(held, labels), file)
    print(
        f"{len(train)} images to train on, {len(stop)} to stop by, {len(held)} held back; longer side {options.long_side}; "
        f"classes {', '.join(labels)}",
        flush=True,
    )
    return folders.Own(options.own, train, labels), folders.Own(options.own, stop, labels)


def begin_from(model, path):
    """Takes over every layer that has the same shape."""
    known = torch.load(path, map_location="cpu")
    own = model.state_dict()
    fitting = {name: value.float() for name, value in known.items() if name in own and own[name].shape == value.shape}
    model.load_state_dict({**own, **fitting})
    print(f"{len(fitting)} of {len(own)} tensors from {path}", flush=True)
    return fitting


def main():
    options = arguments()
    os.makedirs(os.path.dirname(options.out) or ".", exist_ok=True)  # not after an hour, when there is something to write
    chance = random.Random(options.seed)
    torch.manual_seed(options.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    pictures, watched = source(options, device)
    model = Detector(len(pictures.classes))
    options.known = begin_from(model, options.start) if options.start else {}
    if options.keep and len(options.known) < len(model.state_dict()):
        raise SystemExit("--keep needs a --start of which every layer fits: a part of one network does not go with the rest of another")
    model = model.to(device).to(memory_format=torch.channels_last)
    average = copy.deepcopy(model).eval()
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.02, **({"fused": True} if NEWER else {}))
    running = torch.compile(model.with_areas) if NEWER and options.compile else model.with_areas
    if isinstance(pictures, Store):
        crops = CropsOnGpu(pictures, options.long_side, options.crop, options.seed, closer=options.closer)
    else:
        crops = Crops(pictures, options.long_side, options.crop, chance, closer=options.closer)
    checks = Crops(watched, options.long_side, options.crop, random.Random(0), reuse=0, overlaid=0, turning=False).fixed(16, options.batch) if watched else None
    centres = cell_centres(options.crop, options.crop, device)
    told = told_to_end()
    begin = saved = time.time()
    step, recent, best, without_gain, skipped = 0, [], math.inf, 0, 0
    while not told:
        progress = (time.time() - begin) / (60 * options.minutes) + skipped
        if progress >= 1:
            break
        set_rate(optimiser, options.rate * min(1, (step + 1) / 60), progress)
        if watched and progress >= LOWER_FROM:
            crops.turning = False
        value = judged(running, *crops.batch(options.batch), centres, options, device)
        stepped(model, optimiser, value)
        step += 1
        follow(average, model, min(options.memory, step / (step + 20)))
        recent.append(value.detach())
        if step % TELL_EVERY == 0:
            minutes = (time.time() - begin) / 60
            print(f"{minutes:6.1f} min  step {step:6d}  pictures {len(pictures.items)}  loss {float(sum(recent)) / len(recent):.3f}", flush=True)
            recent = []
        if watched and step % CHECK_EVERY == 0:
            with torch.no_grad():
                now = sum(float(judged(average.with_areas, *check, centres, options, device)) for check in checks) / len(checks)
            print(f"        loss of those to stop by {now:.3f}", flush=True)
            if now < best:
                best, without_gain = now, 0
                save(average, pictures.classes, options, step)
            else:
                without_gain += 1
            if without_gain >= options.patience and progress < LOWER_FROM:
                print("no gain at this rate: the end of the schedule comes early", flush=True)
                skipped += LOWER_FROM - progress
                without_gain = 0
            elif without_gain >= options.patience:
                print("no gain any more: stopped early", flush=True)
                break
        if not watched and time.time() - saved > 60 * options.every:
            saved = time.time()
            save(average, pictures.classes, options, step)
    if isinstance(pictures, Store):
        crops.close()
    if not watched or best == math.inf:
        save(average, pictures.classes, options, step)


def told_to_end():
    """A list that is no longer empty once the process was told to end (SIGTERM, Ctrl-C)."""
    told = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.append(True))
    return told


def set_rate(optimiser, rate, progress):
    """The rate at a share of the schedule: half a cosine down to a fiftieth."""
    for group in optimiser.param_groups:
        group["lr"] = rate * (0.02 + 0.98 * (1 + math.cos(math.pi * progress)) / 2)


def stepped(model, optimiser, value):
    optimiser.zero_grad(set_to_none=True)
    value.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 10)
    optimiser.step()


def judged(run, pixels, boxes, cells, centres, options, device):
    pixels = torch.as_tensor(pixels, device=device).contiguous(memory_format=torch.channels_last)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=options.bfloat16):
        scores, sides, areas = run(pixels)
    value = loss(scores, sides, centres, torch.as_tensor(boxes, device=device))
    return value if options.own else value + area_loss(areas, torch.as_tensor(cells, device=device))


@torch.no_grad()
def follow(average, model, keep):
    pairs = list(zip(average.state_dict().values(), model.state_dict().values()))
    floats = [pair for pair in pairs if pair[0].dtype.is_floating_point]
    torch._foreach_mul_([mean for mean, _ in floats], keep)
    torch._foreach_add_([mean for mean, _ in floats], [now for _, now in floats], alpha=1 - keep)
    for mean, now in pairs:
        if not mean.dtype.is_floating_point:
            mean.copy_(now)


@torch.no_grad()
def mixed(model, known, share):
    """The model with that share of the weights it began from (WiSE-FT: Wortsman and others, 2022)."""
    for name, value in model.state_dict().items():
        if name in known and value.dtype.is_floating_point:
            value.lerp_(known[name], share)
    return model


def save(model, classes, options, steps):
    model = mixed(copy.deepcopy(model).cpu().to(memory_format=torch.contiguous_format).eval(), options.known, options.keep)
    stem = options.out.removesuffix(".onnx")
    torch.save({name: value.half() if value.is_floating_point() else value for name, value in model.state_dict().items()}, stem + ".pt")
    torch.onnx.export(
        Exported(model),
        torch.zeros(1, 3, 256, 320),
        stem + ".new",
        opset_version=14,
        **({"dynamo": False} if NEWER else {}),
        input_names=["pictures"],
        output_names=OUTPUTS,
        dynamic_axes={
            "pictures": {0: "n", 2: "h", 3: "w"},
            "scores": {0: "n", 1: "cells"},
            "sides": {0: "n", 1: "cells"},
            **{f"features{stride}": {0: "n", 2: f"h{stride}", 3: f"w{stride}"} for stride in STRIDES},
        },
    )
    os.replace(stem + ".new", options.out)
    with open(stem + ".json", "w") as file:
        card = {"classes": classes, "longSide": options.long_side, "steps": steps, "samples": steps * options.batch, "seed": options.seed}
        json.dump(card, file, indent=2)


if __name__ == "__main__":
    main()
