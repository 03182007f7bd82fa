"""Trains the verifier on what a detector framed in pictures with known boxes, and exports it to ONNX.

    customs xray simulate --count 3000 --out /data/xray/a --seed 1
    customs xray detect --threshold 0.004 --unverified --json /data/xray/a/*.png > /data/xray/a/frames.json
    python3 training/verify.py --data '/data/xray/*' --out detector.verifier.onnx --minutes 60
"""

import argparse
import copy
import multiprocessing
import os
import random
import signal
import time

import torch

from looks import Looks
from train import NEWER, counts_in_16_bits, follow, set_rate, stepped, told_to_end
from verifier import SIDE, Exported, Verifier, loss


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", required=True, help="pattern of folders with annotations.json and frames.json")
    parser.add_argument("--out", required=True, help="the ONNX file")
    parser.add_argument("--minutes", type=float, default=60, help="wall-clock time to train")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--memory", type=float, default=0.998, help="share of the averaged weights kept at each step")
    parser.add_argument("--workers", type=int, default=1, help="processes that make looks")
    parser.add_argument("--every", type=float, default=10, help="minutes between exports while training")
    parser.add_argument("--seed", type=int, default=1)
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--detector", help="weights (.pt) of the detector whose frames these are, to begin with its layers")
    start.add_argument("--start", help="weights (.pt) of a verifier to go on from")
    return parser.parse_args()


def make(looks, seed, size, queue):
    looks.chance = random.Random(seed)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        queue.put(looks.batch(size))


def batches(looks, options):
    """Batches without end, made by processes of their own."""
    context = multiprocessing.get_context("fork")
    queue = context.Queue(12)
    for number in range(options.workers):
        context.Process(target=make, args=(looks, options.seed * 1000 + number, options.batch, queue), daemon=True).start()
    while True:
        yield queue.get()


def main():
    options = arguments()
    os.makedirs(os.path.dirname(options.out) or ".", exist_ok=True)
    looks = Looks(options.data, random.Random(options.seed))
    print({looks.classes[k]: len(v) for k, v in looks.real.items()}, len(looks.false), flush=True)
    torch.manual_seed(options.seed)
    source = batches(looks, options)
    next(source)  # so that the processes are split off before this one has threads of its own
    model = Verifier(len(looks.classes))
    if options.start:
        model.load_state_dict({name: value.float() for name, value in torch.load(options.start).items()})
    else:
        model.begin_as(torch.load(options.detector))
    model = model.to(memory_format=torch.channels_last)
    average = copy.deepcopy(model).eval()
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.05, **({"fused": True} if NEWER else {}))
    told = told_to_end()
    begin = saved = time.time()
    step, recent = 0, []
    while not told:
        progress = (time.time() - begin) / (60 * options.minutes)
        if progress >= 1:
            break
        set_rate(optimiser, options.rate * min(1, (step + 1) / 200), progress)
        pixels, truths, classes = next(source)
        pixels = (torch.as_tensor(pixels).float() / 255).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=counts_in_16_bits()):
            scores, sides = model(pixels)
        value = loss(scores, sides, torch.as_tensor(truths), torch.as_tensor(classes).long())
        stepped(model, optimiser, value)
        step += 1
        follow(average, model, min(options.memory, step / (step + 20)))
        recent.append(value.item())
        if step % 200 == 0:
            print(f"{(time.time() - begin) / 60:6.1f} min  looks {step * options.batch:8d}  loss {sum(recent) / len(recent):.3f}", flush=True)
            recent = []
        if time.time() - saved > 60 * options.every:
            saved = time.time()
            save(average, options)
    save(average, options)


def save(model, options):
    model = copy.deepcopy(model).to(memory_format=torch.contiguous_format).eval()
    stem = options.out.removesuffix(".onnx")
    torch.save({name: value.half() if value.is_floating_point() else value for name, value in model.state_dict().items()}, stem + ".pt")
    torch.onnx.export(
        Exported(model),
        torch.zeros(2, 4, SIDE, SIDE),
        stem + ".new",
        opset_version=14,
        **({"dynamo": False} if NEWER else {}),
        input_names=["looks"],
        output_names=["scores", "sides"],
        dynamic_axes={name: {0: "n"} for name in ("looks", "scores", "sides")},
    )
    os.replace(stem + ".new", options.out)


if __name__ == "__main__":
    main()
