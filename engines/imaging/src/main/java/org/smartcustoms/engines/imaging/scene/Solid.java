package org.smartcustoms.engines.imaging.scene;

/// A body around its own origin, in millimetres.
public sealed interface Solid permits Ellipsoid, Cylinder, Block, Prism {
    /// How far the ray `o + s·d` runs inside, in units of `s` (so times |d| it is millimetres). Never negative.
    double chord(double ox, double oy, double oz, double dx, double dy, double dz);

    /// The chords of a row of rays that run side by side: ray `i` starts at `row.origin + i · row.step`. Fills
    /// `chords[0 .. count)`.
    default void chords(Row row, int count, float[] chords) {
        double x = row.ox();
        double y = row.oy();
        double z = row.oz();
        for (int i = 0; i < count; i++) {
            chords[i] = (float) chord(x, y, z, row.dx(), row.dy(), row.dz());
            x += row.ux();
            y += row.uy();
            z += row.uz();
        }
    }

    /// Rays side by side: first origin, step from one origin to the next, and their common direction.
    record Row(double ox, double oy, double oz, double ux, double uy, double uz, double dx, double dy, double dz) {}

    /// Half the extent along each local axis.
    double[] halfExtents();

    /// Where it begins and ends along each local axis: `x0, x1, y0, y1, z0, z1`.
    default double[] bounds() {
        double[] half = halfExtents();
        return new double[] {-half[0], half[0], -half[1], half[1], -half[2], half[2]};
    }

    /// The same body with every length multiplied.
    Solid scaled(double factor);
}
