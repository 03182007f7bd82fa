package org.smartcustoms.engines.imaging.scene;

import java.util.Arrays;
import java.util.BitSet;

/// A silhouette of straight edges, holes allowed, cut from plate of even thickness: closed rings in
/// local x, y, thickness along local z, inside and outside by the even-odd rule. Boxes, blades,
/// frames and stars are all prisms.
public final class Prism implements Solid {
    private static final double FLATTEST = 0.05;
    private static final int MANY_EDGES = 400;
    private final double[][] rings;
    private final double thickness;
    private final double[] halfExtents = new double[3];
    private final int edges;

    /// @param thickness along z, centred on z = 0
    /// @param rings each `x0, y0, x1, y1, …`; the last point joins the first
    public Prism(double thickness, double[]... rings) {
        this.rings = rings;
        this.thickness = thickness;
        halfExtents[2] = thickness / 2;
        int count = 0;
        for (var ring : rings) {
            count += ring.length / 2;
            for (int i = 0; i < ring.length; i += 2) {
                halfExtents[0] = Math.max(halfExtents[0], Math.abs(ring[i]));
                halfExtents[1] = Math.max(halfExtents[1], Math.abs(ring[i + 1]));
            }
        }
        edges = count;
    }

    @Override
    public double chord(double ox, double oy, double oz, double dx, double dy, double dz) {
        return new PlateCut(rings, thickness, dx, dy, dz).chord(ox, oy, oz);
    }

    /// Along a row only the rays that meet an edge's wall are cut exactly; between them a ray is
    /// wholly in or wholly out, which the crossings of the row's line with the outline tell.
    @Override
    public void chords(Row row, int count, float[] chords) {
        var walls = new BitSet(count);
        if (Math.abs(row.dz()) < FLATTEST || edges > MANY_EDGES) {
            walls.set(0, count);
        } else {
            between(row, count, chords, walls);
        }
        if (walls.isEmpty()) {
            return;
        }
        new PlateCut(rings, thickness, row.dx(), row.dy(), row.dz()).row(row, walls, count, chords);
    }

    /// Fills in the rays that are wholly in or out, and marks those that are neither.
    private void between(Row row, int count, float[] chords, BitSet walls) {
        var line = new MiddleLine(row, thickness);
        if (line.still()) {
            walls.set(0, count);
            return;
        }
        // first chords[i] counts how often the outline is crossed between the ray before and this one
        Arrays.fill(chords, 0, count, 0);
        for (var ring : rings) {
            line.follow(ring, count, chords, walls);
        }
        float whole = (float) (thickness / Math.abs(row.dz()));
        int crossed = 0;
        for (int i = 0; i < count; i++) {
            crossed += (int) chords[i];
            chords[i] = (crossed & 1) == 0 ? 0 : whole;
        }
    }

    @Override
    public double[] halfExtents() {
        return halfExtents.clone();
    }

    @Override
    public double[] bounds() {
        double[] bounds = {1e9, -1e9, 1e9, -1e9, -thickness / 2, thickness / 2};
        for (var ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                int axis = 2 * (i % 2);
                bounds[axis] = Math.min(bounds[axis], ring[i]);
                bounds[axis + 1] = Math.max(bounds[axis + 1], ring[i]);
            }
        }
        return bounds;
    }

    @Override
    public Prism scaled(double factor) {
        var bigger = new double[rings.length][];
        for (int i = 0; i < rings.length; i++) {
            bigger[i] = rings[i].clone();
            for (int j = 0; j < bigger[i].length; j++) {
                bigger[i][j] *= factor;
            }
        }
        return new Prism(thickness * factor, bigger);
    }
}
