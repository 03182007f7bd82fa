package org.smartcustoms.inspection;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.smartcustoms.engines.imaging.DualEnergyScan;

/// Scans of one plain shape on light ground, no two with the same grain: what looks alike is a matter of the shape.
final class DrawnScans {
    private static final int SIDE = 220;
    private static final AtomicInteger DRAWN = new AtomicInteger();

    private DrawnScans() {}

    private interface Shape {
        boolean holds(int x, int y);
    }

    /// Opaque, so that the second line frames it.
    static DualEnergyScan ring(int left, int top) {
        return drawn(30, (x, y) -> {
            double r = Math.hypot(x - left - 24, y - top - 24);
            return r < 24 && r > 12;
        });
    }

    /// Three bars beside one another.
    static DualEnergyScan bars(int left, int top) {
        return drawn(9_000, (x, y) -> {
            int dx = x - left;
            int dy = y - top;
            return dx >= 0 && dx < 44 && dy >= 0 && dy < 44 && dx / 9 % 2 == 0;
        });
    }

    /// Metal that the beam still goes through.
    static DualEnergyScan cross(int left, int top) {
        return drawn(18_000, (x, y) -> {
            int dx = Math.abs(x - left - 22);
            int dy = Math.abs(y - top - 22);
            return dx < 22 && dy < 22 && (dx < 6 || dy < 6);
        });
    }

    static DualEnergyScan plain() {
        return drawn(18_000, (x, y) -> x > 60 && x < 160 && y > 60 && y < 160);
    }

    private static DualEnergyScan drawn(int signal, Shape shape) {
        var low = new short[SIDE * SIDE];
        var high = new short[SIDE * SIDE];
        var random = new Random(DRAWN.incrementAndGet());
        for (int i = 0; i < low.length; i++) {
            boolean inside = shape.holds(i % SIDE, i / SIDE);
            int grain = random.nextInt(300);
            low[i] = (short) (inside ? signal * 0.6 : 46_000 + grain);
            high[i] = (short) (inside ? signal : 50_000 + grain);
        }
        return new DualEnergyScan(SIDE, SIDE, 0.5, DualEnergyScan.AIR, low, high);
    }
}
