package org.smartcustoms.engines.imaging.physics;

/// Tube and two-layer detector together: what share of the signal of each layer comes from which photon energy.
/// The front layer (thin caesium iodide) sees the soft part of the beam, the back layer, behind a copper sheet,
/// the hard part. A layer's signal is the energy absorbed in it.
public final class ScannerBeam {
    private static final double BIN = 5;
    private final double[] centres;
    private final double[] low;
    private final double[] high;

    /// @param tube the source
    /// @param frontMillimetres thickness of the front scintillator
    /// @param copperMillimetres copper between the layers
    /// @param backMillimetres thickness of the back scintillator
    public ScannerBeam(TubeSpectrum tube, double frontMillimetres, double copperMillimetres, double backMillimetres) {
        int bins = (int) Math.floor((tube.kiloVolts() - 22.5) / BIN) + 1;
        centres = new double[bins];
        for (int i = 0; i < bins; i++) {
            centres[i] = 25 + i * BIN;
        }
        var photons = tube.photons(centres, BIN);
        low = new double[bins];
        high = new double[bins];
        for (int i = 0; i < bins; i++) {
            double front = depth(Material.CAESIUM_IODIDE, centres[i], frontMillimetres);
            double copper = depth(Material.COPPER, centres[i], copperMillimetres);
            double back = depth(Material.CAESIUM_IODIDE, centres[i], backMillimetres);
            low[i] = photons[i] * centres[i] * (1 - Math.exp(-front));
            high[i] = photons[i] * centres[i] * Math.exp(-front - copper) * (1 - Math.exp(-back));
        }
        normalise(low);
        normalise(high);
    }

    /// A common baggage lane: 160 kV behind 3 mm of aluminium, 0.4 mm front layer, 0.6 mm copper, 4 mm back layer.
    public static ScannerBeam baggageLane() {
        return new ScannerBeam(new TubeSpectrum(160, 3), 0.4, 0.6, 4);
    }

    /// Attenuation −ln(I/I₀) of both layers behind the given material at an areal density in g/cm², without scatter.
    public Attenuation behind(Material material, double gramsPerSquareCentimetre) {
        var mu = coefficients(material);
        var mass = new double[] {gramsPerSquareCentimetre};
        return behind(new double[][] {mu}, mass);
    }

    Attenuation behind(double[][] coefficients, double[] arealDensities) {
        var through = new double[centres.length];
        for (int bin = 0; bin < through.length; bin++) {
            double depth = 0;
            for (int i = 0; i < coefficients.length; i++) {
                depth += coefficients[i][bin] * arealDensities[i];
            }
            through[bin] = Math.exp(-depth);
        }
        return seen(through);
    }

    /// The share of each energy bin's photons that an areal density in g/cm² lets through.
    double[] through(double[] coefficients, double arealDensity) {
        var through = new double[centres.length];
        for (int bin = 0; bin < through.length; bin++) {
            through[bin] = Math.exp(-coefficients[bin] * arealDensity);
        }
        return through;
    }

    /// Attenuation behind two layers, each told by the share of each energy bin that it lets through.
    Attenuation behind(double[] first, double[] second) {
        var through = new double[centres.length];
        for (int bin = 0; bin < through.length; bin++) {
            through[bin] = first[bin] * second[bin];
        }
        return seen(through);
    }

    private Attenuation seen(double[] through) {
        double lowSignal = 0;
        double highSignal = 0;
        for (int bin = 0; bin < through.length; bin++) {
            lowSignal += low[bin] * through[bin];
            highSignal += high[bin] * through[bin];
        }
        return new Attenuation(-Math.log(lowSignal), -Math.log(highSignal));
    }

    double[] coefficients(Material material) {
        var mu = new double[centres.length];
        for (int i = 0; i < mu.length; i++) {
            mu[i] = material.massAttenuation(centres[i]);
        }
        return mu;
    }

    private static double depth(Material material, double keV, double millimetres) {
        return material.massAttenuation(keV) * material.density() * millimetres / 10;
    }

    private static void normalise(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    /// Attenuation −ln(I/I₀) as the low-energy and the high-energy layer see it.
    public record Attenuation(double low, double high) {}
}
