"""Shows the pictures of a folder as other scanners do, in place: without colours, or with all hues turned. What a detector takes for
something in them is then to be found with `customs xray detect`, and to be unlearnt by the verifier.

    python3 training/manners.py /data/xray/b grey
    python3 training/manners.py /data/xray/c hues
"""

import argparse
import glob
import os
import random

from PIL import Image

TURN = (12, 45)  # degrees, to either side


def grey(picture, chance):
    return picture.convert("L").convert("RGB")


def hues(picture, chance):
    turn = int(256 * chance.choice((-1, 1)) * chance.uniform(*TURN) / 360)
    hue, saturation, value = picture.convert("HSV").split()
    return Image.merge("HSV", (hue.point(lambda h: (h + turn) % 256), saturation, value)).convert("RGB")


MANNERS = {"grey": grey, "hues": hues}


def show(folder, manner, chance):
    paths = sorted(glob.glob(os.path.join(folder, "*.png")))
    if not paths:
        raise SystemExit(f"{folder}: no PNG pictures")
    for path in paths:
        shown = MANNERS[manner](Image.open(path).convert("RGB"), chance)
        shown.save(path + ".new", "PNG", compress_level=1)
        os.replace(path + ".new", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", help="folder of PNG pictures, such as `customs xray simulate` makes")
    parser.add_argument("manner", choices=sorted(MANNERS))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    show(options.folder, options.manner, random.Random(options.seed))


if __name__ == "__main__":
    main()
