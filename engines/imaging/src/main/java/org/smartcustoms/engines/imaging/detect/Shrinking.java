package org.smartcustoms.engines.imaging.detect;

import java.util.Arrays;
import org.smartcustoms.engines.imaging.Picture;

/// Brings a picture, or a part of it, to the network's size: each pixel is the mean of the area it stands for (bilinear
/// when enlarging), as three planes of floats 0 to 1, the rest white like air.
final class Shrinking {
    private Shrinking() {}

    /// The whole picture, with white right of it and below.
    static float[] planes(Picture picture, int width, int height, int paddedWidth, int paddedHeight) {
        var planes = new float[3 * paddedWidth * paddedHeight];
        Arrays.fill(planes, 1);
        var columns = Taps.of(0, (double) picture.width() / width, width, picture.width());
        var rows = Taps.of(0, (double) picture.height() / height, height, picture.height());
        fill(picture, columns, rows, planes, 0, paddedWidth, paddedWidth * paddedHeight);
        return planes;
    }

    /// A square of the picture, which may reach past its edges, as three planes within a larger array.
    ///
    /// @param from where the planes begin
    static void square(Picture picture, double left, double top, double side, int pixels, float[] planes, int from) {
        Arrays.fill(planes, from, from + 3 * pixels * pixels, 1);
        var columns = Taps.of(left, side / pixels, pixels, picture.width());
        var rows = Taps.of(top, side / pixels, pixels, picture.height());
        fill(picture, columns, rows, planes, from, pixels, pixels * pixels);
    }

    private static void fill(
            Picture picture, Taps[] columns, Taps[] rows, float[] planes, int from, int stride, int plane) {
        int first = Arrays.stream(columns).mapToInt(Taps::first).min().orElse(0);
        int end = Arrays.stream(columns).mapToInt(Taps::end).max().orElse(0);
        var red = new float[Math.max(0, end - first)];
        var green = new float[red.length];
        var blue = new float[red.length];
        for (int y = 0; y < rows.length; y++) {
            if (rows[y].weights().length == 0) {
                continue;
            }
            Arrays.fill(red, 0);
            Arrays.fill(green, 0);
            Arrays.fill(blue, 0);
            for (int j = 0; j < rows[y].weights().length; j++) {
                int row = (rows[y].first() + j) * picture.width() + first;
                add(picture.pixels(), row, rows[y].weights()[j] / 255, red, green, blue);
            }
            int at = from + y * stride;
            across(red, columns, first, planes, at);
            across(green, columns, first, planes, plane + at);
            across(blue, columns, first, planes, 2 * plane + at);
        }
    }

    private static void add(int[] pixels, int from, float weight, float[] red, float[] green, float[] blue) {
        for (int x = 0; x < red.length; x++) {
            int colour = pixels[from + x];
            red[x] += weight * (colour >> 16 & 255);
            green[x] += weight * (colour >> 8 & 255);
            blue[x] += weight * (colour & 255);
        }
    }

    private static void across(float[] row, Taps[] columns, int first, float[] planes, int at) {
        for (int x = 0; x < columns.length; x++) {
            var weights = columns[x].weights();
            if (weights.length == 0) {
                continue;
            }
            int begin = columns[x].first() - first;
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * row[begin + i];
            }
            planes[at + x] = sum;
        }
    }

    /// Which pixels along one direction a pixel of the result is made of, and how much of each; none outside the
    /// picture.
    private record Taps(int first, float[] weights) {
        int end() {
            return first + weights.length;
        }

        static Taps[] of(double from, double step, int count, int length) {
            double reach = Math.max(1, step);
            var taps = new Taps[count];
            for (int i = 0; i < count; i++) {
                double centre = from + (i + 0.5) * step - 0.5;
                taps[i] = centre < -0.5 || centre > length - 0.5
                        ? new Taps(Math.clamp((long) centre, 0, length), new float[0])
                        : around(centre, reach, length);
            }
            return taps;
        }

        private static Taps around(double centre, double reach, int length) {
            int first = Math.max(0, (int) Math.ceil(centre - reach));
            int last = Math.max(first, Math.min(length - 1, (int) Math.floor(centre + reach)));
            var weights = new float[last - first + 1];
            float sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = (float) Math.max(1e-4, 1 - Math.abs(first + k - centre) / reach);
                sum += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] /= sum;
            }
            return new Taps(first, weights);
        }
    }
}
