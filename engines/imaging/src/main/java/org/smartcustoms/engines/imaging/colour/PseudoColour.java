package org.smartcustoms.engines.imaging.colour;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.ScannerBeam;

/// Colours a scan: hue from the effective atomic number of a smoothed neighbourhood, shade from the
/// mean attenuation of both energies after a tone curve and an edge lift, as makers do.
public final class PseudoColour {
    private static final int SHADES = 256;
    private static final int NUMBERS = 128;
    private static final float DARKEST = 7;
    private static final double THIN_METAL = 11;
    private static final int BLACK = 0x0A0A10;
    private final EffectiveNumber numbers;
    private final Manner manner;
    private final int[] palette = new int[SHADES * NUMBERS];

    /// How to colour.
    ///
    /// @param gamma exponent of the tone curve over attenuation; below 1 lifts thin things
    /// @param gain factor on attenuation
    /// @param sharpening share of the high-pass added to the shade
    /// @param reach pixels on each side over which the high-pass looks: beyond one, outlines appear
    ///     around things
    /// @param numberShift added to the effective atomic number before colouring: makers differ, and
    ///     detectors drift
    /// @param thinFade mean attenuation below which metal reads as lighter matter, as it does on most
    ///     lanes: thin blades turn teal and green
    /// @param penetration mean attenuation from which on the picture is black
    /// @param grain share, 0 to 1, of the single pixel in what the material is told from; the rest is
    ///     the mean of its neighbours. Some makers smooth hardly, and their thin places are speckled
    ///     with neighbouring hues
    public record Manner(
            ColourTable table,
            double gamma,
            double gain,
            double sharpening,
            int reach,
            double numberShift,
            double thinFade,
            double penetration,
            double grain) {
        /// A table in its plain manner.
        public static Manner plain(ColourTable table) {
            return new Manner(table, 0.75, 1.2, 0.6, 2, 0, 0.5, DARKEST, 0);
        }
    }

    public PseudoColour(EffectiveNumber numbers, Manner manner) {
        this.numbers = numbers;
        this.manner = manner;
        for (int shade = 0; shade < SHADES; shade++) {
            double attenuation = (double) shade * shade / (SHADES * SHADES) * DARKEST;
            double toned = manner.gain() * Math.pow(attenuation, manner.gamma());
            for (int i = 0; i < NUMBERS; i++) {
                double number = 5 + 22.0 * i / NUMBERS;
                double seen = number <= THIN_METAL
                        ? number
                        : THIN_METAL
                                + (number - THIN_METAL)
                                        * (1 - Math.exp(-attenuation / Math.max(1e-6, manner.thinFade())));
                palette[shade * NUMBERS + i] = attenuation >= manner.penetration()
                        ? BLACK
                        : manner.table().colour(seen + manner.numberShift(), toned);
            }
        }
    }

    /// The scan in the plain manner of [ColourTable#AMBER], as the usual baggage lane would show it.
    public static Picture plain(DualEnergyScan scan) {
        return new Picture(scan.width(), scan.height(), Plain.COLOURS.render(scan));
    }

    /// Made once, when first needed: its tables take a second.
    private static final class Plain {
        static final PseudoColour COLOURS = new PseudoColour(
                new EffectiveNumber(new BasisTable(ScannerBeam.baggageLane())), Manner.plain(ColourTable.AMBER));
    }

    /// The picture as 0xRRGGBB, row by row.
    public int[] render(DualEnergyScan scan) {
        int width = scan.width();
        int height = scan.height();
        float[] low = scan.lowAttenuation();
        float[] high = scan.highAttenuation();
        float[] smoothLow = smooth(low, width, height);
        float[] smoothHigh = smooth(high, width, height);
        var means = new float[low.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (low[i] + high[i]) / 2;
        }
        float[] wide = surroundings(means, width, height, manner.reach());
        int[] shades = shades(means, wide);
        int[] places = materials(low, high, smoothLow, smoothHigh, width);
        for (int i = 0; i < places.length; i++) {
            places[i] = palette[shades[i] + places[i]];
        }
        return places;
    }

    /// The colour of even matter behind attenuations −ln(I/I₀) of the low and the high layer.
    int flat(float low, float high) {
        float mean = (low + high) / 2;
        return palette[shade(mean) + material(numbers.of(low, high), mean)];
    }

