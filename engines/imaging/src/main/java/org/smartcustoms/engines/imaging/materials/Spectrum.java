package org.smartcustoms.engines.imaging.materials;

/// The power spectrum of a square of real numbers by the fast Fourier transform (Cooley and Tukey 1965).
final class Spectrum {
    private Spectrum() {}

    /// @param square side × side values, side a power of two
    static double[] power(double[] square, int side) {
        var real = square.clone();
        var imaginary = new double[square.length];
        var lineReal = new double[side];
        var lineImaginary = new double[side];
        for (int pass = 0; pass < 2; pass++) {
            for (int line = 0; line < side; line++) {
                int start = pass == 0 ? line * side : line;
                int step = pass == 0 ? 1 : side;
                for (int i = 0; i < side; i++) {
                    lineReal[i] = real[start + i * step];
                    lineImaginary[i] = imaginary[start + i * step];
                }
                transform(lineReal, lineImaginary);
                for (int i = 0; i < side; i++) {
                    real[start + i * step] = lineReal[i];
                    imaginary[start + i * step] = lineImaginary[i];
                }
            }
        }
        var power = new double[square.length];
        for (int i = 0; i < power.length; i++) {
            power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
        }
        return power;
    }

    private static void transform(double[] real, double[] imaginary) {
        int n = real.length;
        int bits = Integer.numberOfTrailingZeros(n);
        for (int i = 0; i < n; i++) {
            int j = Integer.reverse(i) >>> (32 - bits);
            if (j > i) {
                double r = real[i];
                real[i] = real[j];
                real[j] = r;
                double m = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = m;
            }
        }
        for (int span = 2; span <= n; span *= 2) {
            double angle = -2 * Math.PI / span;
            for (int k = 0; k < span / 2; k++) {
                double c = Math.cos(angle * k);
                double s = Math.sin(angle * k);
                for (int i = k; i < n; i += span) {
                    int j = i + span / 2;
                    double r = real[j] * c - imaginary[j] * s;
                    double m = real[j] * s + imaginary[j] * c;
                    real[j] = real[i] - r;
                    imaginary[j] = imaginary[i] - m;
                    real[i] += r;
                    imaginary[i] += m;
                }
            }
        }
    }
}
