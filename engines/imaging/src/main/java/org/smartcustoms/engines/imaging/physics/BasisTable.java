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
    private static final float[] PER_CELL = perCell();
    private final ScannerBeam beam;
    private final float[] low = new float[(CELLS + 1) * (CELLS + 1)];
    private final float[] high = new float[(CELLS + 1) * (CELLS + 1)];
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
                low[h * (CELLS + 1) + l] = (float) attenuation.low();
                high[h * (CELLS + 1) + l] = (float) attenuation.high();
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
        return at(low, light, heavy);
    }

    /// High-energy attenuation by table; see [#low(float, float)].
    public float high(float light, float heavy) {
        return at(high, light, heavy);
    }

    private static float at(float[] table, float light, float heavy) {
        float x = (float) Math.sqrt(Math.min(1f, Math.max(0f, light * (float) (1 / LIGHT_END)))) * CELLS;
        float y = (float) Math.sqrt(Math.min(1f, Math.max(0f, heavy * (float) (1 / HEAVY_END)))) * CELLS;
        int xi = Math.min((int) x, CELLS - 1);
        int yi = Math.min((int) y, CELLS - 1);
        // linear in the square, since attenuation is nearly linear in areal density
        float fx = (x * x - xi * xi) * PER_CELL[xi];
        float fy = (y * y - yi * yi) * PER_CELL[yi];
        int i = yi * (CELLS + 1) + xi;
        float top = table[i] + (table[i + 1] - table[i]) * fx;
        float bottom = table[i + CELLS + 1] + (table[i + CELLS + 2] - table[i + CELLS + 1]) * fx;
        return top + (bottom - top) * fy;
    }

    private static float[] perCell() {
        var shares = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            shares[i] = 1f / (2 * i + 1);
        }
        return shares;
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
