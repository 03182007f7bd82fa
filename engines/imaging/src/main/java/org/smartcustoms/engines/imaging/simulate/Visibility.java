package org.smartcustoms.engines.imaging.simulate;

import java.util.BitSet;
import java.util.Optional;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.scene.Footprint;
import org.smartcustoms.engines.imaging.scene.ShadowMap;

/// What can be seen of a thing laid into a scan. What no eye could find is no truth to learn from,
/// nor one to be measured by: the scan keeps it, its list of truths does not.
final class Visibility {
    private static final float LEAST_OWN = 0.03f;
    private static final float LEAST_SHARE = 0.2f;
    private static final float MUCH = 0.3f;
    private static final float SHARE_OF_MUCH = 0.12f;
    private static final float FAINT_SHARE = 0.05f;
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

    /// The part of a thing that shows, and the box around it.
    record Seen(Box box, BitSet pixels) {}

    /// What shows of the thing, faintly at least; empty when less than nearly half of its shadow
    /// stands out clearly: by a fifth of what the beam passes there, or by an eighth where that is
    /// much. The edge of a blade is found over dense things, a soft pack is not.
    Optional<Seen> seen(Footprint footprint) {
        int clear = 0;
        int all = 0;
        var faint = new BitSet(map.width() * map.height());
        var pixels = footprint.pixels();
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            float before = table.high(Math.max(0, light[i]), Math.max(0, heavy[i]));
            float after = table.high(Math.max(0, map.light()[i]), Math.max(0, map.heavy()[i]));
            float own = after - before;
            all++;
            if (own < LEAST_OWN || own < FAINT_SHARE * after || before >= OPAQUE) {
                continue;
            }
            faint.set(i);
            if (own >= (own >= MUCH ? SHARE_OF_MUCH : LEAST_SHARE) * after) {
                clear++;
            }
        }
        return clear == 0 || clear < LEAST_PART * all
                ? Optional.empty()
                : Optional.of(new Seen(boxAround(faint), faint));
    }

    private Box boxAround(BitSet pixels) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            left = Math.min(left, i % map.width());
            right = Math.max(right, i % map.width());
        }
        int top = pixels.nextSetBit(0) / map.width();
        int bottom = (pixels.length() - 1) / map.width();
        return new Box(left, top, right + 1, bottom + 1);
    }
}
