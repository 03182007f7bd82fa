package org.smartcustoms.simulator;

import java.util.List;

/// How many declarations to expect in an hour, and at which control points.
final class Rhythm {

    private static final int WEEK = 168;

    private final double[] expected = new double[WEEK];
    private final Lottery[] posts = new Lottery[WEEK];

    Rhythm(double declarationsPerDay) {
        List<ControlPoint> all = ControlPoint.ALL;
        for (int h = 0; h < WEEK; h++) {
            double[] weights = new double[all.size()];
            for (int p = 0; p < all.size(); p++) {
                weights[p] = weight(all.get(p), h);
                expected[h] += declarationsPerDay * weights[p];
            }
            posts[h] = new Lottery(weights);
        }
    }

    private static double weight(ControlPoint post, int hourOfWeek) {
        int total = post.hours().stream().mapToInt(Integer::intValue).sum();
        double week = switch (hourOfWeek / 24) {
            case 5 -> (1 + post.weekendFactor()) / 2;
            case 6 -> post.weekendFactor();
            default -> 1;
        };
        return post.share() * week * post.hours().get(hourOfWeek % 24) / total;
    }

    double expected(long hour) {
        return expected[hourOfWeek(hour)] * Calendar.season(Calendar.day(hour));
    }

    int post(long hour, Chance chance) {
        return posts[hourOfWeek(hour)].draw(chance);
    }

    private static int hourOfWeek(long hour) {
        return Calendar.dayOfWeek(Calendar.day(hour)) * 24 + Calendar.hourOfDay(hour);
    }
}
