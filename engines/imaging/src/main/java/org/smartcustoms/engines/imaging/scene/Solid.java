package org.smartcustoms.engines.imaging.scene;

/// A body around its own origin, in millimetres.
public sealed interface Solid permits Ellipsoid, Cylinder, Block, Prism {
    /// How far the ray `o + s·d` runs inside, in units of `s` (so times |d| it is millimetres). Never negative.
    double chord(double ox, double oy, double oz, double dx, double dy, double dz);

    /// Half the extent along each local axis.
    double[] halfExtents();

    /// The same body with every length multiplied.
    Solid scaled(double factor);
}
