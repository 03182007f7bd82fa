package org.smartcustoms.engines.imaging.scene;

/// A box of the given full lengths.
public record Block(double lx, double ly, double lz) implements Solid {
    @Override
    public double chord(double ox, double oy, double oz, double dx, double dy, double dz) {
        double from = Math.max(Math.max(entry(ox, dx, lx), entry(oy, dy, ly)), entry(oz, dz, lz));
        double to = Math.min(Math.min(exit(ox, dx, lx), exit(oy, dy, ly)), exit(oz, dz, lz));
        return Math.max(0, to - from);
    }

    /// Along a row each pair of faces is entered and left at places linear in the ray's number.
    @Override
    public void chords(Row row, int count, float[] chords) {
        double perX = 1 / steep(row.dx());
        double perY = 1 / steep(row.dy());
        double perZ = 1 / steep(row.dz());
        double halfX = lx / 2 * Math.abs(perX);
        double halfY = ly / 2 * Math.abs(perY);
        double halfZ = lz / 2 * Math.abs(perZ);
        for (int i = 0; i < count; i++) {
            double x = -(row.ox() + i * row.ux()) * perX;
            double y = -(row.oy() + i * row.uy()) * perY;
            double z = -(row.oz() + i * row.uz()) * perZ;
            double from = Math.max(Math.max(x - halfX, y - halfY), z - halfZ);
            double to = Math.min(Math.min(x + halfX, y + halfY), z + halfZ);
            chords[i] = (float) Math.max(0, to - from);
        }
    }

    private static double steep(double d) {
        return Math.abs(d) < 1e-9 ? Math.copySign(1e-9, d) : d;
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
