package org.smartcustoms.engines.imaging.scene;

/// A round bar along local z.
public record Cylinder(double radius, double length) implements Solid {
    @Override
    public double chord(double ox, double oy, double oz, double dx, double dy, double dz) {
        double from = -1e9;
        double to = 1e9;
        double half = length / 2;
        if (Math.abs(dz) > 1e-12) {
            double s1 = (-half - oz) / dz;
            double s2 = (half - oz) / dz;
            from = Math.min(s1, s2);
            to = Math.max(s1, s2);
        } else if (Math.abs(oz) > half) {
            return 0;
        }
        double dd = dx * dx + dy * dy;
        double rest = ox * ox + oy * oy - radius * radius;
        if (dd < 1e-14) {
            return rest < 0 ? to - from : 0;
        }
        double od = ox * dx + oy * dy;
        double root = od * od - dd * rest;
        if (root <= 0) {
            return 0;
        }
        double reach = Math.sqrt(root);
        return Math.max(0, Math.min(to, (-od + reach) / dd) - Math.max(from, (-od - reach) / dd));
    }

    @Override
    public double[] halfExtents() {
        return new double[] {radius, radius, length / 2};
    }

    @Override
    public Cylinder scaled(double factor) {
        return new Cylinder(radius * factor, length * factor);
    }
}
