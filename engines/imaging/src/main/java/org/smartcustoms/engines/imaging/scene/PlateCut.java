package org.smartcustoms.engines.imaging.scene;

import java.util.Arrays;
import java.util.BitSet;

/// Parallel rays cut exactly by a plate of straight edges: the corners as the rays see them, how far aside each
/// lies and how far along, are worked out once.
final class PlateCut {
    private static final int USUAL_CROSSINGS = 12;
    private final double[][] rings;
    private final double thickness;
    private final double dx;
    private final double dy;
    private final double dz;
    private final double perLength;
    private final double[] aside;
    private final double[] along;
    private final double[] perAside;

    PlateCut(double[][] rings, double thickness, double dx, double dy, double dz) {
        this.rings = rings;
        this.thickness = thickness;
        int corners = Arrays.stream(rings).mapToInt(ring -> ring.length / 2 + 1).sum();
        this.aside = new double[corners];
        this.along = new double[corners];
        this.perAside = new double[corners];
        boolean upright = dx * dx + dy * dy < 1e-12;
        this.dx = upright ? 1e-6 : dx;
        this.dy = upright ? 0 : dy;
        this.dz = dz;
        this.perLength = 1 / (this.dx * this.dx + this.dy * this.dy);
        int at = 0;
        for (var ring : rings) {
            // the last corner before the first too, so that every edge is two neighbours
            put(at++, ring[ring.length - 2], ring[ring.length - 1]);
            for (int i = 0; i < ring.length; i += 2) {
                put(at++, ring[i], ring[i + 1]);
                perAside[at - 2] = 1 / (aside[at - 1] - aside[at - 2]);
            }
        }
    }

    private void put(int at, double x, double y) {
        aside[at] = x * dy - y * dx;
        along[at] = (x * dx + y * dy) * perLength;
    }

    /// Cuts the marked rays of a row. A corner falls between two of them, the same two for both of its edges, so
    /// that an edge is crossed by the rays from one of its corners to the other.
    void row(Solid.Row row, BitSet marked, int count, float[] chords) {
        double line = row.ox() * dy - row.oy() * dx;
        double step = row.ux() * dy - row.uy() * dx;
        var numbers = new int[count];
        var slots = new int[count];
        int slot = 0;
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            slots[i] = slot;
            slot += USUAL_CROSSINGS;
        }
        var places = new double[slot];
        int k = 0;
        for (var ring : rings) {
            int end = k + ring.length / 2;
            int from = rayAt(aside[k] - line, step, count);
            for (; k < end; k++) {
                int to = rayAt(aside[k + 1] - line, step, count);
                int last = Math.max(from, to);
                for (int i = marked.nextSetBit(Math.min(from, to)); i >= 0 && i < last; i = marked.nextSetBit(i + 1)) {
                    if (numbers[i] < USUAL_CROSSINGS) {
                        insert(places, slots[i], numbers[i], place(k, line + i * step));
                    }
                    numbers[i]++;
                }
                from = to;
            }
            k++;
        }
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            double ox = row.ox() + i * row.ux();
            double oy = row.oy() + i * row.uy();
            double oz = row.oz() + i * row.uz();
            chords[i] = (float)
                    (numbers[i] <= USUAL_CROSSINGS
                            ? inside(places, slots[i], numbers[i], ox, oy, oz)
                            : chord(ox, oy, oz));
        }
    }

    /// The first ray that lies beyond what is so far aside.
    private static int rayAt(double offset, double step, int count) {
        return Math.abs(step) < 1e-12
                ? offset < 0 ? 0 : count
                : (int) Math.max(0, Math.min(count, Math.ceil(offset / step)));
    }

    /// How far the ray from that place runs inside, see [Solid#chord].
    double chord(double ox, double oy, double oz) {
        double line = ox * dy - oy * dx;
        var places = new double[aside.length];
        int n = 0;
        int k = 0;
        for (var ring : rings) {
            int end = k + ring.length / 2;
            for (; k < end; k++) {
                if (aside[k] >= line != aside[k + 1] >= line) {
                    insert(places, 0, n++, place(k, line));
                }
            }
            k++;
        }
        return inside(places, 0, n, ox, oy, oz);
    }

    /// How far along the edge after a corner crosses the line that lies so far aside.
    private double place(int corner, double line) {
        double share = (line - aside[corner]) * perAside[corner];
        return along[corner] + (along[corner + 1] - along[corner]) * Math.max(0, Math.min(1, share));
    }

    private static void insert(double[] places, int slot, int number, double place) {
        int at = slot + number;
        while (at > slot && places[at - 1] > place) {
            places[at] = places[at - 1];
            at--;
        }
        places[at] = place;
    }

    /// What of the ray between each crossing and the next lies within the plate's thickness.
    private double inside(double[] places, int slot, int number, double ox, double oy, double oz) {
        double half = thickness / 2;
        double from = -1e9;
        double to = 1e9;
        if (Math.abs(dz) > 1e-12) {
            from = (-oz - Math.copySign(half, dz)) / dz;
            to = (-oz + Math.copySign(half, dz)) / dz;
        } else if (Math.abs(oz) > half) {
            return 0;
        }
        double start = (ox * dx + oy * dy) * perLength;
        double sum = 0;
        for (int i = slot; i + 1 < slot + number; i += 2) {
            sum += Math.max(0, Math.min(to, places[i + 1] - start) - Math.max(from, places[i] - start));
        }
        return sum;
    }
}
