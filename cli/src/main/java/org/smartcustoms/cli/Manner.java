package org.smartcustoms.cli;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// How a lane or a system that is not at hand may deliver the same picture: for measuring what a detector makes of it.
enum Manner {
    /// As it lies in the folder.
    AS_IT_IS,
    /// One energy alone.
    GREY,
    /// Light where nothing passes.
    NEGATIVE,
    /// In a black square with a broad rim, as tools bring pictures to one size.
    BARS,
    /// All hues turned by a fourteenth of the circle.
    OTHER_HUES,
    /// Two fifths of its pixels a side.
    COARSE;

    private static final double RIM = 0.15;
    private static final float TURN = 1 / 14f;
    private static final double COARSER = 0.4;

    /// The picture in this manner, with the known boxes where they lie then.
    CloseUps show(Picture picture, Map<String, List<Box>> known) {
        return switch (this) {
            case AS_IT_IS -> new CloseUps(picture, known);
            case GREY -> new CloseUps(each(picture, Manner::grey), known);
            case NEGATIVE -> new CloseUps(each(picture, colour -> 0xFFFFFF - colour), known);
            case OTHER_HUES -> new CloseUps(each(picture, Manner::turned), known);
            case BARS -> barred(picture, known);
            case COARSE -> coarse(picture, known);
        };
    }

    private static Picture each(Picture picture, IntUnaryOperator colour) {
        return new Picture(
                picture.width(),
                picture.height(),
                Arrays.stream(picture.pixels()).map(colour).toArray());
    }

    private static int grey(int colour) {
        return 0x010101 * new Picture(1, 1, new int[] {colour}).brightness(0);
    }

    private static int turned(int colour) {
        float[] hue = Color.RGBtoHSB(colour >> 16 & 255, colour >> 8 & 255, colour & 255, null);
        return Color.HSBtoRGB(hue[0] + TURN, hue[1], hue[2]) & 0xFFFFFF;
    }

    private static CloseUps barred(Picture picture, Map<String, List<Box>> known) {
        int side = (int) Math.round((1 + 2 * RIM) * Math.max(picture.width(), picture.height()));
        return CloseUps.within(picture, known, side, side, 0);
    }

    private static CloseUps coarse(Picture picture, Map<String, List<Box>> known) {
        int width = Math.max(1, (int) Math.round(COARSER * picture.width()));
        int height = Math.max(1, (int) Math.round(COARSER * picture.height()));
        var pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = mean(picture, i % width, i / width, width, height);
        }
        var smaller = new TreeMap<String, List<Box>>();
        known.forEach((label, boxes) -> smaller.put(
                label,
                boxes.stream()
                        .map(box -> new Box(
                                box.left() * width / picture.width(),
                                box.top() * height / picture.height(),
                                box.right() * width / picture.width(),
                                box.bottom() * height / picture.height()))
                        .toList()));
        return new CloseUps(new Picture(width, height, pixels), smaller);
    }

    /// The mean colour of the pixels that fall into one of a smaller picture.
    private static int mean(Picture picture, int x, int y, int width, int height) {
        int right = Math.max(x * picture.width() / width + 1, (x + 1) * picture.width() / width);
        int bottom = Math.max(y * picture.height() / height + 1, (y + 1) * picture.height() / height);
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (int row = y * picture.height() / height; row < bottom; row++) {
            for (int column = x * picture.width() / width; column < right; column++, count++) {
                int colour = picture.pixels()[row * picture.width() + column];
                red += colour >> 16 & 255;
                green += colour >> 8 & 255;
                blue += colour & 255;
            }
        }
        return red / count << 16 | green / count << 8 | blue / count;
    }
}
