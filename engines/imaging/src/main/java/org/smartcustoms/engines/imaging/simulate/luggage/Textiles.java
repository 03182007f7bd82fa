package org.smartcustoms.engines.imaging.simulate.luggage;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.smartcustoms.engines.imaging.physics.BasisTable.Mixture;
import org.smartcustoms.engines.imaging.scene.ShadowMap;

/// Layers of soft stuff, whose folds show as fine crumpled texture. A layer is areal density (g/cm²)
/// inside a soft-edged patch, modulated by ridged noise; it is drawn in the image plane, for cloth
/// has no shape of its own.
final class Textiles {
    private static final int TILE = 1024;
    private static final float[] FOLDS = folds();
    private static final byte[] CRUMPLES = packed(FOLDS);
    private static final float[] WARP = noise(new SplittableRandom(20_262), 12);
    private static final float[] ROUGH = noise(new SplittableRandom(20_263), 320);
    private static final byte[] RIBS = packed(woven((x, y) -> 0.5 + 0.5 * Math.sin(2 * Math.PI * x / 8)));
    private static final byte[] QUILT = packed(woven((x, y) -> 0.35 + 0.6 * Math.sqrt(pad(x, 128) * pad(y, 64))));
    private static final byte[] GRAIN = packed(grain());
    private final ShadowMap map;

    Textiles(ShadowMap map) {
        this.map = map;
    }

    /// What the stuff looks like from near.
    enum Weave {
        CRUMPLED,
        RIBBED,
        QUILTED,
        GRAINY;

        private byte[] tile() {
            return switch (this) {
                case CRUMPLED -> CRUMPLES;
                case RIBBED -> RIBS;
                case QUILTED -> QUILT;
                case GRAINY -> GRAIN;
            };
        }
    }

    /// How a patch ends: fading, cut and hemmed like folded clothes, or rounded like rolled ones.
    enum Edge {
        SOFT,
        HEMMED,
        ROLLED
    }

    /// A patch.
    ///
    /// @param x middle, millimetres
    /// @param areal mean areal density in g/cm²
    /// @param contrast how deep the folds are, 0 to 1
    /// @param seed which piece of cloth
    record Patch(
            double x,
            double y,
            double halfLength,
            double halfWidth,
            double turn,
            double areal,
            double contrast,
            Weave weave,
            Edge edge,
            long seed) {}

    void add(Patch patch, Mixture mixture) {
        double scale = map.pixelsPerMillimetre();
        double reach = Math.hypot(patch.halfLength(), patch.halfWidth()) * 1.05;
        int left = Math.max(0, (int) ((patch.x() - reach) * scale + map.width() / 2.0));
        int right = Math.min(map.width(), (int) ((patch.x() + reach) * scale + map.width() / 2.0));
        int top = Math.max(0, (int) ((patch.y() - reach) * scale + map.height() / 2.0));
        int bottom = Math.min(map.height(), (int) ((patch.y() + reach) * scale + map.height() / 2.0));
        double c = Math.cos(patch.turn());
        double s = Math.sin(patch.turn());
        var random = new SplittableRandom(patch.seed());
        int u0 = random.nextInt(TILE);
        int v0 = random.nextInt(TILE);
        float grain = (float) (1.2 + 1.6 * random.nextDouble());
        float stepA = (float) (c / scale / patch.halfLength());
        float stepB = (float) (-s / scale / patch.halfWidth());
        var strip = new Strip(patch, grain, u0, v0, right - left);
        for (int row = top; row < bottom; row++) {
            double wy = (row + 0.5 - map.height() / 2.0) / scale - patch.y();
            double wx = (left + 0.5 - map.width() / 2.0) / scale - patch.x();
            float a0 = (float) ((c * wx + s * wy) / patch.halfLength());
            float b0 = (float) ((c * wy - s * wx) / patch.halfWidth());
            int first = (int) Math.max(0, Math.max(enters(a0, stepA), enters(b0, stepB)));
            int last = (int) Math.min(right - left - 1.0, Math.min(leaves(a0, stepA), leaves(b0, stepB)));
            if (first <= last) {
                strip.lay(a0 + first * stepA, stepA, b0 + first * stepB, stepB, last - first + 1);
                int at = row * map.width() + left + first;
                strip.addTo(map.light(), at, (float) mixture.light(), last - first + 1);
                strip.addTo(map.heavy(), at, (float) mixture.heavy(), last - first + 1);
            }
        }
    }

    /// A patch's stuff along a row of pixels, step by step for all of them: a processor works out several at once, and
    /// looks up the next fold while it waits for one.
    private static final class Strip {
        private final Edge edges;
        private final byte[] tile;
        private final float base;
        private final float swing;
        private final float perA;
        private final float perB;
        private final float offsetA;
        private final float offsetB;
        private final float[] inside;
        private final float[] across;
        private final int[] places;
        private final float[] areal;

        Strip(Patch patch, float grain, int u0, int v0, int longest) {
            edges = patch.edge();
            tile = patch.weave().tile();
            base = (float) (patch.areal() * (1 - 0.75 * patch.contrast()));
            swing = (float) (patch.areal() * patch.contrast() * 2.6);
            perA = (float) patch.halfLength() * grain;
            perB = (float) patch.halfWidth() * grain;
            offsetA = 2000 * grain + u0;
            offsetB = 2000 * grain + v0;
            inside = new float[longest];
            across = new float[longest];
            places = new int[longest];
            areal = new float[longest];
        }

