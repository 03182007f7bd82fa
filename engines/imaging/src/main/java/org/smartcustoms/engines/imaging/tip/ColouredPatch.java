package org.smartcustoms.engines.imaging.tip;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.Uncoloured;
import org.smartcustoms.engines.imaging.simulate.LoneThreat;

/// The part of a coloured picture around a threat: as its colours say that the two energies were,
/// and as they would have been with the threat. Only the difference in colour is laid into the
/// picture, so that its grain stays.
///
/// @param before colours of the part without the threat, as far as they could be told
/// @param after colours with it
record ColouredPatch(int left, int top, int width, int[] before, int[] after) {
    /// How far the colouring of a pixel reaches.
    private static final int MARGIN = 6;

    static ColouredPatch around(Picture clean, Place place, LoneThreat threat) {
        int left = Math.max(0, place.left() - MARGIN);
        int top = Math.max(0, place.top() - MARGIN);
        int width = Math.min(clean.width(), place.left() + threat.width() + MARGIN) - left;
        int height = Math.min(clean.height(), place.top() + threat.height() + MARGIN) - top;
        var energies = Uncoloured.of(clean);
        if (!energies.fits()) {
            throw new IllegalArgumentException("The picture's colours are none that scanners are known to use");
        }
        var low = new float[width * height];
        var high = new float[width * height];
        for (int i = 0; i < low.length; i++) {
            int pixel = (top + i / width) * clean.width() + left + i % width;
            low[i] = energies.low(pixel);
            high[i] = energies.high(pixel);
        }
        int[] before = energies.render(scan(width, height, low, high));
        for (int i = 0; i < threat.low().length; i++) {
            int at = (place.top() - top + i / threat.width()) * width + place.left() - left + i % threat.width();
            low[at] -= (float) Math.log(Math.max(1e-4f, threat.low()[i]));
            high[at] -= (float) Math.log(Math.max(1e-4f, threat.high()[i]));
        }
        return new ColouredPatch(left, top, width, before, energies.render(scan(width, height, low, high)));
    }

    private static DualEnergyScan scan(int width, int height, float[] low, float[] high) {
        return new DualEnergyScan(width, height, 0, DualEnergyScan.AIR, signals(low), signals(high));
    }

    private static short[] signals(float[] attenuations) {
        var signals = new short[attenuations.length];
        for (int i = 0; i < signals.length; i++) {
            signals[i] = (short) (int) (Math.exp(-attenuations[i]) * DualEnergyScan.AIR);
        }
        return signals;
    }

    Picture laidInto(Picture clean) {
        var pixels = clean.pixels().clone();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                int at = (top + i / width) * clean.width() + left + i % width;
                pixels[at] = channel(pixels[at], i, 16) | channel(pixels[at], i, 8) | channel(pixels[at], i, 0);
            }
        }
        return new Picture(clean.width(), clean.height(), pixels);
    }

    /// What the colour table could not tell stays on top, as faint as the threat makes all there.
    private int channel(int given, int i, int shift) {
        int was = before[i] >> shift & 255;
        int is = after[i] >> shift & 255;
        int rest = (given >> shift & 255) - was;
        int shown = is + Math.round(rest * Math.min(1, is / Math.max(1f, was)));
        return Math.clamp(shown, 0, 255) << shift;
    }
}
