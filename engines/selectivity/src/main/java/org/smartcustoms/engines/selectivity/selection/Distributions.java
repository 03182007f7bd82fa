package org.smartcustoms.engines.selectivity.selection;

/// Quantiles of the normal and gamma distributions, to about twelve digits.
final class Distributions {

    private Distributions() {}

    /// Φ⁻¹(p) by bisection on Φ, which is built on the incomplete gamma function: Φ(x) = ½ + ½ P(½, x²/2).
    static double normalQuantile(double p) {
        if (p == 0.5) {
            return 0;
        }
        double x = Math.sqrt(2 * gammaQuantile(0.5, Math.abs(2 * p - 1)));
        return p > 0.5 ? x : -x;
    }

    /// The p-quantile of the gamma distribution with this shape and scale 1.
    static double gammaQuantile(double shape, double p) {
        if (p <= 0) {
            return 0;
        }
        double low = 0;
        double high = Math.max(1, shape);
        while (regularisedGamma(shape, high) < p) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 200 && high - low > 1e-13 * high; i++) {
            double middle = (low + high) / 2;
            if (regularisedGamma(shape, middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// P(a, x), by the series below a + 1 and Lentz's continued fraction above (Press et al., Numerical Recipes, 6.2).
    static double regularisedGamma(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (double k = a + 1; Math.abs(term) > Math.abs(sum) * 1e-16; k++) {
                term *= x / k;
                sum += term;
            }
            return front * sum;
        }
        double tiny = 1e-300;
        double b = x + 1 - a;
        double c = 1 / tiny;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 100_000; i++) {
            double an = -i * (i - a);
            b += 2;
            d = an * d + b;
            d = 1 / (Math.abs(d) < tiny ? tiny : d);
            c = b + an / c;
            c = Math.abs(c) < tiny ? tiny : c;
            double step = c * d;
            h *= step;
            if (Math.abs(step - 1) < 1e-15) {
                break;
            }
        }
        return 1 - front * h;
    }

    /// Lanczos' approximation, g = 7, nine terms.
    private static double logGamma(double x) {
        double[] terms = {
            0.99999999999980993,
            676.5203681218851,
            -1259.1392167224028,
            771.32342877765313,
            -176.61502916214059,
            12.507343278686905,
            -0.13857109526572012,
            9.9843695780195716e-6,
            1.5056327351493116e-7
        };
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = terms[0];
        for (int i = 1; i < terms.length; i++) {
            sum += terms[i] / (x - 1 + i);
        }
        double t = x - 1 + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
