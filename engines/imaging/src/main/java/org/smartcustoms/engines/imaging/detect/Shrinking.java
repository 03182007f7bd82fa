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
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float red = 0;
                float green = 0;
                float blue = 0;
                for (int j = 0; j < rows[y].length; j++) {
                    int base = rows[y][j] * picture.width();
                    for (int i = 0; i < columns[x].length; i++) {
                        int colour = picture.pixels()[base + columns[x][i]];
                        float weight = rowWeights[y][j] * columnWeights[x][i];
                        red += weight * (colour >> 16 & 255);
                        green += weight * (colour >> 8 & 255);
                        blue += weight * (colour & 255);
                    }
                }
                int at = y * paddedWidth + x;
                planes[at] = red / 255;
                planes[plane + at] = green / 255;
                planes[2 * plane + at] = blue / 255;
            }
        }
        return planes;
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
