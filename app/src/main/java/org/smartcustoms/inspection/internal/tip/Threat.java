package org.smartcustoms.inspection.internal.tip;

import java.util.Arrays;
import java.util.Optional;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Truth;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;

/// The shadow of one threat alone: by how much it weakens each energy, pixel by pixel.
///
/// @param scale pixels per millimetre
/// @param low shares of the low-energy signal that get through, 1 beside the threat
record Threat(String label, int width, int height, double scale, float[] low, float[] high) {

    private static final int LONG_SIDE = 640;
    private static final float FAINTEST = 0.97f;
    private static final ScanSimulator WITH =
            new ScanSimulator(new ScanSimulator.Settings(LONG_SIDE, Optional.empty(), 1));
    private static final ScanSimulator WITHOUT =
            new ScanSimulator(new ScanSimulator.Settings(LONG_SIDE, Optional.empty(), 0));

    /// The threat of a seed: the same bag is made with it and without it, and one divided by the other. Empty when the
    /// seed's threat can't be told from its bag.
    static Optional<Threat> of(long seed) {
        var with = WITH.scan(seed);
        var without = WITHOUT.scan(seed);
        boolean alike = with.width() == without.width() && with.height() == without.height();
        if (!alike || with.truths().isEmpty()) {
            return Optional.empty();
        }
        return of(with.truths().getFirst(), with.scan(), without.scan());
    }

    private static Optional<Threat> of(Truth truth, DualEnergyScan with, DualEnergyScan without) {
        int left = (int) truth.box().left();
        int top = (int) truth.box().top();
        int width = (int) Math.ceil(truth.box().right()) - left;
        int height = (int) Math.ceil(truth.box().bottom()) - top;
        if (width < 8 || height < 8) {
            return Optional.empty();
        }
        var low = new float[width * height];
        var high = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int there = (top + y) * with.width() + left + x;
                boolean inside = truth.pixels().get(there);
                low[y * width + x] = inside ? ratio(with.low()[there], without.low()[there]) : 1;
                high[y * width + x] = inside ? ratio(with.high()[there], without.high()[there]) : 1;
            }
        }
        var threat = new Threat(
                truth.kind().label(),
                width,
                height,
                with.pixelsPerMillimetre(),
                calm(low, width, height),
                calm(high, width, height));
        return median(threat.high) < FAINTEST ? Optional.of(threat) : Optional.empty();
    }

    private static float ratio(short with, short without) {
        return Math.clamp((float) (with & 0xffff) / Math.max(1, without & 0xffff), 0.002f, 1f);
    }

    /// Takes the grain of both scans out: the median of three by three.
    private static float[] calm(float[] image, int width, int height) {
        var calm = image.clone();
        var around = new float[9];
        for (int y = 1; y + 1 < height; y++) {
            for (int x = 1; x + 1 < width; x++) {
                int k = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        around[k++] = image[(y + dy) * width + x + dx];
                    }
                }
                Arrays.sort(around);
                calm[y * width + x] = around[4];
            }
        }
        return calm;
    }

    private static float median(float[] image) {
        var inside = new float[image.length];
        int count = 0;
        for (float value : image) {
            if (value < 1) {
                inside[count++] = value;
            }
        }
        Arrays.sort(inside, 0, count);
        return count == 0 ? 1 : inside[count / 2];
    }
}
