package org.smartcustoms.engines.imaging.simulate;

import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.scene.Footprint;
import org.smartcustoms.engines.imaging.scene.ShadowMap;

/// A piece of contraband in air: which share of each energy's signal it lets through, pixel by pixel, cut to its
/// shadow.
///
/// @param low transmission 0 to 1 of the low-energy channel, row by row
/// @param high likewise of the high-energy channel
/// @param covered which pixels its shadow covers
public record LoneThreat(
        Contraband kind, String name, int width, int height, float[] low, float[] high, boolean[] covered) {
    static LoneThreat of(Contraband kind, String name, ShadowMap map, Footprint footprint, BasisTable table) {
        if (footprint.isEmpty()) {
            throw new IllegalStateException("A threat casts a shadow");
        }
        int width = footprint.right() - footprint.left();
        int height = footprint.bottom() - footprint.top();
        var low = new float[width * height];
        var high = new float[width * height];
        var covered = new boolean[width * height];
        var pixels = footprint.pixels();
        for (int i = 0; i < low.length; i++) {
            int at = (footprint.top() + i / width) * map.width() + footprint.left() + i % width;
            float light = map.light()[at];
            float heavy = map.heavy()[at];
            low[i] = (float) Math.exp(-table.low(light, heavy));
            high[i] = (float) Math.exp(-table.high(light, heavy));
            covered[i] = pixels.get(at);
        }
        return new LoneThreat(kind, name, width, height, low, high, covered);
    }
}
