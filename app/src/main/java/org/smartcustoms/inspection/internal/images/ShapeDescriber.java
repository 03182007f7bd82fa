package org.smartcustoms.inspection.internal.images;

import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// Describes a place in a picture by shape and material: gradients in 8 by 8 cells and 9 directions (Dalal and Triggs,
/// 2005), and the mean colour of 4 by 4 cells. Made by hand, so that it works before any network is trained; vectors
/// have length one, and likeness is their scalar product.
final class ShapeDescriber {

    static final String NAME = "shape 1";
    static final int LENGTH = 8 * 8 * 9 + 4 * 4 * 3;
    private static final int SIDE = 64;
    private static final int CELLS = 8;
    private static final int DIRECTIONS = 9;
    private static final float COLOUR_WEIGHT = 0.55f;
    private static final double MARGIN = 0.08;

    private ShapeDescriber() {}

    /// The vector of a place, a little wider than the frame, since frames differ.
    static float[] describe(Picture picture, Box box) {
        double mx = box.width() * MARGIN;
        double my = box.height() * MARGIN;
        float[][] planes =
                planes(picture, box.left() - mx, box.top() - my, box.width() + 2 * mx, box.height() + 2 * my);
        var vector = new float[LENGTH];
        gradients(planes, vector);
        unit(vector, 0, CELLS * CELLS * DIRECTIONS, 1);
        colours(planes, vector, CELLS * CELLS * DIRECTIONS);
        unit(vector, CELLS * CELLS * DIRECTIONS, LENGTH, COLOUR_WEIGHT);
        unit(vector, 0, LENGTH, 1);
        return vector;
    }

    static float likeness(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Red, green and blue of 64 by 64 samples; each the mean of up to 3 by 3 pixels of its area, white outside.
    private static float[][] planes(Picture picture, double left, double top, double width, double height) {
        var planes = new float[3][SIDE * SIDE];
        int steps = Math.clamp((int) Math.ceil(Math.max(width, height) / SIDE), 1, 3);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float red = 0;
                float green = 0;
                float blue = 0;
                for (int j = 0; j < steps; j++) {
                    for (int i = 0; i < steps; i++) {
                        int px = (int) Math.floor(left + (x + (i + 0.5) / steps) * width / SIDE);
                        int py = (int) Math.floor(top + (y + (j + 0.5) / steps) * height / SIDE);
                        boolean inside = px >= 0 && py >= 0 && px < picture.width() && py < picture.height();
                        int colour = inside ? picture.pixels()[py * picture.width() + px] : 0xFFFFFF;
                        red += colour >> 16 & 255;
                        green += colour >> 8 & 255;
                        blue += colour & 255;
                    }
                }
                float scale = 1f / (255 * steps * steps);
                planes[0][y * SIDE + x] = red * scale;
                planes[1][y * SIDE + x] = green * scale;
                planes[2][y * SIDE + x] = blue * scale;
            }
        }
        return planes;
    }

    private static void gradients(float[][] planes, float[] vector) {
        for (int y = 1; y + 1 < SIDE; y++) {
            for (int x = 1; x + 1 < SIDE; x++) {
                float dx = light(planes, y * SIDE + x + 1) - light(planes, y * SIDE + x - 1);
                float dy = light(planes, (y + 1) * SIDE + x) - light(planes, (y - 1) * SIDE + x);
                double strength = Math.sqrt(Math.hypot(dx, dy));
                double turn = (Math.atan2(dy, dx) + Math.PI) / Math.PI * DIRECTIONS;
                int bin = (int) turn % DIRECTIONS;
                int cell = y * CELLS / SIDE * CELLS + x * CELLS / SIDE;
                double share = turn - Math.floor(turn);
                vector[cell * DIRECTIONS + bin] += (float) (strength * (1 - share));
                vector[cell * DIRECTIONS + (bin + 1) % DIRECTIONS] += (float) (strength * share);
            }
        }
    }

    private static float light(float[][] planes, int at) {
        return 0.299f * planes[0][at] + 0.587f * planes[1][at] + 0.114f * planes[2][at];
    }

    private static void colours(float[][] planes, float[] vector, int from) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int cell = y * 4 / SIDE * 4 + x * 4 / SIDE;
                for (int plane = 0; plane < 3; plane++) {
                    vector[from + cell * 3 + plane] += (1 - planes[plane][y * SIDE + x]) / 256;
                }
            }
        }
    }

    private static void unit(float[] vector, int from, int to, float length) {
        double squares = 1e-12;
        for (int i = from; i < to; i++) {
            squares += vector[i] * vector[i];
        }
        float scale = (float) (length / Math.sqrt(squares));
        for (int i = from; i < to; i++) {
            vector[i] *= scale;
        }
    }
}
