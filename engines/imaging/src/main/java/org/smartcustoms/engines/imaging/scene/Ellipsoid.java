package org.smartcustoms.engines.imaging.scene;

/// An ellipsoid with its half axes.
public record Ellipsoid(double a, double b, double c) implements Solid {
    @Override
    public double chord(double ox, double oy, double oz, double dx, double dy, double dz) {
        double x = ox / a;
        double y = oy / b;
        double z = oz / c;
        double u = dx / a;
        double v = dy / b;
        double w = dz / c;
        double dd = u * u + v * v + w * w;
        double od = x * u + y * v + z * w;
        double root = od * od - dd * (x * x + y * y + z * z - 1);
        return root <= 0 ? 0 : 2 * Math.sqrt(root) / dd;
    }

    @Override
    public double[] halfExtents() {
        return new double[] {a, b, c};
    }

    @Override
    public Ellipsoid scaled(double factor) {
        return new Ellipsoid(a * factor, b * factor, c * factor);
    }
}