    private static int shade(float attenuation) {
        return Math.min((int) ((float) Math.sqrt(attenuation / DARKEST) * SHADES + 0.5f), SHADES - 1) * NUMBERS;
    }

    private static int material(float number, float around) {
        // behind so much matter scatter hides the material; makers show such places as dense, not as organic
        float doubt = Math.min(1f, Math.max(0f, (around - 2.4f) / 1.6f));
        float told = number * (1 - doubt) + 26 * doubt;
        return Math.min(NUMBERS - 1, Math.max(0, (int) ((told - 5) / 22 * NUMBERS)));
    }

    /// Where each pixel's shade begins in the palette.
    private int[] shades(float[] means, float[] wide) {
        float sharp = (float) manner.sharpening();
        var shades = new int[means.length];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = shade(Math.max(0, means[i] + sharp * (means[i] - wide[i])));
        }
        return shades;
    }

    /// Which of its shade's colours each pixel has, by its effective atomic number.
    private int[] materials(float[] low, float[] high, float[] smoothLow, float[] smoothHigh, int width) {
        float grain = (float) manner.grain();
        var materials = new int[low.length];
        var atLow = new float[width];
        var atHigh = new float[width];
        var places = new int[width];
        var found = new float[width];
        for (int row = 0; row < low.length; row += width) {
            for (int x = 0; x < width; x++) {
                int i = row + x;
                atLow[x] = smoothLow[i] + grain * (low[i] - smoothLow[i]);
                atHigh[x] = smoothHigh[i] + grain * (high[i] - smoothHigh[i]);
            }
            numbers.of(atLow, atHigh, places, found);
            for (int x = 0; x < width; x++) {
                int i = row + x;
                materials[i] = material(found[x], (smoothLow[i] + smoothHigh[i]) / 2);
            }
        }
        return materials;
    }

    /// Means over a square of `reach` pixels on each side, by running sums; at the edge over what
    /// there is of it.
    private static float[] surroundings(float[] image, int width, int height, int reach) {
        var across = new float[image.length];
        var before = new float[width + 1];
        for (int row = 0; row < image.length; row += width) {
            for (int x = 0; x < width; x++) {
                before[x + 1] = before[x] + image[row + x];
            }
            float share = 1f / (2 * reach + 1);
            for (int x = reach; x < width - reach; x++) {
                across[row + x] = (before[x + reach + 1] - before[x - reach]) * share;
            }
            for (int x = 0; x < Math.min(reach, width); x++) {
                across[row + x] = atEdge(before, x, reach, width);
                across[row + width - 1 - x] = atEdge(before, width - 1 - x, reach, width);
            }
        }
        var mean = new float[image.length];
        var sums = new float[width];
        for (int y = -reach; y < height; y++) {
            if (y + reach < height) {
                addRow(sums, across, (y + reach) * width, 1);
            }
            if (y > reach) {
                addRow(sums, across, (y - reach - 1) * width, -1);
            }
            if (y >= 0) {
                float share = 1f / (Math.min(height, y + reach + 1) - Math.max(0, y - reach));
                for (int x = 0; x < width; x++) {
                    mean[y * width + x] = sums[x] * share;
                }
            }
        }
        return mean;
    }

    private static float atEdge(float[] before, int x, int reach, int width) {
        int from = Math.max(0, x - reach);
        int to = Math.min(width, x + reach + 1);
        return (before[to] - before[from]) / (to - from);
    }

    private static void addRow(float[] sums, float[] image, int from, float factor) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += factor * image[from + x];
        }
    }

    /// Three by three, weights 1-2-1.
    private static float[] smooth(float[] image, int width, int height) {
        var across = new float[image.length];
        for (int row = 0; row < image.length; row += width) {
            int last = row + width - 1;
            for (int i = row + 1; i < last; i++) {
                across[i] = (image[i - 1] + 2 * image[i] + image[i + 1]) / 4;
            }
            across[row] = (3 * image[row] + image[Math.min(row + 1, last)]) / 4;
            across[last] = (3 * image[last] + image[Math.max(last - 1, row)]) / 4;
        }
        var smooth = new float[image.length];
        for (int y = 0; y < height; y++) {
            int up = y > 0 ? -width : 0;
            int down = y + 1 < height ? width : 0;
            for (int i = y * width; i < (y + 1) * width; i++) {
                smooth[i] = (across[i + up] + 2 * across[i] + across[i + down]) / 4;
            }
        }
        return smooth;
    }
}
