package org.smartcustoms.engines.imaging.simulate.luggage;

import org.smartcustoms.engines.imaging.simulate.things.Dice;

/// Where a thing's origin may lie so that all of it is inside; one that is too large lies in the middle.
public record Room(double fromX, double toX, double fromY, double toY) {
    public Room(Luggage.Container container, double[] extent) {
        this(
                -container.length() / 2 - extent[0],
                container.length() / 2 - extent[1],
                -container.width() / 2 - extent[2],
                container.width() / 2 - extent[3]);
    }

    public double x(Dice dice) {
        return anywhere(fromX, toX, dice);
    }

    public double y(Dice dice) {
        return anywhere(fromY, toY, dice);
    }

    public double nearX(double wanted) {
        return near(wanted, fromX, toX);
    }

    public double nearY(double wanted) {
        return near(wanted, fromY, toY);
    }

    private static double anywhere(double from, double to, Dice dice) {
        double share = dice.between(0, 1);
        return from < to ? from + share * (to - from) : (from + to) / 2;
    }

    private static double near(double wanted, double from, double to) {
        return from < to ? Math.clamp(wanted, from, to) : (from + to) / 2;
    }
}
