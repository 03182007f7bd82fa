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
    // shares of the lines' usual spread
    private static final double FLAT = 0.02;
    private static final double LIVELY = 0.1;
    private static final int MOST_TOGETHER = 3;
    private static final double DARKER_THAN_AIR = 0.5;
    private static final double NOTHING = 0.001;

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

    /// Lines that read nothing, and flat ones, up to three together, between lines that are not flat at all. At the
    /// picture's edge flat lines are air, unless they read far less.
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
        double usual = Math.max(1, median(spread));
        int dead = 0;
        for (int from = 0; from < lines; from++) {
            int to = from;
            while (to < lines && spread[to] < FLAT * usual) {
                to++;
            }
            int run = to - from;
            if (run > 0) {
                boolean between = lively(spread, from - 1, usual) && lively(spread, to, usual);
                boolean air = mean[from] > DARKER_THAN_AIR * scan.airValue() && (from == 0 || to == lines);
                for (int line = from; line < to; line++) {
                    boolean dark = mean[line] < NOTHING * scan.airValue();
                    dead += dark || run <= MOST_TOGETHER && between && !air ? 1 : 0;
                }
                from = to;
            }
        }
        return dead;
    }

    /// Whether a line follows what lies in the beam; beyond the picture's edge nothing speaks against it.
    private static boolean lively(double[] spread, int line, double usual) {
        return line < 0 || line >= spread.length || spread[line] >= LIVELY * usual;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
