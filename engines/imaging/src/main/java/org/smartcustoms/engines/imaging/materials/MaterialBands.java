package org.smartcustoms.engines.imaging.materials;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.colour.EffectiveNumber;

/// How much of a scan is air, organic, inorganic, metal or opaque, as shares of all pixels that add up to one. The
/// bands are
/// those of the trade: organic below an effective atomic number of 10, metal from 18.
public record MaterialBands(double air, double organic, double inorganic, double metal, double opaque) {
    private static final float AIR = 0.03f;
    private static final float ORGANIC_UP_TO = 10;
    private static final float METAL_FROM = 18;

    /// The band of one pixel.
    public enum Band {
        AIR,
        ORGANIC,
        INORGANIC,
        METAL,
        OPAQUE
    }

    /// The bands of a scan.
    public static MaterialBands of(DualEnergyScan scan, EffectiveNumber numbers) {
        var counts = new int[Band.values().length];
        for (var band : bands(scan, numbers)) {
            counts[band.ordinal()]++;
        }
        double all = scan.low().length;
        return new MaterialBands(counts[0] / all, counts[1] / all, counts[2] / all, counts[3] / all, counts[4] / all);
    }

    /// The band of each pixel, row by row.
    public static Band[] bands(DualEnergyScan scan, EffectiveNumber numbers) {
        float[] low = scan.lowAttenuation();
        float[] high = scan.highAttenuation();
        var bands = new Band[low.length];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = band(low[i], high[i], numbers);
        }
        return bands;
    }

    private static Band band(float low, float high, EffectiveNumber numbers) {
        if (high < AIR) {
            return Band.AIR;
        }
        if (high >= DenseAreas.OPAQUE_ATTENUATION) {
            return Band.OPAQUE;
        }
        float number = numbers.of(low, high);
        if (number < ORGANIC_UP_TO) {
            return Band.ORGANIC;
        }
        return number < METAL_FROM ? Band.INORGANIC : Band.METAL;
    }
}
