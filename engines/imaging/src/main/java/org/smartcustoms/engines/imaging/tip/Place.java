package org.smartcustoms.engines.imaging.tip;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Truth;
import org.smartcustoms.engines.imaging.simulate.LoneThreat;

/// Where a threat is laid: its upper left corner.
record Place(int left, int top) {
    private static final int TRIES = 200;

    /// Somewhere inside the bag where something can still be seen.
    ///
    /// @param matter for each pixel whether the beam met matter there and still got through
    static Place inside(BitSet matter, int width, int height, LoneThreat threat, SplittableRandom random) {
        if (threat.width() > width || threat.height() > height) {
            throw new IllegalArgumentException("The threat is larger than the image");
        }
        Place best = new Place((width - threat.width()) / 2, (height - threat.height()) / 2);
        double most = -1;
        for (int i = 0; i < TRIES; i++) {
            var place =
                    new Place(random.nextInt(width - threat.width() + 1), random.nextInt(height - threat.height() + 1));
            double share = place.share(matter, width, threat);
            if (share > 0.97) {
                return place;
            }
            if (share > most) {
                most = share;
                best = place;
            }
        }
        return best;
    }

    private double share(BitSet matter, int width, LoneThreat threat) {
        int all = 0;
        int inside = 0;
        for (int i = 0; i < threat.covered().length; i += 3) {
            if (threat.covered()[i]) {
                all++;
                inside += matter.get((top + i / threat.width()) * width + left + i % threat.width()) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) inside / all;
    }

    Truth truth(LoneThreat threat, int imageWidth) {
        var pixels = new BitSet();
        for (int i = 0; i < threat.covered().length; i++) {
            if (threat.covered()[i]) {
                pixels.set((top + i / threat.width()) * imageWidth + left + i % threat.width());
            }
        }
        var box = new Box(left, top, left + threat.width(), top + threat.height());
        return new Truth(threat.kind(), threat.name(), box, pixels);
    }
}
