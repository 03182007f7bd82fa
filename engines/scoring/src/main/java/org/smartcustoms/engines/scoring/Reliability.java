package org.smartcustoms.engines.scoring;

import java.util.ArrayList;
import java.util.List;

/// Whether stated probabilities come true, band by band.
///
/// @param from lowest probability of the band
/// @param to where the next band begins
/// @param rows lines with such a probability
/// @param stated their mean probability
/// @param seen share of them that were irregular
public record Reliability(double from, double to, int rows, double stated, double seen) {
    private static final int BANDS = 10;

    /// Ten bands of equal width; those without a line are left out.
    public static List<Reliability> of(double[] probabilities, boolean[] happened) {
        var bands = new ArrayList<Reliability>();
        for (int band = 0; band < BANDS; band++) {
            int rows = 0;
            double stated = 0;
            int seen = 0;
            for (int i = 0; i < probabilities.length; i++) {
                if (Math.clamp((long) (probabilities[i] * BANDS), 0, BANDS - 1) == band) {
                    rows++;
                    stated += probabilities[i];
                    seen += happened[i] ? 1 : 0;
                }
            }
            if (rows > 0) {
                bands.add(new Reliability(
                        (double) band / BANDS, (band + 1.0) / BANDS, rows, stated / rows, (double) seen / rows));
            }
        }
        return bands;
    }
}
