package org.smartcustoms.engines.imaging.simulate;

import java.util.BitSet;
import java.util.Optional;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.scene.Footprint;
import org.smartcustoms.engines.imaging.scene.ShadowMap;

/// What can be seen of a thing laid into a scan. What no eye could find is no truth to learn from,
/// nor one to be measured by: the scan keeps it, its list of truths does not.
///
/// Made before the thing is drawn, told its footprint after it, and asked when the bag is packed:
/// what lies over the thing hides it as much as what lies under it.
final class Visibility {
    private static final float LEAST_OWN = 0.03f;
    private static final float LEAST_SHARE = 0.22f;
    private static final float MUCH = 0.3f;
    private static final float SHARE_OF_MUCH = 0.12f;
    private static final float FAINT_SHARE = 0.05f;
    private static final float OPAQUE = 4.5f;
    private static final double LEAST_PART = 0.45;
    private final ShadowMap map;
    private final BasisTable table;
    private final float[] lightBefore;
    private final float[] heavyBefore;
    private float[] ownLight = {};
    private float[] ownHeavy = {};
    private BitSet pixels = new BitSet();

    Visibility(ShadowMap map, BasisTable table) {
        this.map = map;
        this.table = table;
        this.lightBefore = map.light().clone();
        this.heavyBefore = map.heavy().clone();
    }

    /// The part of a thing that shows, and the box around it.
    record Seen(Box box, BitSet pixels) {}

    /// Keeps what the thing drawn since has added within its footprint.
    void drawn(Footprint footprint) {
        pixels = footprint.pixels();
        int n = pixels.cardinality();
        ownLight = new float[n];
        ownHeavy = new float[n];
        int at = 0;
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            ownLight[at] = map.light()[i] - lightBefore[i];
            ownHeavy[at] = map.heavy()[i] - heavyBefore[i];
            at++;
        }
    }

    /// What shows of the thing, faintly at least; empty when less than nearly half of its shadow
    /// stands out clearly: by a good fifth of what the beam passes there, or by an eighth where that
    /// is much. The edge of a blade is found over dense things, a soft pack is not.
    Optional<Seen> seen() {
        int clear = 0;
        int at = 0;
        var faint = new BitSet(map.width() * map.height());
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            float others = attenuation(map.light()[i] - ownLight[at], map.heavy()[i] - ownHeavy[at]);
            float all = attenuation(map.light()[i], map.heavy()[i]);
            float own = all - others;
            at++;
            if (own < LEAST_OWN || own < FAINT_SHARE * all || others >= OPAQUE) {
                continue;
            }
            faint.set(i);
            if (own >= (own >= MUCH ? SHARE_OF_MUCH : LEAST_SHARE) * all) {
                clear++;
            }
        }
        return clear == 0 || clear < LEAST_PART * at
                ? Optional.empty()
                : Optional.of(new Seen(boxAround(faint), faint));
    }

    private float attenuation(float light, float heavy) {
        return table.high(Math.max(0, light), Math.max(0, heavy));
    }

    private Box boxAround(BitSet seen) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int i = seen.nextSetBit(0); i >= 0; i = seen.nextSetBit(i + 1)) {
            left = Math.min(left, i % map.width());
            right = Math.max(right, i % map.width());
        }
        int top = seen.nextSetBit(0) / map.width();
        int bottom = (seen.length() - 1) / map.width();
        return new Box(left, top, right + 1, bottom + 1);
    }
}
