package org.smartcustoms.engines.imaging.detect;

import java.util.Arrays;
import org.smartcustoms.engines.imaging.Picture;

/// Brings a picture to the network's size: each pixel is the mean of the area it stands for (bilinear when enlarging),
/// as three
/// planes of floats 0 to 1, the rest white like air.
final class Shrinking {
    private Shrinking() {}

    static float[] planes(Picture picture, int width, int height, int paddedWidth, int paddedHeight) {
        int plane = paddedWidth * paddedHeight;
        var planes = new float[3 * plane];
        Arrays.fill(planes, 1);
        int[][] columns = taps(picture.width(), width);
        float[][] columnWeights = weights(picture.width(), width, columns);
        int[][] rows = taps(picture.height(), height);
        float[][] rowWeights = weights(picture.height(), height, rows);
        var red = new float[picture.width()];
        var green = new float[picture.width()];
        var blue = new float[picture.width()];
        for (int y = 0; y < height; y++) {
            Arrays.fill(red, 0);
            Arrays.fill(green, 0);
            Arrays.fill(blue, 0);
            for (int j = 0; j < rows[y].length; j++) {
                add(picture.pixels(), rows[y][j] * picture.width(), rowWeights[y][j] / 255, red, green, blue);
            }
            int at = y * paddedWidth;
            across(red, columns, columnWeights, planes, at);
            across(green, columns, columnWeights, planes, plane + at);
            across(blue, columns, columnWeights, planes, 2 * plane + at);
        }
        return planes;
    }

    private static void add(int[] pixels, int from, float weight, float[] red, float[] green, float[] blue) {
        for (int x = 0; x < red.length; x++) {
            int colour = pixels[from + x];
            red[x] += weight * (colour >> 16 & 255);
            green[x] += weight * (colour >> 8 & 255);
            blue[x] += weight * (colour & 255);
        }
    }

    private static void across(float[] row, int[][] columns, float[][] weights, float[] planes, int at) {
        for (int x = 0; x < columns.length; x++) {
            int first = columns[x][0];
            float sum = 0;
            for (int i = 0; i < weights[x].length; i++) {
                sum += weights[x][i] * row[first + i];
            }
            planes[at + x] = sum;
        }
    }

    private static int[][] taps(int from, int to) {
        double step = (double) from / to;
        double reach = Math.max(1, step);
        var taps = new int[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * step - 0.5;
            int first = Math.max(0, (int) Math.ceil(centre - reach));
            int last = Math.min(from - 1, (int) Math.floor(centre + reach));
            taps[i] = java.util.stream.IntStream.rangeClosed(first, Math.max(first, last))
                    .toArray();
        }
        return taps;
    }

    private static float[][] weights(int from, int to, int[][] taps) {
        double step = (double) from / to;
        double reach = Math.max(1, step);
        var weights = new float[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * step - 0.5;
            weights[i] = new float[taps[i].length];
            float sum = 0;
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] = (float) Math.max(1e-4, 1 - Math.abs(taps[i][k] - centre) / reach);
                sum += weights[i][k];
            }
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] /= sum;
            }
        }
        return weights;
    }
}
