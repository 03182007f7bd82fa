package org.smartcustoms.engines.imaging.simulate;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.scene.ShadowMap;
import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// Turns a shadow into what the instrument's electronics deliver: attenuation by table, focal-spot
/// blur, scatter, photon and electronic noise, uneven detector elements, 16 bits.
///
/// @param photons detected photons a pixel in air; noise grows as its root shrinks
/// @param electronicNoise standard deviation as a share of the air signal
/// @param scatter share of the neighbourhood's mean that is added everywhere
/// @param blur weight of each direct neighbour in the spread, 0 to 0.25
/// @param unevenness standard deviation of the detector elements' remaining gain error
record LineScanner(
        BasisTable table, double photons, double electronicNoise, double scatter, double blur, double unevenness) {
    private static final int BLOCK = 16;
    private static final int NOISES = 1 << 16;
    private static final float[] NORMAL = normals();
    private static final float DARK = 16;

    DualEnergyScan scan(ShadowMap map, Dice dice) {
        var low = new float[map.width() * map.height()];
        var high = new float[low.length];
        var row = table.new Row(map.width());
        for (int from = 0; from < low.length; from += map.width()) {
            row.read(map.light(), map.heavy(), from);
            through(row.low());
            through(row.high());
            System.arraycopy(row.low(), 0, low, from, map.width());
            System.arraycopy(row.high(), 0, high, from, map.width());
        }
        return new DualEnergyScan(
                map.width(),
                map.height(),
                map.pixelsPerMillimetre(),
                DualEnergyScan.AIR,
                channel(low, map.width(), map.height(), photons, dice),
                channel(high, map.width(), map.height(), photons * 0.8, dice));
    }

    private short[] channel(float[] through, int width, int height, double count, Dice dice) {
        float[] image = spread(through, width, height);
        float[] glow = glow(image, width, height);
        int across = (width + BLOCK - 1) / BLOCK;
        var signal = new short[image.length];
        var row = new Row(width);
        long state = dice.bits() | 1;
        for (int y = 0; y < height; y++) {
            if (y % BLOCK == 0) {
                row.scatter((float) scatter, glow, y / BLOCK * across);
            }
            // each row takes its noise from another place of one long list, which is quicker than drawing it
            state = state * 6364136223846793005L + 1442695040888963407L;
            System.arraycopy(image, y * width, row.through, 0, width);
            System.arraycopy(NORMAL, (int) (state >>> 48), row.noise, 0, width);
            row.read(1 + (float) dice.normal(0, unevenness), this, (float) (1 / count));
            System.arraycopy(row.signal, 0, signal, y * width, width);
        }
        return signal;
    }

    /// One row on its way through the electronics, in arrays that all begin at its first pixel: only so does the
    /// compiler take several pixels at a time.
    private static final class Row {
        final float[] through;
        final float[] noise;
        final short[] signal;
        private final float[] scattered;
        private float share;

        Row(int width) {
            through = new float[width];
            noise = new float[width];
            signal = new short[width];
            scattered = new float[width];
        }

        void scatter(float share, float[] glow, int from) {
            this.share = share;
            for (int x = 0; x < scattered.length; x++) {
                scattered[x] = share * glow[from + x / BLOCK];
            }
        }

        void read(float gain, LineScanner scanner, float perPhoton) {
            float floor = (float) (scanner.electronicNoise * scanner.electronicNoise);
            float direct = 1 - share;
            for (int x = 0; x < through.length; x++) {
                float mean = through[x] * direct + scattered[x];
                through[x] =
                        (mean * gain + noise[x] * (float) Math.sqrt(mean * perPhoton + floor)) * DualEnergyScan.AIR;
            }
            for (int x = 0; x < through.length; x++) {
                signal[x] = (short) (int) Math.min(65_535f, Math.max(0f, through[x]));
            }
        }
    }

    /// The image with its focal spot's blur: each pixel shared with its four neighbours.
    private float[] spread(float[] image, int width, int height) {
        float side = (float) blur;
        float centre = 1 - 2 * side;
        var along = new float[image.length];
        for (int row = 0; row < image.length; row += width) {
            for (int i = row + 1; i < row + width - 1; i++) {
                along[i] = centre * image[i] + side * (image[i - 1] + image[i + 1]);
            }
            int last = row + width - 1;
            along[row] = (centre + side) * image[row] + side * image[Math.min(row + 1, last)];
            along[last] = (centre + side) * image[last] + side * image[Math.max(last - 1, row)];
        }
        var spread = new float[image.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int up = y > 0 ? -width : 0;
            int down = y + 1 < height ? width : 0;
            for (int i = row; i < row + width; i++) {
                spread[i] = centre * along[i] + side * (along[i + up] + along[i + down]);
            }
        }
        return spread;
    }

    private static float[] glow(float[] image, int width, int height) {
        int across = (width + BLOCK - 1) / BLOCK;
        int down = (height + BLOCK - 1) / BLOCK;
        var sums = new float[across * down];
        var counts = new int[across * down];
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                sums[y / BLOCK * across + x / BLOCK] += image[y * width + x];
                counts[y / BLOCK * across + x / BLOCK]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        var smooth = new float[sums.length];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                float sum = 0;
                int seen = 0;
                for (int dy = -2; dy <= 2; dy++) {
                    for (int dx = -2; dx <= 2; dx++) {
                        if (y + dy >= 0 && y + dy < down && x + dx >= 0 && x + dx < across) {
                            sum += sums[(y + dy) * across + x + dx];
                            seen++;
                        }
                    }
                }
                smooth[y * across + x] = sum / seen;
            }
        }
        return smooth;
    }

    /// exp(−x) of each value, within 2e-6: five times the square of a polynomial, since a processor works that out for
    /// several pixels at once, as it does neither an exponential nor a table.
    private static void through(float[] row) {
        for (int i = 0; i < row.length; i++) {
            float x = Math.min(DARK, Math.max(0f, row[i])) * (-1f / 32);
            float e = 1 + x * (1 + x * (1f / 2) * (1 + x * (1f / 3) * (1 + x * (1f / 4))));
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            row[i] = e * e;
        }
    }

    private static float[] normals() {
        var random = new java.util.SplittableRandom(7);
        var table = new float[NOISES + ScanSimulator.Settings.LONGEST];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) random.nextGaussian();
        }
        return table;
    }
}
