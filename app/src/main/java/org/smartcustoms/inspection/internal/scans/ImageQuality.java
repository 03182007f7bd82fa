package org.smartcustoms.inspection.internal.scans;

import java.util.Arrays;
import org.smartcustoms.engines.imaging.DualEnergyScan;

/// How good a raw scan is, measured where nothing lies in the beam and along detector elements.
///
/// @param airLevel median of the high-energy signal in air over the device's air value: 1 is right
/// @param noise robust spread of air over its median
/// @param deadLines rows or columns of the picture that read the same all along while their neighbours don't
public record ImageQuality(double airLevel, double noise, int deadLines) {

    private static final double BRIGHT = 0.85;
    private static final int FEWEST_AIR = 50;
    private static final double NOT_TO_BE_TOLD = 1;

    /// Measures a scan. Air counts from 85 % of the air value on; a scan without air counts as right.
    public static ImageQuality of(DualEnergyScan scan) {
        int[] histogram = new int[65_536];
        int count = 0;
        for (short value : scan.high()) {
            int v = value & 0xffff;
            if (v >= BRIGHT * scan.airValue()) {
                histogram[v]++;
                count++;
            }
        }
        if (count < FEWEST_AIR) {
            return new ImageQuality(NOT_TO_BE_TOLD, 0, deadLines(scan));
        }
        int median = quantile(histogram, count, 0.5);
        double spread = (quantile(histogram, count, 0.84) - quantile(histogram, count, 0.16)) / 2.0;
        return new ImageQuality((double) median / scan.airValue(), spread / median, deadLines(scan));
    }

    private static int quantile(int[] histogram, int count, double share) {
        long wanted = Math.round(share * count);
        long seen = 0;
        for (int v = 0; v < histogram.length; v++) {
            seen += histogram[v];
            if (seen >= wanted) {
                return v;
            }
        }
        return histogram.length - 1;
    }

    private static int deadLines(DualEnergyScan scan) {
        return dead(scan, scan.height(), scan.width(), true) + dead(scan, scan.width(), scan.height(), false);
    }

    /// A line is dead when it has hardly any spread of its own, and both its neighbours have, or when it reads zero.
    private static int dead(DualEnergyScan scan, int lines, int length, boolean rows) {
        var spread = new double[lines];
        var mean = new double[lines];
        for (int line = 0; line < lines; line++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < length; i++) {
                int v = scan.high()[rows ? line * length + i : i * lines + line] & 0xffff;
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
