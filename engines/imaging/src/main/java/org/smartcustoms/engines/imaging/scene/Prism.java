package org.smartcustoms.engines.imaging.scene;

/// A silhouette of straight edges, holes allowed, cut from plate of even thickness: closed rings in local x, y,
/// thickness
/// along local z, inside and outside by the even-odd rule. Boxes, blades, frames and stars are all prisms.
public final class Prism implements Solid {
    private static final int CELLS = 48;
    private final double[][] rings;
    private final double thickness;
    private final double[] halfExtents = new double[3];
    private final int edges;
    private final float[] clearance;

    /// @param thickness along z, centred on z = 0
    /// @param rings each `x0, y0, x1, y1, …`; the last point joins the first
    public Prism(double thickness, double[]... rings) {
        this.rings = rings;
        this.thickness = thickness;
        halfExtents[2] = thickness / 2;
        int count = 0;
        for (var ring : rings) {
            count += ring.length / 2;
            for (int i = 0; i < ring.length; i += 2) {
                halfExtents[0] = Math.max(halfExtents[0], Math.abs(ring[i]));
                halfExtents[1] = Math.max(halfExtents[1], Math.abs(ring[i + 1]));
            }
        }
        edges = count;
        clearance = new float[0];
    }

    private Prism(Prism plain, float[] clearance) {
        this.rings = plain.rings;
        this.thickness = plain.thickness;
        this.edges = plain.edges;
        System.arraycopy(plain.halfExtents, 0, halfExtents, 0, 3);
        this.clearance = clearance;
    }

    /// Whether the prism is large enough at a scale (pixels per millimetre) for [#indexed()] to be worth its making.
    boolean pays(double scale) {
        return 4 * halfExtents[0] * halfExtents[1] * scale * scale > 6000;
    }

    /// The same prism with a coarse map of each place's distance to the nearest edge, which answers most rays at once.
    /// Pays
    /// when thousands of rays are to come.
    Prism indexed() {
        var map = new float[CELLS * CELLS];
        for (int row = 0; row < CELLS; row++) {
            double y = ((row + 0.5) / CELLS * 2 - 1) * halfExtents[1];
            for (int column = 0; column < CELLS; column++) {
                double x = ((column + 0.5) / CELLS * 2 - 1) * halfExtents[0];
                map[row * CELLS + column] = (float) signedDistance(x, y);
            }
        }
        return new Prism(this, map);
    }

    /// Distance to the nearest edge, positive inside.
    private double signedDistance(double x, double y) {
        double nearest = 1e18;
        boolean inside = false;
        for (var ring : rings) {
            double ax = ring[ring.length - 2];
            double ay = ring[ring.length - 1];
            for (int i = 0; i < ring.length; i += 2) {
                double bx = ring[i];
                double by = ring[i + 1];
                double ex = bx - ax;
                double ey = by - ay;
                double t = Math.clamp(((x - ax) * ex + (y - ay) * ey) / Math.max(1e-12, ex * ex + ey * ey), 0, 1);
                double gx = ax + t * ex - x;
                double gy = ay + t * ey - y;
                nearest = Math.min(nearest, gx * gx + gy * gy);
                if (ay > y != by > y && x < ax + (y - ay) / (by - ay) * ex) {
                    inside = !inside;
                }
                ax = bx;
                ay = by;
            }
        }
        return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
    }

    @Override
    public double chord(double ox, double oy, double oz, double dx, double dy, double dz) {
        double from = -1e9;
        double to = 1e9;
        double half = thickness / 2;
        if (Math.abs(dz) > 1e-12) {
            double s1 = (-half - oz) / dz;
            double s2 = (half - oz) / dz;
            from = Math.min(s1, s2);
            to = Math.max(s1, s2);
        } else if (Math.abs(oz) > half) {
            return 0;
        }
        double dd = dx * dx + dy * dy;
        if (dd < 1e-12) {
            dx = 1e-6;
            dd = 1e-12;
        }
        if (clearance.length > 0) {
            double middle = (from + to) / 2;
            double x = (ox + middle * dx) / halfExtents[0];
            double y = (oy + middle * dy) / halfExtents[1];
            double reach = (to - from) / 2 * Math.sqrt(dd);
            double slack = reach + 1.5 * (halfExtents[0] + halfExtents[1]) / CELLS;
            if (x > -1 && x < 1 && y > -1 && y < 1) {
                float room = clearance[(int) ((y + 1) / 2 * CELLS) * CELLS + (int) ((x + 1) / 2 * CELLS)];
                if (room > slack) {
                    return to - from;
                }
                if (-room > slack) {
                    return 0;
                }
            } else if ((Math.abs(x) - 1) * halfExtents[0] > reach || (Math.abs(y) - 1) * halfExtents[1] > reach) {
                return 0;
            }
        }
        return inside(ox, oy, dx, dy, dd, from, to);
    }

    private double inside(double ox, double oy, double dx, double dy, double dd, double from, double to) {
        double[] crossings = null;
        int n = 0;
        for (var ring : rings) {
            int last = ring.length - 2;
            double ax = ring[last] - ox;
            double ay = ring[last + 1] - oy;
            double sideA = ax * dy - ay * dx;
            for (int i = 0; i <= last; i += 2) {
                double bx = ring[i] - ox;
                double by = ring[i + 1] - oy;
                double sideB = bx * dy - by * dx;
                if (sideA >= 0 != sideB >= 0) {
                    double t = sideA / (sideA - sideB);
                    double s = ((ax + (bx - ax) * t) * dx + (ay + (by - ay) * t) * dy) / dd;
                    if (crossings == null) {
                        crossings = new double[edges];
                    }
                    int at = n++;
                    while (at > 0 && crossings[at - 1] > s) {
                        crossings[at] = crossings[at - 1];
                        at--;
                    }
                    crossings[at] = s;
                }
                ax = bx;
                ay = by;
                sideA = sideB;
            }
        }
        double sum = 0;
        for (int i = 0; i + 1 < n && crossings != null; i += 2) {
            sum += Math.max(0, Math.min(to, crossings[i + 1]) - Math.max(from, crossings[i]));
        }
        return sum;
    }

    @Override
    public double[] halfExtents() {
        return halfExtents.clone();
    }

    @Override
    public Prism scaled(double factor) {
        var bigger = new double[rings.length][];
        for (int i = 0; i < rings.length; i++) {
            bigger[i] = rings[i].clone();
            for (int j = 0; j < bigger[i].length; j++) {
                bigger[i][j] *= factor;
            }
        }
        return new Prism(thickness * factor, bigger);
    }
}
