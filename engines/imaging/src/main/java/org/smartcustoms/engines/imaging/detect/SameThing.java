package org.smartcustoms.engines.imaging.detect;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.imaging.Box;

/// A finding and those that overlap it, which are the same thing seen by other cells of the network. The surest gives
/// the score; the frame is the mean of all, each weighing as much as the square of its score, for neighbouring
/// cells see different ends of a thing (box voting: Gidaris and Komodakis, 2015).
final class SameThing {
    private static final double SAME = 0.5;
    // how much more than the same thing's others must overlap to have a say in the frame
    private static final double VOTES = 0.1;
    private final Detection surest;
    private final double same;
    private final double[] sides = new double[4];
    private double weight;

    private SameThing(Detection surest, double same) {
        this.surest = surest;
        this.same = same;
        vote(surest);
    }

    /// Each thing once.
    ///
    /// @param sorted findings, surest first
    static List<Detection> each(List<Detection> sorted) {
        return each(sorted, SAME);
    }

    /// Each thing once.
    ///
    /// @param sorted findings, surest first
    /// @param same the overlap from which two frames are of one thing
    static List<Detection> each(List<Detection> sorted, double same) {
        var things = new ArrayList<SameThing>();
        for (var candidate : sorted) {
            boolean seen = false;
            for (var thing : things) {
                seen |= thing.takes(candidate);
            }
            if (!seen) {
                things.add(new SameThing(candidate, same));
            }
        }
        return things.stream().map(SameThing::finding).toList();
    }

    private boolean takes(Detection other) {
        if (!surest.label().equals(other.label())) {
            return false;
        }
        double overlap = surest.box().overlap(other.box());
        if (overlap > same + VOTES) {
            vote(other);
        }
        return overlap > same;
    }

    private void vote(Detection one) {
        double share = one.score() * one.score();
        sides[0] += share * one.box().left();
        sides[1] += share * one.box().top();
        sides[2] += share * one.box().right();
        sides[3] += share * one.box().bottom();
        weight += share;
    }

    private Detection finding() {
        var mean = new Box(sides[0] / weight, sides[1] / weight, sides[2] / weight, sides[3] / weight);
        return surest.framed(mean);
    }
}
