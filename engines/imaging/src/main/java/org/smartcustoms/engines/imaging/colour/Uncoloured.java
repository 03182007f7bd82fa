package org.smartcustoms.engines.imaging.colour;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.ScannerBeam;

/// What a coloured picture's two energies may have been: of the colour tables the one whose colours come closest
/// to the picture's, and for each pixel the attenuations that it would colour most alike. Good enough to lay
/// something into the picture in its own colours; no measurement. Not thread-safe.
public final class Uncoloured {
    private static final int SAMPLES = 1_500;
    /// Simulated pictures in varied tables and the bags of a real scanner lie at 6 to 18, the same without colours
    /// at 22 and beyond.
    private static final double MOST_MISFIT = 19;

    private static final int SHADES = 64;
    private static final int RATIOS = 40;
    private static final float THICKEST = 6.5f;
    private static final float LEAST_RATIO = 0.9f;
    private static final float RATIO_SPAN = 2.4f;
    private static final int ALMOST_WHITE = 245;
    private static final int ALMOST_BLACK = 30;
    private static final int MIDDLE = 128;
    private static final int LEAST_SATURATION = 30;
    private static final double LEAST_COLOURED = 0.4;
    private static final int KEPT_BITS = 0xF8F8F8;

    private final Picture picture;
    private final PseudoColour colours;
    private final int[] seen;
    private final float[] lows;
    private final float[] highs;
    private final Map<Integer, Integer> known = new HashMap<>();

    private Uncoloured(Picture picture, PseudoColour colours) {
        this.picture = picture;
        this.colours = colours;
        seen = new int[SHADES * RATIOS];
        lows = new float[seen.length];
        highs = new float[seen.length];
        for (int i = 0; i < seen.length; i++) {
            float step = (i / RATIOS) / (SHADES - 1f);
            highs[i] = step * step * THICKEST;
            lows[i] = highs[i] * (LEAST_RATIO + RATIO_SPAN * (i % RATIOS) / RATIOS);
            seen[i] = colours.flat(lows[i], highs[i]);
        }
    }

    /// Of a picture, in the table that fits it best.
    public static Uncoloured of(Picture picture) {
        return Tables.ALL.stream()
                .map(colours -> new Uncoloured(picture, colours))
                .min(Comparator.comparingDouble(Uncoloured::misfit))
                .orElseThrow();
    }

    /// Made once, when first needed: their tables take a second.
    private static final class Tables {
        static final List<PseudoColour> ALL = all();

        private static List<PseudoColour> all() {
            var numbers = new EffectiveNumber(new BasisTable(ScannerBeam.baggageLane()));
            return ColourTable.shipped().stream()
                    .map(table -> new PseudoColour(numbers, PseudoColour.Manner.plain(table)))
                    .toList();
        }
    }

    /// In the manner of the picture.
    public int[] render(DualEnergyScan scan) {
        return colours.render(scan);
    }

    /// −ln(I/I₀) of the low energy at a pixel.
    public float low(int pixel) {
        return lows[nearest(picture.pixels()[pixel])];
    }

    /// −ln(I/I₀) of the high energy at a pixel.
    public float high(int pixel) {
        return highs[nearest(picture.pixels()[pixel])];
    }

    /// Whether the table is near enough to add something in its colours. Grey pictures, negatives,
    /// those on a dark ground, and those of a table of quite other hues are not.
    public boolean fits() {
        return hasBrightRim() && isColoured() && misfit() <= MOST_MISFIT;
    }

    /// Around a bag there is air, which is bright.
    private boolean hasBrightRim() {
        int width = picture.width();
        int height = picture.height();
        long bright = IntStream.concat(
                        IntStream.range(0, width).flatMap(x -> IntStream.of(x, (height - 1) * width + x)),
                        IntStream.range(0, height).flatMap(y -> IntStream.of(y * width, y * width + width - 1)))
                .filter(pixel -> picture.brightness(pixel) > MIDDLE)
                .count();
        return bright > width + height;
    }

    private boolean isColoured() {
        return samples()
                        .filter(pixel -> saturation(picture.pixels()[pixel]) > LEAST_SATURATION)
                        .count()
                >= LEAST_COLOURED * samples().count();
    }

    private static int saturation(int colour) {
        int red = colour >> 16 & 255;
        int green = colour >> 8 & 255;
        int blue = colour & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    /// Pixels of matter that isn't black.
    private IntStream samples() {
        return new Random(1)
                .ints(SAMPLES, 0, picture.pixels().length)
                .filter(pixel -> picture.brightness(pixel) < ALMOST_WHITE && picture.brightness(pixel) > ALMOST_BLACK);
    }

    /// How far, on average, the picture's colours lie from those of the table: 0 for its own, 441 from black to white.
    private double misfit() {
        return samples()
                .map(pixel -> picture.pixels()[pixel])
                .mapToDouble(colour -> Math.sqrt(apart(colour, seen[nearest(colour)])))
                .average()
                .orElse(0);
    }

    private int nearest(int colour) {
        return known.computeIfAbsent(colour & KEPT_BITS, wanted -> {
            int best = 0;
            for (int i = 1; i < seen.length; i++) {
                if (apart(wanted, seen[i]) < apart(wanted, seen[best])) {
                    best = i;
                }
            }
            return best;
        });
    }

    private static int apart(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
