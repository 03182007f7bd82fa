package org.smartcustoms.engines.imaging;

/// A scan as the instrument measures it: the signal of the low-energy and of the high-energy detector in 16 bits, row
/// by row,
/// `airValue` standing for air. The arrays belong to the scan.
///
/// @param pixelsPerMillimetre scale in the plane of the belt's middle, 0 where unknown
public record DualEnergyScan(
        int width, int height, double pixelsPerMillimetre, int airValue, short[] low, short[] high) {
    private static final float[] LOGARITHMS = logarithms();

    /// The air value that the simulator's scanners use.
    public static final int AIR = 60_000;

    public DualEnergyScan {
        if (width <= 0 || height <= 0 || low.length != width * height || high.length != width * height) {
            throw new IllegalArgumentException("Both channels need width × height pixels");
        }
        if (airValue < 256 || airValue > 65_535) {
            throw new IllegalArgumentException("The air value lies between 256 and 65535");
        }
    }

    /// Attenuation −ln(I/I₀) of the low-energy channel, row by row; a dead pixel counts as half a digital step.
    public float[] lowAttenuation() {
        return attenuation(low);
    }

    /// Attenuation of the high-energy channel, row by row.
    public float[] highAttenuation() {
        return attenuation(high);
    }

    private float[] attenuation(short[] signal) {
        float air = (float) Math.log(airValue);
        var result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = air - LOGARITHMS[signal[i] & 0xffff];
        }
        return result;
    }

    private static float[] logarithms() {
        var logarithms = new float[65_536];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = (float) Math.log(Math.max(0.5, i));
        }
        return logarithms;
    }
}
