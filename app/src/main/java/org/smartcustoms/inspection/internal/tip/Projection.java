package org.smartcustoms.inspection.internal.tip;

import java.util.Optional;
import java.util.Random;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.DualEnergyScan;

/// Lays a threat into a scan: behind both the beam is weakened by the one and then by the other, so signals multiply.
final class Projection {

    private static final int TRIES = 80;
    private static final float LEAST = 0.04f;
    private static final float MOST = 1.6f;
    private static final double LARGEST_SHARE = 0.7;

    private Projection() {}

    /// A place inside the bag where the threat could be seen: its middle lies on matter, and less than half of what it
    /// covers is dense already.
    static Optional<Box> place(Threat threat, DualEnergyScan scan, long seed) {
        double zoom = zoom(threat, scan);
        int width = (int) Math.round(threat.width() * zoom);
        int height = (int) Math.round(threat.height() * zoom);
        if (width < 8 || height < 8 || width > LARGEST_SHARE * scan.width() || height > LARGEST_SHARE * scan.height()) {
            return Optional.empty();
        }
        float[] attenuation = scan.highAttenuation();
        var random = new Random(seed);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int left = random.nextInt(scan.width() - width + 1);
            int top = random.nextInt(scan.height() - height + 1);
            if (fits(attenuation, scan.width(), left, top, width, height)) {
                return Optional.of(new Box(left, top, left + width, top + height));
            }
        }
        return Optional.empty();
    }

    private static double zoom(Threat threat, DualEnergyScan scan) {
        return scan.pixelsPerMillimetre() > 0 && threat.scale() > 0 ? scan.pixelsPerMillimetre() / threat.scale() : 1;
    }

    private static boolean fits(float[] attenuation, int stride, int left, int top, int width, int height) {
        int matter = 0;
        int dense = 0;
        int looked = 0;
        for (int y = top; y < top + height; y += 4) {
            for (int x = left; x < left + width; x += 4) {
                float here = attenuation[y * stride + x];
                matter += here > LEAST ? 1 : 0;
                dense += here > MOST ? 1 : 0;
                looked++;
            }
        }
        return matter > 0.9 * looked && dense < 0.3 * looked;
    }

    /// The scan with the threat in a place.
    static DualEnergyScan into(DualEnergyScan scan, Threat threat, Box place) {
        var low = scan.low().clone();
        var high = scan.high().clone();
        int width = (int) place.width();
        int height = (int) place.height();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int there = ((int) place.top() + y) * scan.width() + (int) place.left() + x;
                float fx = (x + 0.5f) * threat.width() / width - 0.5f;
                float fy = (y + 0.5f) * threat.height() / height - 0.5f;
                low[there] = weakened(low[there], at(threat.low(), threat, fx, fy));
                high[there] = weakened(high[there], at(threat.high(), threat, fx, fy));
            }
        }
        return new DualEnergyScan(scan.width(), scan.height(), scan.pixelsPerMillimetre(), scan.airValue(), low, high);
    }

    private static short weakened(short signal, float share) {
        return (short) Math.round((signal & 0xffff) * share);
    }

    private static float at(float[] image, Threat threat, float x, float y) {
        int x0 = Math.clamp((int) Math.floor(x), 0, threat.width() - 1);
        int y0 = Math.clamp((int) Math.floor(y), 0, threat.height() - 1);
        int x1 = Math.min(x0 + 1, threat.width() - 1);
        int y1 = Math.min(y0 + 1, threat.height() - 1);
        float u = Math.clamp(x - x0, 0f, 1f);
        float v = Math.clamp(y - y0, 0f, 1f);
        float above = image[y0 * threat.width() + x0] * (1 - u) + image[y0 * threat.width() + x1] * u;
        float below = image[y1 * threat.width() + x0] * (1 - u) + image[y1 * threat.width() + x1] * u;
        return above * (1 - v) + below * v;
    }
}
