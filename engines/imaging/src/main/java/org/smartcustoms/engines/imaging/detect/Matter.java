package org.smartcustoms.engines.imaging.detect;

import java.util.Optional;
import org.smartcustoms.engines.imaging.Picture;

/// The part of a picture in which something lies, where most of it shows air: a parcel on a wide belt.
///
/// @param picture the part
/// @param left where it begins in the whole
/// @param top likewise
record Matter(Picture picture, int left, int top) {
    private static final int AIR = 225;
    private static final double LEAST = 0.005;
    private static final double LEAST_SHARE = 0.25;
    private static final double MOST_SHARE = 0.7;
    private static final double MARGIN = 0.05;

    /// Empty where the picture is full, or shows nothing but a thing that has the size of one in a bag as it is.
    static Optional<Matter> of(Picture picture) {
        var columns = new int[picture.width()];
        var rows = new int[picture.height()];
        for (int y = 0, i = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++, i++) {
                int matter = darkest(picture.pixels()[i]) < AIR ? 1 : 0;
                columns[x] += matter;
                rows[y] += matter;
            }
        }
        int left = first(columns, picture.height());
        int top = first(rows, picture.width());
        if (left == columns.length || top == rows.length) {
            return Optional.empty();
        }
        int right = end(columns, picture.height());
        int bottom = end(rows, picture.width());
        int longSide = Math.max(right - left, bottom - top);
        double share = (double) longSide / Math.max(picture.width(), picture.height());
        if (share < LEAST_SHARE || share > MOST_SHARE) {
            return Optional.empty();
        }
        int margin = (int) Math.ceil(MARGIN * longSide);
        left = Math.max(0, left - margin);
        top = Math.max(0, top - margin);
        right = Math.min(picture.width(), right + margin);
        bottom = Math.min(picture.height(), bottom + margin);
        return Optional.of(new Matter(picture.cut(left, top, right, bottom), left, top));
    }

    private static int darkest(int colour) {
        return Math.min(colour >> 16 & 255, Math.min(colour >> 8 & 255, colour & 255));
    }

    /// The first line in which more than specks are no air.
    private static int first(int[] lines, int length) {
        int line = 0;
        while (line < lines.length && lines[line] <= LEAST * length) {
            line++;
        }
        return line;
    }

    private static int end(int[] lines, int length) {
        int line = lines.length;
        while (line > 0 && lines[line - 1] <= LEAST * length) {
            line--;
        }
        return line;
    }

    /// A finding in the part, as it lies in the whole.
    Detection placed(Detection found) {
        return new Detection(found.label(), found.box().moved(left, top), found.score());
    }
}
