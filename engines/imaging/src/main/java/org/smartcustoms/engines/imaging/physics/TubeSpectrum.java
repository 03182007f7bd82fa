package org.smartcustoms.engines.imaging.physics;

/// Photons that leave a tungsten tube, by energy, in arbitrary units: Kramers' continuous spectrum with self-absorption
/// in the target, plus the tungsten K lines above their edge, behind a filter of aluminium.
///
/// The continuum is `(E₀ − E) / E` (Kramers 1923); self-absorption is that of 4 µm of tungsten, which stands
/// for the mean depth of emission; the K lines carry `0.15 (E₀ / 69.5 − 1)^1.67` of the continuum, the exponent
/// of Green and Cosslett (1961).
///
/// @param kiloVolts the tube's peak voltage, above 30 and at most 160
/// @param filterMillimetres total filtration as millimetres of aluminium
public record TubeSpectrum(double kiloVolts, double filterMillimetres) {
    private static final double K_EDGE = 69.5;

    public TubeSpectrum {
        if (!(kiloVolts > 30 && kiloVolts <= 160) || !(filterMillimetres >= 0)) {
            throw new IllegalArgumentException("A baggage tube runs at 30 to 160 kV behind a filter of 0 mm or more");
        }
    }

    /// Relative photon number in each bin of the given width (keV) around the given centres (keV).
    public double[] photons(double[] centres, double width) {
        var photons = new double[centres.length];
        double continuum = 0;
        for (int i = 0; i < centres.length; i++) {
            photons[i] = Math.max(0, kiloVolts - centres[i]) / centres[i] * width;
            continuum += photons[i];
        }
        if (kiloVolts > K_EDGE) {
            double lines = continuum * 0.15 * Math.pow(kiloVolts / K_EDGE - 1, 1.67);
            add(photons, centres, width, 58.7, lines * 0.8);
            add(photons, centres, width, 67.6, lines * 0.2);
        }
        var table = AttenuationTable.shipped();
        for (int i = 0; i < centres.length; i++) {
            double target = table.massAttenuation("W", centres[i]) * 19.3 * 4e-4;
            double filter = Material.ALUMINIUM.massAttenuation(centres[i])
                    * Material.ALUMINIUM.density()
                    * filterMillimetres
                    / 10;
            photons[i] *= Math.exp(-target - filter);
        }
        return photons;
    }

    private static void add(double[] photons, double[] centres, double width, double line, double amount) {
        for (int i = 0; i < centres.length; i++) {
            if (Math.abs(centres[i] - line) <= width / 2) {
                photons[i] += amount;
                return;
            }
        }
    }
}
