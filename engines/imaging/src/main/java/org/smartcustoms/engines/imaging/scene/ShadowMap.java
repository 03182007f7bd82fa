package org.smartcustoms.engines.imaging.scene;

import java.util.Optional;
import org.smartcustoms.engines.imaging.physics.BasisTable.Mixture;

/// What a line scanner's rays pass through, pixel by pixel: areal densities (g/cm²) of the light and
/// the heavy basis material. The source stands below the belt; rays fan out along the detector line
/// (y), not along the belt (x). World coordinates have their origin in the image's middle, y
/// downwards, at the height where a millimetre is `pixelsPerMillimetre`.
public final class ShadowMap {
    private static final double SOURCE_DISTANCE = 900;
    private static final int LOOKS = 9;
    private static final float LEAST_MARKED = 0.3f;
    private final int width;
    private final int height;
    private final double scale;
    private final float[] light;
    private final float[] heavy;
    private final float[] chords;
    private final float[] sums;

    public ShadowMap(int width, int height, double pixelsPerMillimetre) {
        this.width = width;
        this.height = height;
        this.scale = pixelsPerMillimetre;
        this.light = new float[width * height];
        this.heavy = new float[width * height];
        this.chords = new float[width];
        this.sums = new float[width];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public double pixelsPerMillimetre() {
        return scale;
    }

    /// Areal density of the light basis material, row by row; the array itself.
    public float[] light() {
        return light;
    }

    /// Areal density of the heavy basis material, row by row; the array itself.
    public float[] heavy() {
        return heavy;
    }

    /// Mean areal density, heavy matter counting threefold, over a square around where a thing would
    /// lie; what lies beyond the image's edge counts as the edge.
    ///
    /// @param reach half the square's side, millimetres
    public double matterAround(Pose pose, double reach) {
        double sum = 0;
        for (int row = 0; row < LOOKS; row++) {
            for (int column = 0; column < LOOKS; column++) {
                double x = pose.x() + reach * (2.0 * column / (LOOKS - 1) - 1);
                double y = pose.y() + reach * (2.0 * row / (LOOKS - 1) - 1);
                int i = Math.clamp((int) (y * scale + height / 2.0), 0, height - 1) * width
                        + Math.clamp((int) (x * scale + width / 2.0), 0, width - 1);
                sum += light[i] + 3 * heavy[i];
            }
        }
        return sum / (LOOKS * LOOKS);
    }

    /// Adds a solid's shadow.
    ///
    /// @param gramsPerCubicCentimetre density, negative to cut a hollow into what was added before
    /// @param footprint receives the pixels where the solid is at least 0.3 mm thick
    public void add(
            Solid solid, Pose pose, Mixture mixture, double gramsPerCubicCentimetre, Optional<Footprint> footprint) {
        var outline = outline(solid.bounds(), pose);
        int first = outline.firstRow();
        int end = outline.endRow(height);
        double[] r = pose.r();
        float lightPerMm = (float) (mixture.light() * gramsPerCubicCentimetre / 10);
        float heavyPerMm = (float) (mixture.heavy() * gramsPerCubicCentimetre / 10);
        var span = new int[2];
        double step = 1 / scale;
        for (int row = first; row < end; row++) {
            outline.span(row, width, span);
            if (span[0] >= span[1]) {
                continue;
            }
            double wy = (row + 0.5 - height / 2.0) / scale;
            double fan = wy / SOURCE_DISTANCE;
            float norm = (float) Math.sqrt(1 + fan * fan);
            double px = (span[0] + 0.5 - width / 2.0) / scale - pose.x();
            double py = wy - pose.y();
            double pz = -pose.z();
            var rays = new Solid.Row(
                    r[0] * px + r[3] * py + r[6] * pz,
                    r[1] * px + r[4] * py + r[7] * pz,
                    r[2] * px + r[5] * py + r[8] * pz,
                    r[0] * step,
                    r[1] * step,
                    r[2] * step,
                    r[3] * fan + r[6],
                    r[4] * fan + r[7],
                    r[5] * fan + r[8]);
            solid.chords(rays, span[1] - span[0], chords);
            int from = row * width + span[0];
            int count = span[1] - span[0];
            add(light, from, count, norm * lightPerMm);
            add(heavy, from, count, norm * heavyPerMm);
            if (footprint.isPresent()) {
                mark(footprint.get(), row, span[0], count, LEAST_MARKED / norm);
            }
        }
    }

    /// Adds the chords to a row, in an array that begins at its first pixel: only so does the compiler take several at
    /// a time.
    private void add(float[] densities, int from, int count, float perMm) {
        if (perMm == 0) {
            return;
        }
        System.arraycopy(densities, from, sums, 0, count);
        for (int i = 0; i < count; i++) {
            sums[i] += chords[i] * perMm;
        }
        System.arraycopy(sums, 0, densities, from, count);
    }

    private void mark(Footprint footprint, int row, int first, int count, float least) {
        for (int i = 0; i < count; i++) {
            int from = i;
            while (i < count && chords[i] > least) {
                i++;
            }
            if (i > from) {
                footprint.mark(row, first + from, first + i);
            }
        }
    }

    private Outline outline(double[] bounds, Pose pose) {
        double[] r = pose.r();
        var columns = new double[8];
        var rows = new double[8];
        for (int corner = 0; corner < 8; corner++) {
            double lx = bounds[corner & 1];
            double ly = bounds[2 + (corner >> 1 & 1)];
            double lz = bounds[4 + (corner >> 2 & 1)];
            double x = r[0] * lx + r[1] * ly + r[2] * lz + pose.x();
            double y = r[3] * lx + r[4] * ly + r[5] * lz + pose.y();
            double z = r[6] * lx + r[7] * ly + r[8] * lz + pose.z();
            columns[corner] = x * scale + width / 2.0;
            rows[corner] = y * SOURCE_DISTANCE / (SOURCE_DISTANCE + z) * scale + height / 2.0;
        }
        return new Outline(columns, rows);
    }

    /// The shadow of a solid's bounding box: eight corners in pixels, and the edges between them.
    private static final class Outline {
        private static final int[] EDGES = {0, 1, 2, 3, 4, 5, 6, 7, 0, 2, 1, 3, 4, 6, 5, 7, 0, 4, 1, 5, 2, 6, 3, 7};
        private static final double FLATTEST = 1e-6;
        private final double[] rows;
        // of each edge: its upper and its lower end, and how many columns it goes aside a row
        private final double[] upper = new double[EDGES.length / 2];
        private final double[] lower = new double[EDGES.length / 2];
        private final double[] atUpper = new double[EDGES.length / 2];
        private final double[] atLower = new double[EDGES.length / 2];
        private final double[] aside = new double[EDGES.length / 2];

        Outline(double[] columns, double[] rows) {
            this.rows = rows;
            for (int edge = 0; edge < upper.length; edge++) {
                int a = EDGES[2 * edge];
                int b = EDGES[2 * edge + 1];
                int above = rows[a] <= rows[b] ? a : b;
                int below = above == a ? b : a;
                upper[edge] = rows[above];
                lower[edge] = rows[below];
                atUpper[edge] = columns[above];
                atLower[edge] = columns[below];
                aside[edge] = (columns[below] - columns[above]) / Math.max(FLATTEST, rows[below] - rows[above]);
            }
        }

        int firstRow() {
            return Math.max(0, (int) Math.floor(least(rows)));
        }

        int endRow(int height) {
            return Math.min(height, (int) Math.ceil(greatest(rows)));
        }

        private static double least(double[] values) {
            double least = values[0];
            for (double value : values) {
                least = Math.min(least, value);
            }
            return least;
        }

        private static double greatest(double[] values) {
            double greatest = values[0];
            for (double value : values) {
                greatest = Math.max(greatest, value);
            }
            return greatest;
        }

        /// First and end column that a row's rays can meet the box in.
        void span(int row, int width, int[] span) {
            double above = row - 0.6;
            double below = row + 1.6;
            double left = 1e9;
            double right = -1e9;
            for (int edge = 0; edge < upper.length; edge++) {
                if (lower[edge] < above || upper[edge] > below) {
                    continue;
                }
                double from =
                        upper[edge] >= above ? atUpper[edge] : atUpper[edge] + aside[edge] * (above - upper[edge]);
                double to = lower[edge] <= below ? atLower[edge] : atUpper[edge] + aside[edge] * (below - upper[edge]);
                left = Math.min(left, Math.min(from, to));
                right = Math.max(right, Math.max(from, to));
            }
            span[0] = Math.max(0, (int) Math.floor(left - 1));
            span[1] = Math.min(width, (int) Math.ceil(right + 1));
        }
    }
}
