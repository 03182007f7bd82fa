package org.smartcustoms.engines.imaging.tip;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.simulate.LoneThreat;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;

/// Lays simulated threats into clean images. The same seed gives the same threat at the same place. Thread-safe.
public final class ThreatProjection {
    /// Scale of images that don't tell theirs: a suitcase of 700 mm fills the longer side.
    private static final double USUAL_LENGTH = 700;

    private static final float MATTER_FROM = 0.04f;
    private static final float OPAQUE_FROM = 3.5f;
    private static final int DETECTED_PHOTONS = 30_000;
    private final ScanSimulator threats;

    /// @param threats where the shapes come from
    public ThreatProjection(ScanSimulator threats) {
        this.threats = threats;
    }

    /// Into a raw scan, energy by energy, with the photon noise that fewer photons bring.
    ///
    /// @throws IllegalArgumentException when the threat is larger than the scan
    public ProjectedScan into(DualEnergyScan clean, Contraband kind, long seed) {
        double scale = clean.pixelsPerMillimetre() > 0
                ? clean.pixelsPerMillimetre()
                : Math.max(clean.width(), clean.height()) / USUAL_LENGTH;
        var random = new SplittableRandom(seed);
        var threat = threats.threat(kind, random.nextLong(), scale);
        float[] attenuation = clean.highAttenuation();
        var matter = new BitSet();
        for (int i = 0; i < attenuation.length; i++) {
            matter.set(i, attenuation[i] > MATTER_FROM && attenuation[i] < OPAQUE_FROM);
        }
        var place = Place.inside(matter, clean.width(), clean.height(), threat, random);
        var scan = new DualEnergyScan(
                clean.width(),
                clean.height(),
                clean.pixelsPerMillimetre(),
                clean.airValue(),
                dimmed(clean.low(), threat.low(), threat, place, clean, random),
                dimmed(clean.high(), threat.high(), threat, place, clean, random));
        return new ProjectedScan(scan, place.truth(threat, clean.width()));
    }

    private static short[] dimmed(
            short[] signal,
            float[] through,
            LoneThreat threat,
            Place place,
            DualEnergyScan clean,
            SplittableRandom random) {
        var result = signal.clone();
        for (int i = 0; i < through.length; i++) {
            if (through[i] >= 0.9999f) {
                continue;
            }
            int at = (place.top() + i / threat.width()) * clean.width() + place.left() + i % threat.width();
            double before = (signal[at] & 0xffff) / (double) clean.airValue();
            double mean = before * through[i];
            // the clean signal's own noise was dimmed along with it; what is missing to a count's root is added
            double variance = Math.max(0, mean - mean * through[i]) / DETECTED_PHOTONS;
            double value = mean + random.nextGaussian() * Math.sqrt(variance);
            result[at] = (short) (int) Math.clamp(value * clean.airValue(), 0, 65_535);
        }
        return result;
    }

    /// Into a coloured picture whose raw channels are gone: what they may have been is read off its colours, and the
    /// threat is added there and coloured as the picture is. Where nothing of the threat lies the picture stays.
    ///
    /// @throws IllegalArgumentException when the threat is larger than the picture, or the picture's colours are
    ///     none that scanners are known to use
    public ProjectedPicture into(Picture clean, Contraband kind, long seed) {
        var random = new SplittableRandom(seed);
        var threat = threats.threat(kind, random.nextLong(), Math.max(clean.width(), clean.height()) / USUAL_LENGTH);
        var matter = new BitSet();
        for (int i = 0; i < clean.pixels().length; i++) {
            int brightness = clean.brightness(i);
            matter.set(i, brightness < 246 && brightness > 60);
        }
        var place = Place.inside(matter, clean.width(), clean.height(), threat, random);
        return new ProjectedPicture(
                ColouredPatch.around(clean, place, threat).laidInto(clean), place.truth(threat, clean.width()));
    }
}
