package org.smartcustoms.engines.imaging.colour;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import org.smartcustoms.engines.imaging.Picture;

/// What lies around a scan in a picture that was handed in. A lane shows air white, and so do all pictures that
/// the detector learnt from. Others come with a screen's dark ground, put into a square with black or grey bars,
/// turned with black corners, or as a negative, in which what the beam does not pass is light.
///
/// Bars, corners and grounds are of one colour and end at once in air or a bag's wall; in a negative, dark air
/// turns into thin matter first. Opaque matter that reaches a corner is neither, and stays as it is.
public final class Surroundings {
    private static final int AIR = 200;
    private static final int ALIKE = 16;
    private static final int SAME = 4;
    private static final double MOSTLY = 0.95;
    private static final double LEAST_SHARE = 0.01;
    private static final int BEYOND = 4;
    private static final int LIGHT = 130;
    private static final int SMEARED = 2;
    private static final int DARK = 60;
    private static final int WHITE = 225;
    private static final double RIM = 0.02;
    private static final double LEAST_DARK_OF_RIM = 0.75;
    private static final double MOST_WHITE = 0.12;

    private final Picture picture;
    private final BitSet pixels;
    private boolean even = true;

    private Surroundings(Picture picture) {
        this.picture = picture;
        pixels = new BitSet(picture.pixels().length);
        int right = picture.width() - 1;
        int bottom = picture.width() * (picture.height() - 1);
        for (int corner : new int[] {0, right, bottom, bottom + right}) {
            if (picture.brightness(corner) < AIR && !pixels.get(corner)) {
                even &= isEven(flood(corner));
            }
        }
    }

    /// The picture as a lane would show it: bars, corners and grounds white, a negative turned (and grey,
    /// since makers differ in what becomes of colours). Size and places stay. The picture itself where its
    /// corners show air.
    public static Picture whitened(Picture picture) {
        var around = new Surroundings(picture);
        if (around.pixels.isEmpty()) {
            return picture;
        }
        if (around.brightnessBeyond() >= LIGHT) {
            boolean large = around.pixels.cardinality() >= LEAST_SHARE * picture.pixels().length;
            return large && around.even ? around.painted() : picture;
        }
        return isNegative(picture) ? negative(picture) : picture;
    }

    /// Adds all that hangs together with a pixel and has nearly its colour.
    ///
    /// @return how many of its pixels have each brightness
    private int[] flood(int start) {
        int width = picture.width();
        int colour = picture.pixels()[start];
        var counts = new int[256];
        var open = new ArrayDeque<Integer>();
        open.add(start);
        while (!open.isEmpty()) {
            int seed = open.pop();
            if (!isAlike(seed, colour)) {
                continue;
            }
            int row = seed - seed % width;
            int left = seed;
            while (left > row && isAlike(left - 1, colour)) {
                left--;
            }
            int end = seed + 1;
            while (end < row + width && isAlike(end, colour)) {
                end++;
            }
            for (int at = left; at < end; at++) {
                counts[picture.brightness(at)]++;
            }
            pixels.set(left, end);
            open(open, left - width, end - width, colour);
            open(open, left + width, end + width, colour);
        }
        return counts;
    }

    /// The first pixel of each run in the line above or below.
    private void open(ArrayDeque<Integer> open, int from, int to, int colour) {
        if (from < 0 || to > picture.pixels().length) {
            return;
        }
        boolean before = false;
        for (int at = from; at < to; at++) {
            boolean alike = isAlike(at, colour);
            if (alike && !before) {
                open.push(at);
            }
            before = alike;
        }
    }

    private boolean isAlike(int at, int colour) {
        int one = picture.pixels()[at];
        return Math.abs((one >> 16 & 255) - (colour >> 16 & 255)) <= ALIKE
                && Math.abs((one >> 8 & 255) - (colour >> 8 & 255)) <= ALIKE
                && Math.abs((one & 255) - (colour & 255)) <= ALIKE
                && !pixels.get(at);
    }

    /// Whether nearly all have one brightness, as only what no scanner made has.
    private static boolean isEven(int[] counts) {
        int usual = median(counts);
        int same = Arrays.stream(counts, Math.max(0, usual - SAME), Math.min(256, usual + SAME + 1))
                .sum();
        return same >= MOSTLY * Arrays.stream(counts).sum();
    }

    private static int median(int[] counts) {
        int half = Arrays.stream(counts).sum() / 2;
        int value = 0;
        for (int seen = counts[0]; seen < half && value < 255; seen += counts[value]) {
            value++;
        }
        return value;
    }

    /// The median brightness a few pixels inside of where the surroundings end.
    private int brightnessBeyond() {
        int width = picture.width();
        var counts = new int[256];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0, at = y * width; x < width; x++, at++) {
                if (pixels.get(at)) {
                    continue;
                }
                if (x >= BEYOND && isEdge(at - BEYOND, 1)
                        || x + BEYOND < width && isEdge(at + BEYOND, -1)
                        || y >= BEYOND && isEdge(at - BEYOND * width, width)
                        || y + BEYOND < picture.height() && isEdge(at + BEYOND * width, -width)) {
                    counts[picture.brightness(at)]++;
                }
            }
        }
        return median(counts);
    }

    private boolean isEdge(int at, int step) {
        return pixels.get(at) && !pixels.get(at + step);
    }

    private Picture painted() {
        int width = picture.width();
        var painted = picture.pixels().clone();
        for (int from = pixels.nextSetBit(0); from >= 0; from = pixels.nextSetBit(from)) {
            int row = from - from % width;
            int to = Math.min(pixels.nextClearBit(from), row + width);
            // and what a JPEG smears beside them
            for (int step = -SMEARED; step <= SMEARED; step++) {
                int line = row + step * width;
                if (line >= 0 && line < painted.length) {
                    int left = Math.max(row, from - SMEARED) - row;
                    int right = Math.min(row + width, to + SMEARED) - row;
                    Arrays.fill(painted, line + left, line + right, 0xFFFFFF);
                }
            }
            from = to;
        }
        return new Picture(width, picture.height(), painted);
    }

    /// Nearly all of its rim is dark, and hardly anything is white.
    private static boolean isNegative(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int breadth = (int) Math.ceil(RIM * Math.max(width, height));
        int rim = 0;
        int dark = 0;
        int white = 0;
        for (int y = 0, at = 0; y < height; y++) {
            boolean outer = y < breadth || y >= height - breadth;
            for (int x = 0; x < width; x++, at++) {
                int brightness = picture.brightness(at);
                white += brightness >= WHITE ? 1 : 0;
                if (outer || x < breadth || x >= width - breadth) {
                    rim++;
                    dark += brightness <= DARK ? 1 : 0;
                }
            }
        }
        return dark >= LEAST_DARK_OF_RIM * rim && white <= MOST_WHITE * width * height;
    }

    private static Picture negative(Picture picture) {
        var turned = new int[picture.pixels().length];
        for (int at = 0; at < turned.length; at++) {
            turned[at] = 0x010101 * (255 - picture.brightness(at));
        }
        return new Picture(picture.width(), picture.height(), turned);
    }
}
