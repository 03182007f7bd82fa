package org.smartcustoms.engines.imaging.materials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// Alike parts in even rows, as sticks in a cigarette carton or cartridges in their box: in the spectrum of a window of
/// the picture one frequency then stands out. Works at any angle and learns nothing.
public final class Periodicity {
    private static final int WINDOW = 64;
    private static final double SHORTEST = 3;
    private static final double LONGEST = 16;
    private static final double LEAST_SHARE = 0.28;
    private static final double LEAST_SWING = 2.5;

    private Periodicity() {}

    /// Even rows.
    ///
    /// @param box where, in the picture's pixels
    /// @param pitch from one part to the next, in pixels
    /// @param share of the window's fine structure that the rows make up, 0 to 1
    public record Rows(Box box, double pitch, double share) {}

    /// The clearest rows in a part of the picture.
    public static Optional<Rows> in(Picture picture, Box box) {
        return windows(picture, box).stream().max(Comparator.comparingDouble(Rows::share));
    }

    /// All windows of the picture that show even rows.
    public static List<Rows> in(Picture picture) {
        return windows(picture, new Box(0, 0, picture.width(), picture.height()));
    }

    private static List<Rows> windows(Picture picture, Box box) {
        var found = new ArrayList<Rows>();
        int lastX = Math.min(picture.width(), (int) box.right()) - WINDOW;
        int lastY = Math.min(picture.height(), (int) box.bottom()) - WINDOW;
        for (int y = Math.max(0, (int) box.top()); y <= lastY; y += WINDOW / 2) {
            for (int x = Math.max(0, (int) box.left()); x <= lastX; x += WINDOW / 2) {
                rows(picture, x, y).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Rows> rows(Picture picture, int left, int top) {
        var real = new double[WINDOW * WINDOW];
        double mean = 0;
        for (int i = 0; i < real.length; i++) {
            int pixel = (top + i / WINDOW) * picture.width() + left + i % WINDOW;
            real[i] = picture.brightness(pixel);
            mean += real[i] / real.length;
        }
        for (int i = 0; i < real.length; i++) {
            real[i] = (real[i] - mean) * bell(i % WINDOW) * bell(i / WINDOW);
        }
        var power = Spectrum.power(real, WINDOW);
        double all = 0;
        double best = 0;
        double bestFrequency = 0;
        for (int v = 0; v < WINDOW; v++) {
            for (int u = 0; u <= WINDOW / 2; u++) {
                double frequency = Math.hypot(u, signed(v));
                double period = WINDOW / Math.max(1e-9, frequency);
                if (period < SHORTEST || period > LONGEST) {
                    continue;
                }
                all += power[v * WINDOW + u];
                double peak = around(power, u, v);
                if (peak > best && stands(power, u, v)) {
                    best = peak;
                    bestFrequency = frequency;
                }
            }
        }
        double swing = Math.sqrt(2 * all) / (WINDOW * WINDOW) * 4;
        if (all <= 0 || best / all < LEAST_SHARE || swing < LEAST_SWING) {
            return Optional.empty();
        }
        return Optional.of(new Rows(
                new Box(left, top, left + WINDOW, top + WINDOW), WINDOW / bestFrequency, Math.min(1, best / all)));
    }

    /// A line of its own; the flank of a single edge grows towards long periods and has no peak.
    private static boolean stands(double[] power, int u, int v) {
        double here = power[v * WINDOW + u];
        for (int dv = -2; dv <= 2; dv++) {
            for (int du = -2; du <= 2; du++) {
                if (power[(v + dv & WINDOW - 1) * WINDOW + (u + du & WINDOW - 1)] > here) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The bell's width spreads a line of the spectrum over its direct neighbours.
    private static double around(double[] power, int u, int v) {
        double sum = 0;
        for (int dv = -1; dv <= 1; dv++) {
            for (int du = -1; du <= 1; du++) {
                sum += power[(v + dv & WINDOW - 1) * WINDOW + (u + du & WINDOW - 1)];
            }
        }
        return sum;
    }

    private static int signed(int frequency) {
        return frequency < WINDOW / 2 ? frequency : frequency - WINDOW;
    }

    private static double bell(int i) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW);
    }
}
