package org.smartcustoms.engines.imaging.scene;

/// Where a solid stands and how it is turned: `world = rotation · local + offset`, right-handed, millimetres.
/// The belt runs along x, the detector line along y, and the rays roughly along z.
///
/// @param r rotation matrix, nine numbers row by row
public record Pose(double[] r, double x, double y, double z) {
    /// At the origin, unturned.
    public static final Pose ORIGIN = new Pose(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 0, 0, 0);

    /// Unturned, at a place.
    public static Pose at(double x, double y, double z) {
        return new Pose(ORIGIN.r, x, y, z);
    }

    /// Turned in the image plane by `spin`, after tipping by `pitch` about y and `roll` about x; radians.
    public static Pose turned(double spin, double pitch, double roll) {
        double cs = Math.cos(spin);
        double ss = Math.sin(spin);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        return new Pose(
                new double[] {
                    cs * cp,
                    cs * sp * sr - ss * cr,
                    cs * sp * cr + ss * sr,
                    ss * cp,
                    ss * sp * sr + cs * cr,
                    ss * sp * cr - cs * sr,
                    -sp,
                    cp * sr,
                    cp * cr
                },
                0,
                0,
                0);
    }

    /// A pose whose local z axis points along the given direction.
    public static Pose along(double dx, double dy, double dz) {
        double n = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double[] w = {dx / n, dy / n, dz / n};
        double[] a = Math.abs(w[2]) < 0.9 ? new double[] {0, 0, 1} : new double[] {1, 0, 0};
        double[] u = cross(a, w);
        double length = Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
        for (int i = 0; i < 3; i++) {
            u[i] /= length;
        }
        double[] v = cross(w, u);
        return new Pose(new double[] {u[0], v[0], w[0], u[1], v[1], w[1], u[2], v[2], w[2]}, 0, 0, 0);
    }

    /// The same turn, moved.
    public Pose moved(double dx, double dy, double dz) {
        return new Pose(r, x + dx, y + dy, z + dz);
    }

    /// This pose applied after an inner one: `this · inner`.
    public Pose compose(Pose inner) {
        var m = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                m[3 * i + j] = r[3 * i] * inner.r[j] + r[3 * i + 1] * inner.r[3 + j] + r[3 * i + 2] * inner.r[6 + j];
            }
        }
        return new Pose(
                m,
                r[0] * inner.x + r[1] * inner.y + r[2] * inner.z + x,
                r[3] * inner.x + r[4] * inner.y + r[5] * inner.z + y,
                r[6] * inner.x + r[7] * inner.y + r[8] * inner.z + z);
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
