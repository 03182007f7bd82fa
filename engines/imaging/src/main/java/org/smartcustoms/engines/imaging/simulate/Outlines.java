package org.smartcustoms.engines.imaging.simulate;

/// Closed outlines as `x0, y0, x1, y1, …`, millimetres.
final class Outlines {
    private Outlines() {}

    static double[] ring(double x, double y, double rx, double ry, int corners) {
        var ring = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            ring[2 * i] = x + rx * Math.cos(angle);
            ring[2 * i + 1] = y + ry * Math.sin(angle);
        }
        return ring;
    }

    static double[] rectangle(double left, double top, double right, double bottom) {
        return new double[] {left, top, right, top, right, bottom, left, bottom};
    }

    static double[] rounded(double lx, double ly, double radius) {
        double r = Math.min(radius, Math.min(lx, ly) / 2);
        var ring = new double[40];
        for (int i = 0; i < 20; i++) {
            int corner = i / 5;
            double angle = Math.PI / 2 * (corner + (i % 5) / 4.0);
            double cx = (corner == 0 || corner == 3 ? 1 : -1) * (lx / 2 - r);
            double cy = (corner < 2 ? 1 : -1) * (ly / 2 - r);
            ring[2 * i] = cx + r * Math.cos(angle);
            ring[2 * i + 1] = cy + r * Math.sin(angle);
        }
        return ring;
    }

    static double[] star(int points, double outer, double inner) {
        var ring = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            ring[2 * i] = radius * Math.cos(Math.PI * i / points);
            ring[2 * i + 1] = radius * Math.sin(Math.PI * i / points);
        }
        return ring;
    }

    static double[] moved(double[] ring, double dx, double dy) {
        var result = ring.clone();
        for (int i = 0; i < result.length; i += 2) {
            result[i] += dx;
            result[i + 1] += dy;
        }
        return result;
    }
}