        /// @param a0 where along the patch the row begins, -1 to 1, and how much further each pixel lies
        /// @param b0 where across it, likewise
        void lay(float a0, float stepA, float b0, float stepB, int count) {
            for (int i = 0; i < count; i++) {
                float a = a0 + i * stepA;
                float b = b0 + i * stepB;
                int u = (int) (a * perA + offsetA) & (TILE - 1);
                int v = (int) (b * perB + offsetB) & (TILE - 1);
                places[i] = v * TILE + u;
                across[i] = b;
                inside[i] = a * a * a * a;
            }
            if (edges == Edge.SOFT) {
                for (int i = 0; i < count; i++) {
                    float b = across[i];
                    inside[i] = 1 - inside[i] - b * b * b * b;
                }
            } else {
                for (int i = 0; i < count; i++) {
                    float a4 = inside[i];
                    float b4 = across[i] * across[i] * across[i] * across[i];
                    inside[i] = 1 - a4 * a4 * a4 * a4 - b4 * b4 * b4 * b4;
                }
            }
            for (int i = 0; i < count; i++) {
                areal[i] = (tile[places[i]] & 255) * (1 / 255f);
            }
            for (int i = 0; i < count; i++) {
                float fold = areal[i];
                areal[i] = inside[i] <= 0 ? 0 : (base + swing * fold) * thickness(edges, inside[i], across[i], fold);
            }
        }

        void addTo(float[] densities, int from, float share, int count) {
            for (int i = 0; i < count; i++) {
                densities[from + i] += areal[i] * share;
            }
        }
    }

    /// From which column on a coordinate that grows by a step a column is within -1 and 1.
    private static double enters(float from, float step) {
        return Math.abs(step) < 1e-9f ? 0 : Math.ceil((-Math.signum(step) - from) / step);
    }

    private static double leaves(float from, float step) {
        return Math.abs(step) < 1e-9f ? Integer.MAX_VALUE : Math.floor((Math.signum(step) - from) / step);
    }

    /// How thick the stuff lies near its edge, against its middle.
    private static float thickness(Edge edges, float edge, float b, float fold) {
        return switch (edges) {
            case SOFT -> {
                float fading = edge < 0.12f ? edge / 0.12f : 1;
                yield edge < 0.3f && fold < 0.35f ? fading * (0.7f + fold) : fading;
            }
            case HEMMED -> edge < 0.5f ? 1.5f : 1;
            case ROLLED -> 1.45f * (1 - b * b) * (edge < 0.2f ? 0.5f : 1);
        };
    }

    /// Values from 0 to 1 as bytes: a tile of a megabyte stays in a core's cache while it is drawn at any angle.
    private static byte[] packed(float[] tile) {
        var bytes = new byte[tile.length];
        for (int i = 0; i < tile.length; i++) {
            bytes[i] = (byte) Math.round(255 * tile[i]);
        }
        return bytes;
    }

    private static float[] folds() {
        var random = new SplittableRandom(20_261);
        float[] warp = noise(random, 16);
        float[] coarse = noise(random, 24);
        float[] middle = noise(random, 64);
        float[] fine = noise(random, 200);
        var tile = new float[TILE * TILE];
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                float w = warp[y * TILE + x];
                int sx = (x + (int) (w * 90)) & (TILE - 1);
                int sy = (y + (int) (w * 60)) & (TILE - 1);
                float ridge = 1 - Math.abs(2 * middle[sy * TILE + sx] - 1);
                float crease = 1 - Math.abs(2 * coarse[sx * TILE + sy] - 1);
                float sharp = ridge * ridge * ridge;
                float thread = 1 - Math.abs(2 * fine[sy * TILE + sx] - 1);
                float value = 0.25f * coarse[y * TILE + x]
                        + 0.36f * sharp * sharp
                        + 0.3f * crease * crease * crease * crease * crease * crease
                        + 0.42f * thread * thread * thread
                        - 0.08f;
                tile[y * TILE + x] = Math.clamp(value, 0f, 1f);
            }
        }
        return tile;
    }

    /// Ribs of knitwear, pads of quilted stuff, or the coarse grain of towels, over faint folds.
    private static float[] woven(DoubleBinaryOperator pattern) {
        var tile = new float[TILE * TILE];
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                int i = y * TILE + x;
                double bend = 20 * WARP[i];
                double value = pattern.applyAsDouble(x + bend, y - bend);
                tile[i] = (float) Math.clamp(0.5 * value + 0.25 * FOLDS[i] + 0.3 * ROUGH[i] - 0.1, 0, 1);
            }
        }
        return tile;
    }

    private static float[] grain() {
        var tile = new float[TILE * TILE];
        for (int i = 0; i < tile.length; i++) {
            tile[i] = Math.clamp(0.25f * FOLDS[i] + (ROUGH[i] > 0.55f ? 0.65f : 0.1f), 0f, 1f);
        }
        return tile;
    }

    private static double pad(double at, double size) {
        double middle = 2 * (at / size - Math.floor(at / size)) - 1;
        return 1 - middle * middle * middle * middle;
    }

    private static float[] noise(SplittableRandom random, int cells) {
        var knots = new float[cells * cells];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = (float) random.nextDouble();
        }
        var between = new float[TILE];
        for (int i = 0; i < TILE; i++) {
            float at = i * (float) cells / TILE;
            between[i] = smooth(at - (int) at);
        }
        var tile = new float[TILE * TILE];
        var row = new float[cells + 1];
        for (int y = 0; y < TILE; y++) {
            int upper = y * cells / TILE;
            int lower = (upper + 1) % cells;
            for (int k = 0; k <= cells; k++) {
                float above = knots[upper * cells + k % cells];
                row[k] = above + (knots[lower * cells + k % cells] - above) * between[y];
            }
            for (int x = 0; x < TILE; x++) {
                int k = x * cells / TILE;
                tile[y * TILE + x] = row[k] + (row[k + 1] - row[k]) * between[x];
            }
        }
        return tile;
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }
}
