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
        // in single precision, in which twice as many go through at a time: a length is right to 0.001 mm
        float x = (float) (-row.ox() * perX);
        float y = (float) (-row.oy() * perY);
        float z = (float) (-row.oz() * perZ);
        float stepX = (float) (-row.ux() * perX);
        float stepY = (float) (-row.uy() * perY);
        float stepZ = (float) (-row.uz() * perZ);
        float reachX = (float) halfX;
        float reachY = (float) halfY;
        float reachZ = (float) halfZ;
        for (int i = 0; i < count; i++) {
            float atX = x + i * stepX;
            float atY = y + i * stepY;
            float atZ = z + i * stepZ;
            float from = Math.max(Math.max(atX - reachX, atY - reachY), atZ - reachZ);
            float to = Math.min(Math.min(atX + reachX, atY + reachY), atZ + reachZ);
            chords[i] = Math.max(0, to - from);
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
