package org.smartcustoms.engines.imaging.simulate;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.scene.ShadowMap;

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
    private static final float[] NORMAL = normals();
    private static final int PER_UNIT = 512;
    private static final float DARK = 16;
    private static final float[] THROUGH = transmissions();

    DualEnergyScan scan(ShadowMap map, Dice dice) {
        int n = map.width() * map.height();
        var low = new float[n];
        var high = new float[n];
        for (int i = 0; i < n; i++) {
            float light = map.light()[i];
            float heavy = map.heavy()[i];
            if (light < 1e-6f && heavy < 1e-6f) {
                low[i] = 1;
                high[i] = 1;
            } else {
                low[i] = through(table.low(light, heavy));
                high[i] = through(table.high(light, heavy));
            }
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
        spread(through, width, height);
        float[] glow = glow(through, width, height);
        int across = (width + BLOCK - 1) / BLOCK;
        var signal = new short[through.length];
        long state = dice.bits() | 1;
        float share = (float) scatter;
        float perPhoton = (float) (1 / count);
        float floor = (float) (electronicNoise * electronicNoise);
        for (int y = 0; y < height; y++) {
            float gain = 1 + (float) dice.normal(0, unevenness);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float mean = through[i] * (1 - share) + share * glow[y / BLOCK * across + x / BLOCK];
                state = state * 6364136223846793005L + 1442695040888963407L;
                float noise = NORMAL[(int) (state >>> 48)];
                float value = mean * gain + noise * (float) Math.sqrt(mean * perPhoton + floor);
                signal[i] = (short) (int) Math.clamp(value * DualEnergyScan.AIR, 0f, 65_535f);
            }
        }
        return signal;
    }

    private void spread(float[] image, int width, int height) {
        float side = (float) blur;
        float centre = 1 - 2 * side;
        for (int y = 0; y < height; y++) {
            float before = image[y * width];
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float here = image[i];
                float after = x + 1 < width ? image[i + 1] : here;
                image[i] = centre * here + side * (before + after);
                before = here;
            }
        }
        var above = new float[width];
        System.arraycopy(image, 0, above, 0, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float here = image[i];
                float below = y + 1 < height ? image[i + width] : here;
                image[i] = centre * here + side * (above[x] + below);
                above[x] = here;
            }
        }
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

    /// exp(−attenuation) by table, within 1e-6.
    private static float through(float attenuation) {
        float at = Math.clamp(attenuation, 0f, DARK) * PER_UNIT;
        int step = (int) at;
        float here = THROUGH[step];
        return here + (THROUGH[step + 1] - here) * (at - step);
    }

    private static float[] transmissions() {
        var table = new float[(int) (DARK * PER_UNIT) + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) Math.exp(-i / (double) PER_UNIT);
        }
        return table;
    }

    private static float[] normals() {
        var random = new java.util.SplittableRandom(7);
        var table = new float[1 << 16];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) random.nextGaussian();
        }
        return table;
    }
}
