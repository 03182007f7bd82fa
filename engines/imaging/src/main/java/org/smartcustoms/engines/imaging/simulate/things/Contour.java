package org.smartcustoms.engines.imaging.simulate.things;

/// An outline along the x axis, told by how far it reaches to either side at stations along its length:
/// of any form, and yet it never crosses itself.
public final class Contour {
    private static final int PER_KNOT = 4;
    private final double[] x;
    private final double[] upper;
    private final double[] lower;

    /// @param x the stations, rising
    /// @param upper where the outline lies on the side of smaller y
    /// @param lower where it lies on the other side
    public Contour(double[] x, double[] upper, double[] lower) {
        this.x = x;
        this.upper = upper;
        this.lower = lower;
    }

    /// A smooth outline through a few random depths, with rounded ends.
    ///
    /// @param unevenness standard deviation of its depth as a share of the mean depth
    public static Contour free(Dice dice, double from, double to, double depth, double unevenness) {
        int knots = dice.whole(3, 7);
        var above = knots(dice, knots, -depth / 2, unevenness);
        var below = knots(dice, knots, depth / 2, unevenness);
        int n = (knots - 1) * PER_KNOT + 1;
        var x = new double[n];
        var upper = new double[n];
        var lower = new double[n];
        double round = dice.between(0.35, 1);
        for (int i = 0; i < n; i++) {
            double along = (double) i / (n - 1);
            double end = i == 0 || i == n - 1 ? round : i == 1 || i == n - 2 ? 0.5 + round / 2 : 1;
            x[i] = from + (to - from) * along;
            upper[i] = end * between(above, along * (knots - 1));
            lower[i] = end * between(below, along * (knots - 1));
        }
        return new Contour(x, upper, lower);
    }

    private static double[] knots(Dice dice, int n, double mean, double unevenness) {
        var values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = mean * Math.clamp(dice.normal(1, unevenness), 0.45, 1.55);
        }
        return values;
    }

    /// The Catmull-Rom curve through the knots.
    private static double between(double[] knots, double at) {
        int i = Math.min((int) at, knots.length - 2);
        double t = at - i;
        double before = knots[Math.max(0, i - 1)];
        double here = knots[i];
        double next = knots[i + 1];
        double after = knots[Math.min(knots.length - 1, i + 2)];
        return here
                + 0.5
                        * t
                        * (next
                                - before
                                + t
                                        * (2 * before
                                                - 5 * here
                                                + 4 * next
                                                - after
                                                + t * (3 * (here - next) + after - before)));
    }

    public double[] ring() {
        int n = x.length;
        var ring = new double[4 * n];
        for (int i = 0; i < n; i++) {
            ring[2 * i] = x[i];
            ring[2 * i + 1] = upper[i];
            ring[4 * n - 2 * i - 2] = x[i];
            ring[4 * n - 2 * i - 1] = lower[i];
        }
        return ring;
    }

    /// The outline bent like a bow: towards its end it moves aside by so much.
    public Contour bent(double aside) {
        var above = upper.clone();
        var below = lower.clone();
        double length = x[x.length - 1] - x[0];
        for (int i = 0; i < x.length; i++) {
            double along = (x[i] - x[0]) / length;
            above[i] += aside * along * along;
            below[i] += aside * along * along;
        }
        return new Contour(x, above, below);
    }

    /// What is left when shares of its depth are ground off from either side.
    public Contour ground(double above, double below) {
        var top = upper.clone();
        var bottom = lower.clone();
        for (int i = 0; i < x.length; i++) {
            double depth = lower[i] - upper[i];
            top[i] += above * depth;
            bottom[i] -= below * depth;
        }
        return new Contour(x, top, bottom);
    }

    /// The outline a wall's thickness further in.
    public Contour inset(double by) {
        var along = x.clone();
        var above = upper.clone();
        var below = lower.clone();
        double length = x[x.length - 1] - x[0];
        double middle = x[0] + length / 2;
        double shrink = Math.max(0.2, 1 - 2 * by / Math.max(1, length));
        for (int i = 0; i < x.length; i++) {
            along[i] = middle + (x[i] - middle) * shrink;
            // nearer to the middle the outline is another than where this station was
            double share = (along[i] - x[0]) / length;
            double top = Math.max(upper[i], at(upper, share));
            double bottom = Math.min(lower[i], at(lower, share));
            double gap = Math.min(by, 0.45 * Math.max(0, bottom - top));
            above[i] = top + gap;
            below[i] = Math.max(above[i], bottom - gap);
        }
        return new Contour(along, above, below);
    }

    /// A cut-out within it.
    ///
    /// @param from share of its length where the cut-out begins
    /// @param to share of its length where it ends
    /// @param share of the depth there that is cut out
    public double[] cutOut(double from, double to, double share) {
        int n = 7;
        var at = new double[n];
        var above = new double[n];
        var below = new double[n];
        for (int i = 0; i < n; i++) {
            double along = from + (to - from) * i / (n - 1);
            double end = i == 0 || i == n - 1 ? 0.5 : 1;
            at[i] = x[0] + along * (x[x.length - 1] - x[0]);
            double middle = (at(upper, along) + at(lower, along)) / 2;
            double half = (at(lower, along) - at(upper, along)) / 2 * share * end;
            above[i] = middle - half;
            below[i] = middle + half;
        }
        return new Contour(at, above, below).ring();
    }

    public double upper(double along) {
        return at(upper, along);
    }

    public double lower(double along) {
        return at(lower, along);
    }

    private static double at(double[] side, double along) {
        double place = Math.clamp(along, 0, 1) * (side.length - 1);
        int i = Math.min((int) place, side.length - 2);
        return side[i] + (side[i + 1] - side[i]) * (place - i);
    }
}
