package org.smartcustoms.engines.imaging.simulate;

import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.scene.Footprint;
import org.smartcustoms.engines.imaging.scene.ShadowMap;

/// Whether a thing laid into a scan can be seen there at all. What no eye could find is no truth to learn from, nor one
/// to be measured by: the scan keeps it, its list of truths does not.
final class Visibility {
    private static final float LEAST_OWN = 0.03f;
    private static final float LEAST_SHARE = 0.12f;
    private static final float OPAQUE = 4.5f;
    private static final double LEAST_PART = 0.45;
    private final ShadowMap map;
    private final BasisTable table;
    private final float[] light;
    private final float[] heavy;

    /// Remembers the scan as it is before the thing.
    Visibility(ShadowMap map, BasisTable table) {
        this.map = map;
        this.table = table;
        this.light = map.light().clone();
        this.heavy = map.heavy().clone();
    }

    /// Whether nearly half of the thing's shadow stands out by an eighth of what the beam passes there, and lets some
    /// of it through.
    boolean shows(Footprint footprint) {
        int seen = 0;
        int all = 0;
        var pixels = footprint.pixels();
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            float before = table.high(Math.max(0, light[i]), Math.max(0, heavy[i]));
            float after = table.high(Math.max(0, map.light()[i]), Math.max(0, map.heavy()[i]));
            float own = after - before;
            all++;
            if (own >= LEAST_OWN && own >= LEAST_SHARE * after && before < OPAQUE) {
                seen++;
            }
        }
        return seen >= LEAST_PART * all;
    }
}
