package org.smartcustoms.engines.imaging.simulate.things;

import java.util.ArrayList;
import java.util.Arrays;

/// Closed outlines as `x0, y0, x1, y1, …`, millimetres.
public final class Outlines {
    private Outlines() {}

    public static double[] ring(double x, double y, double rx, double ry, int corners) {
        var ring = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            ring[2 * i] = x + rx * Math.cos(angle);
            ring[2 * i + 1] = y + ry * Math.sin(angle);
        }
        return ring;
    }

    public static double[] rectangle(double left, double top, double right, double bottom) {
        return new double[] {left, top, right, top, right, bottom, left, bottom};
    }

    public static double[] rounded(double lx, double ly, double radius) {
        double r = Math.min(radius, Math.min(lx, ly) / 2);
        int points = r > 45 ? 7 : 5;
        var ring = new double[8 * points];
        for (int i = 0; i < 4 * points; i++) {
            int corner = i / points;
            double angle = Math.PI / 2 * (corner + (i % points) / (points - 1.0));
            double cx = (corner == 0 || corner == 3 ? 1 : -1) * (lx / 2 - r);
            double cy = (corner < 2 ? 1 : -1) * (ly / 2 - r);
            ring[2 * i] = cx + r * Math.cos(angle);
            ring[2 * i + 1] = cy + r * Math.sin(angle);
        }
        return ring;
    }

    /// The same ring with corners added so that no edge is longer than the given length.
    public static double[] finer(double[] ring, double longest) {
        var corners = new ArrayList<Double>();
        for (int i = 0; i < ring.length; i += 2) {
            double dx = ring[(i + 2) % ring.length] - ring[i];
            double dy = ring[(i + 3) % ring.length] - ring[i + 1];
            int pieces = Math.max(1, (int) Math.ceil(Math.hypot(dx, dy) / longest));
            for (int piece = 0; piece < pieces; piece++) {
                corners.add(ring[i] + dx * piece / pieces);
                corners.add(ring[i + 1] + dy * piece / pieces);
            }
        }
        return corners.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public static double[] star(int points, double outer, double inner) {
        var ring = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            ring[2 * i] = radius * Math.cos(Math.PI * i / points);
            ring[2 * i + 1] = radius * Math.sin(Math.PI * i / points);
        }
        return ring;
    }

    /// The parts of an outline one after the other.
    public static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    public static double[] moved(double[] ring, double dx, double dy) {
        var result = ring.clone();
        for (int i = 0; i < result.length; i += 2) {
            result[i] += dx;
            result[i + 1] += dy;
        }
        return result;
    }
}
