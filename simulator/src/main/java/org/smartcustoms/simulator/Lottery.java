package org.smartcustoms.simulator;

/// Draws an index in proportion to its weight in constant time (Walker's alias method, in Vose's form).
final class Lottery {

    private final double[] keep;
    private final int[] alias;

    Lottery(double[] weights) {
        int n = weights.length;
        keep = new double[n];
        alias = new int[n];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        if (n == 0 || !(total > 0)) {
            throw new IllegalArgumentException("a lottery needs at least one positive weight");
        }
        int[] queue = new int[n];
        int small = 0;
        int large = n;
        double[] scaled = new double[n];
        for (int i = 0; i < n; i++) {
            scaled[i] = weights[i] * n / total;
            if (scaled[i] < 1) {
                queue[small++] = i;
            } else {
                queue[--large] = i;
            }
        }
        while (small > 0 && large < n) {
            int poor = queue[--small];
            int rich = queue[large];
            keep[poor] = scaled[poor];
            alias[poor] = rich;
            scaled[rich] -= 1 - scaled[poor];
            if (scaled[rich] < 1) {
                large++;
                queue[small++] = rich;
            }
        }
        while (large < n) {
            keep[queue[large++]] = 1;
        }
        while (small > 0) {
            keep[queue[--small]] = 1;
        }
    }

    int draw(Chance chance) {
        int slot = chance.nextInt(keep.length);
        return chance.nextDouble() < keep[slot] ? slot : alias[slot];
    }
}
