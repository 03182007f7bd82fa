package org.smartcustoms.engines.imaging.scene;

import java.util.BitSet;

/// Where a row's rays meet the middle of a plate: points on a line, as far apart as the rays. On its way through
/// the plate's thickness a ray leaves its point to both sides.
final class MiddleLine {
    private static final double STILL = 1e-9;
    private static final double LEVEL = 1e-12;
    private static final double ROUNDING = 1e-6;
    private final double x;
    private final double y;
    private final double stepX;
    private final double stepY;
    private final double squaredStep;
    private final boolean still;
    private final double aside;
    private final double along;

    MiddleLine(Solid.Row row, double thickness) {
        double flatness = Math.abs(row.dz());
        double toMiddle = -row.oz() / row.dz();
        double stepToMiddle = -row.uz() / row.dz();
        x = row.ox() + toMiddle * row.dx();
        y = row.oy() + toMiddle * row.dy();
        stepX = row.ux() + stepToMiddle * row.dx();
        stepY = row.uy() + stepToMiddle * row.dy();
        double step = Math.sqrt(stepX * stepX + stepY * stepY);
        still = step < STILL;
        squaredStep = step * step;
        double leaveX = thickness / 2 * row.dx() / flatness;
        double leaveY = thickness / 2 * row.dy() / flatness;
        aside = Math.abs(leaveX * stepY - leaveY * stepX);
        along = Math.abs(leaveX * stepX + leaveY * stepY) / squaredStep;
    }

    /// Whether all rays meet the middle in one point.
    boolean still() {
        return still;
    }

    /// Follows an outline once around.
    ///
    /// @param crossed grows by one at the first ray beyond each crossing of the outline
    /// @param walls marks the rays that may meet an edge's wall
    void follow(double[] ring, int count, float[] crossed, BitSet walls) {
        double cornerX = ring[ring.length - 2] - x;
        double cornerY = ring[ring.length - 1] - y;
        double side = cornerX * stepY - cornerY * stepX;
        double at = (cornerX * stepX + cornerY * stepY) / squaredStep;
        for (int k = 0; k < ring.length; k += 2) {
            cornerX = ring[k] - x;
            cornerY = ring[k + 1] - y;
            double nextSide = cornerX * stepY - cornerY * stepX;
            double nextAt = (cornerX * stepX + cornerY * stepY) / squaredStep;
            if (Math.max(side, nextSide) >= -aside && Math.min(side, nextSide) <= aside) {
                wall(side, at, nextSide, nextAt, count, walls);
                if (side >= 0 != nextSide >= 0) {
                    int crossing = (int) Math.ceil(at + (nextAt - at) * side / (side - nextSide));
                    if (crossing < count) {
                        crossed[Math.max(0, crossing)] += 1;
                    }
                }
            }
            side = nextSide;
            at = nextAt;
        }
    }

    /// Marks the rays along the part of an edge that is within their reach.
    private void wall(double side, double at, double nextSide, double nextAt, int count, BitSet walls) {
        double span = nextSide - side;
        double from = at;
        double to = nextAt;
        if (Math.abs(span) > LEVEL) {
            from = at + (nextAt - at) * Math.max(0, Math.min(1, (-aside - side) / span));
            to = at + (nextAt - at) * Math.max(0, Math.min(1, (aside - side) / span));
        }
        int first = (int) Math.ceil(Math.min(from, to) - along - ROUNDING);
        int last = (int) Math.floor(Math.max(from, to) + along + ROUNDING);
        if (first <= last && last >= 0 && first < count) {
            walls.set(Math.max(0, first), Math.min(count, last + 1));
        }
    }
}
