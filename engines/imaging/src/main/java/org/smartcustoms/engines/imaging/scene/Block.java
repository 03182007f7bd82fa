package org.smartcustoms.engines.imaging.scene;

/// A box of the given full lengths.
public record Block(double lx, double ly, double lz) implements Solid {
    @Override
    public double chord(double ox, double oy, double oz, double dx, double dy, double dz) {
        double from = Math.max(Math.max(entry(ox, dx, lx), entry(oy, dy, ly)), entry(oz, dz, lz));
        double to = Math.min(Math.min(exit(ox, dx, lx), exit(oy, dy, ly)), exit(oz, dz, lz));
        return Math.max(0, to - from);
    }

    private static double entry(double o, double d, double length) {
        if (Math.abs(d) < 1e-12) {
            return Math.abs(o) <= length / 2 ? -1e9 : 1e9;
        }
        return (-o - Math.copySign(length / 2, d)) / d;
    }

    private static double exit(double o, double d, double length) {
        if (Math.abs(d) < 1e-12) {
            return Math.abs(o) <= length / 2 ? 1e9 : -1e9;
        }
        return (-o + Math.copySign(length / 2, d)) / d;
    }

    @Override
    public double[] halfExtents() {
        return new double[] {lx / 2, ly / 2, lz / 2};
    }

    @Override
    public Block scaled(double factor) {
        return new Block(lx * factor, ly * factor, lz * factor);
    }
}
