package org.smartcustoms.engines.imaging.physics;

import java.util.EnumMap;
import java.util.Map;
import org.smartcustoms.engines.imaging.physics.ScannerBeam.Attenuation;

/// The quick way through the physics. Between 20 and 160 keV any material without an absorption edge there attenuates
/// like a
/// mixture of two basis materials (Alvarez and Macovski 1976); here polyethylene, the light one, and iron, the heavy
/// one.
/// A scene therefore adds up two areal densities a pixel, and this table turns the pair into the attenuation of both
/// layers.
/// Each material's mixture is chosen so that both layers are met exactly at a reference thickness (high-energy
/// attenuation 0.7).
/// Lead, whose edge lies in the beam, is only approximate.
public final class BasisTable {
    private static final int CELLS = 320;
    private static final double LIGHT_END = 80;
    private static final double HEAVY_END = 60;
    private static final int LOW = 0;
    private static final int HIGH = 1;
    private static final int RIGHT = 2;
    private static final int BELOW = 2 * (CELLS + 1);
    private final ScannerBeam beam;
    // both layers' values beside each other: whoever asks for one asks for the other
    private final float[] table = new float[BELOW * (CELLS + 1)];
    private final double[][] basis;
    private final Map<Material, Mixture> mixtures = new EnumMap<>(Material.class);

    /// Shares of the two basis materials, by mass, that stand for one gram of a material.
    public record Mixture(double light, double heavy) {}

    public BasisTable(ScannerBeam beam) {
        this.beam = beam;
        this.basis = new double[][] {beam.coefficients(Material.POLYETHYLENE), beam.coefficients(Material.IRON)};
        // what comes through both is the product of what comes through each, so exponentials are taken for each alone
        var throughLight = new double[CELLS + 1][];
        var throughHeavy = new double[CELLS + 1][];
        for (int cell = 0; cell <= CELLS; cell++) {
            throughLight[cell] = beam.through(basis[0], square(cell) * LIGHT_END);
            throughHeavy[cell] = beam.through(basis[1], square(cell) * HEAVY_END);
        }
        for (int h = 0; h <= CELLS; h++) {
            for (int l = 0; l <= CELLS; l++) {
                var attenuation = beam.behind(throughLight[l], throughHeavy[h]);
                table[h * BELOW + l * RIGHT + LOW] = (float) attenuation.low();
                table[h * BELOW + l * RIGHT + HIGH] = (float) attenuation.high();
            }
        }
        for (var material : Material.values()) {
            mixtures.put(material, fit(material));
        }
    }

    /// What a gram of the material is worth in the two basis materials.
    public Mixture mixture(Material material) {
        return java.util.Objects.requireNonNull(mixtures.get(material));
    }

    /// Attenuation behind the given areal densities (g/cm²) of the basis materials, by the full spectrum.
    public Attenuation exact(double light, double heavy) {
        return beam.behind(basis, new double[] {light, heavy});
    }

    /// Low-energy attenuation by table; negative densities count as none, those past the table's end as its end.
    public float low(float light, float heavy) {
        return at(LOW, light, heavy);
    }

    /// High-energy attenuation by table; see [#low(float, float)].
    public float high(float light, float heavy) {
        return at(HIGH, light, heavy);
    }

    private float at(int layer, float light, float heavy) {
        float x = along(light, (float) (1 / LIGHT_END));
        float y = along(heavy, (float) (1 / HEAVY_END));
        int column = cell(x);
        int row = cell(y);
        return between(row * BELOW + column * RIGHT + layer, share(x, column), share(y, row));
    }

    private float between(int at, float right, float down) {
        float top = table[at] + (table[at + RIGHT] - table[at]) * right;
        float bottom = table[at + BELOW] + (table[at + BELOW + RIGHT] - table[at + BELOW]) * right;
        return top + (bottom - top) * down;
    }

    private static float along(float density, float perEnd) {
        return (float) Math.sqrt(Math.min(1f, Math.max(0f, density * perEnd))) * CELLS;
    }

    private static int cell(float at) {
        return Math.min((int) at, CELLS - 1);
    }

    /// How far between a cell and the next: linear in the square, since attenuation is nearly linear in areal density.
    private static float share(float at, int cell) {
        return (at * at - cell * cell) * (1f / (2 * cell + 1));
    }

    /// The attenuation of both layers for a row of pixels, the places in the table before the values: a processor works
    /// out several places at once, and looks up the next value while it waits for one.
    public final class Row {
        private final float[] light;
        private final float[] heavy;
        private final int[] cells;
        private final float[] low;
        private final float[] high;

        public Row(int width) {
            light = new float[width];
            heavy = new float[width];
            cells = new int[width];
            low = new float[width];
            high = new float[width];
        }

        /// Takes as many areal densities (g/cm²) as the row is wide from there on.
        public void read(float[] fromLight, float[] fromHeavy, int from) {
            System.arraycopy(fromLight, from, light, 0, light.length);
            System.arraycopy(fromHeavy, from, heavy, 0, heavy.length);
            for (int i = 0; i < light.length; i++) {
                float x = along(light[i], (float) (1 / LIGHT_END));
                float y = along(heavy[i], (float) (1 / HEAVY_END));
                int column = cell(x);
                int row = cell(y);
                cells[i] = row * BELOW + column * RIGHT;
                light[i] = share(x, column);
                heavy[i] = share(y, row);
            }
            for (int i = 0; i < low.length; i++) {
                low[i] = between(cells[i] + LOW, light[i], heavy[i]);
                high[i] = between(cells[i] + HIGH, light[i], heavy[i]);
            }
        }

        /// Low-energy attenuation; the array itself, good until the next row is read.
        public float[] low() {
            return low;
        }

        /// High-energy attenuation; see [#low()].
        public float[] high() {
            return high;
        }
    }

    private Mixture fit(Material material) {
        double mass = referenceMass(material);
        var wanted = beam.behind(material, mass);
        double light = mass;
        double heavy = 0.1 * mass;
        for (int round = 0; round < 60; round++) {
            var now = exact(light, heavy);
            var lighter = exact(light + 1e-4, heavy);
            var heavier = exact(light, heavy + 1e-4);
            double a = (lighter.low() - now.low()) / 1e-4;
            double b = (heavier.low() - now.low()) / 1e-4;
            double c = (lighter.high() - now.high()) / 1e-4;
            double d = (heavier.high() - now.high()) / 1e-4;
            double lowGap = wanted.low() - now.low();
            double highGap = wanted.high() - now.high();
            double determinant = a * d - b * c;
            light += 0.7 * (lowGap * d - highGap * b) / determinant;
            heavy += 0.7 * (highGap * a - lowGap * c) / determinant;
        }
        return new Mixture(light / mass, heavy / mass);
    }

    private double referenceMass(Material material) {
        double from = 0;
        double to = 40;
        for (int round = 0; round < 50; round++) {
            double middle = (from + to) / 2;
            if (beam.behind(material, middle).high() < 0.7) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static double square(int cell) {
        return (double) cell * cell / ((double) CELLS * CELLS);
    }
}
