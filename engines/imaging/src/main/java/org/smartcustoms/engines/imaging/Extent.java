package org.smartcustoms.engines.imaging;

import java.util.Optional;
import java.util.function.IntPredicate;

/// How far something reaches in a picture: the lines in which there is more of it than specks.
public final class Extent {
    private Extent() {}

    /// The box from the first to the last such row and column; empty where there is none.
    ///
    /// @param shows whether a pixel, by its place row by row, shows it
    /// @param specks the share of a line's pixels up to which it counts as nothing
    public static Optional<Box> of(Picture picture, IntPredicate shows, double specks) {
        var columns = new int[picture.width()];
        var rows = new int[picture.height()];
        for (int y = 0, at = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++, at++) {
                if (shows.test(at)) {
                    columns[x]++;
                    rows[y]++;
                }
            }
        }
        int left = first(columns, specks * picture.height());
        int top = first(rows, specks * picture.width());
        if (left == columns.length || top == rows.length) {
            return Optional.empty();
        }
        int right = end(columns, specks * picture.height());
        int bottom = end(rows, specks * picture.width());
        return Optional.of(new Box(left, top, right, bottom));
    }

    private static int first(int[] lines, double specks) {
        int line = 0;
        while (line < lines.length && lines[line] <= specks) {
            line++;
        }
        return line;
    }

    private static int end(int[] lines, double specks) {
        int line = lines.length;
        while (line > 0 && lines[line - 1] <= specks) {
            line--;
        }
        return line;
    }
}
