package org.smartcustoms.inspection.internal.scans;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.DualEnergyScan;

/// How good a raw scan is, measured where nothing lies in the beam and along detector elements; of both energies the
/// worse one.
///
/// @param airLevel median signal in air over the device's air value, 1 is right; absent where the scan shows no air
/// @param noise robust spread of air over its median; absent likewise
/// @param deadLines rows or columns of the picture that read the same all along while their neighbours don't
public record ImageQuality(
        @Nullable Double airLevel, @Nullable Double noise, int deadLines) {

    private static final double BRIGHTEST = 0.995;
    private static final double AS_BRIGHT = 0.94;
    private static final double LEAST_OF_THE_RIM = 0.15;

    /// Measures a scan. Air is what reads like the brightest of the picture, if a good part of the picture's rim does,
    /// as it does before a bag and behind it: so it is found at whatever level it reads.
    public static ImageQuality of(DualEnergyScan scan) {
        int dead = Math.max(deadLines(scan, scan.low()), deadLines(scan, scan.high()));
        var low = air(scan, scan.low());
        var high = air(scan, scan.high());
        if (low.isEmpty() || high.isEmpty()) {
            return new ImageQuality(null, null, dead);
        }
        double ofLow = low.get().median() / scan.airValue();
        double ofHigh = high.get().median() / scan.airValue();
        return new ImageQuality(
                Math.abs(ofLow - 1) > Math.abs(ofHigh - 1) ? ofLow : ofHigh,
                Math.max(low.get().noise(), high.get().noise()),
                dead);
    }

    private record Air(double median, double noise) {}

    private static Optional<Air> air(DualEnergyScan scan, short[] channel) {
        int[] histogram = new int[65_536];
        for (short value : channel) {
            histogram[value & 0xffff]++;
        }
        int from = (int) (AS_BRIGHT * quantile(histogram, 0, channel.length, BRIGHTEST));
        if (from == 0 || shareOfRim(scan, channel, from) < LEAST_OF_THE_RIM) {
            return Optional.empty();
        }
        int count = 0;
        for (int v = from; v < histogram.length; v++) {
            count += histogram[v];
        }
        double median = quantile(histogram, from, count, 0.5);
        double spread = quantile(histogram, from, count, 0.84) - quantile(histogram, from, count, 0.16);
        return Optional.of(new Air(median, spread / 2 / median));
    }

    /// How much of the outermost rows and columns reads at least so much.
    private static double shareOfRim(DualEnergyScan scan, short[] channel, int from) {
        int width = scan.width();
        int height = scan.height();
        int bright = 0;
        for (int x = 0; x < width; x++) {
            bright += (channel[x] & 0xffff) >= from ? 1 : 0;
            bright += (channel[(height - 1) * width + x] & 0xffff) >= from ? 1 : 0;
        }
        for (int y = 0; y < height; y++) {
            bright += (channel[y * width] & 0xffff) >= from ? 1 : 0;
            bright += (channel[y * width + width - 1] & 0xffff) >= from ? 1 : 0;
        }
        return bright / (2.0 * (width + height));
    }

    /// @param count how many values there are from `from` on
    private static int quantile(int[] histogram, int from, int count, double share) {
        long wanted = Math.round(share * count);
        long seen = 0;
        for (int v = from; v < histogram.length; v++) {
            seen += histogram[v];
            if (seen >= wanted) {
                return v;
            }
        }
        return histogram.length - 1;
    }

    private static int deadLines(DualEnergyScan scan, short[] channel) {
        return dead(scan, channel, scan.height(), scan.width(), true)
                + dead(scan, channel, scan.width(), scan.height(), false);
    }

    /// A line is dead when it has hardly any spread of its own, and both its neighbours have, or when it reads zero.
    private static int dead(DualEnergyScan scan, short[] channel, int lines, int length, boolean rows) {
        var spread = new double[lines];
        var mean = new double[lines];
        for (int line = 0; line < lines; line++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < length; i++) {
                int v = channel[rows ? line * length + i : i * lines + line] & 0xffff;
                sum += v;
                squares += (double) v * v;
            }
            mean[line] = sum / length;
            spread[line] = Math.sqrt(Math.max(0, squares / length - mean[line] * mean[line]));
        }
        double usual = median(spread);
        int dead = 0;
        for (int line = 0; line < lines; line++) {
            boolean flat = spread[line] < 0.02 * usual && usual > 1;
            boolean dark = mean[line] < 0.001 * scan.airValue();
            boolean alone = (line == 0 || spread[line - 1] >= 0.1 * usual)
                    || (line + 1 == lines || spread[line + 1] >= 0.1 * usual);
            if ((flat || dark) && alone) {
                dead++;
            }
        }
        return dead;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
