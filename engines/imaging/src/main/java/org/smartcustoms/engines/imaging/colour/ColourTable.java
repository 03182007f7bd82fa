package org.smartcustoms.engines.imaging.colour;

import java.util.Arrays;

/// A maker's manner of colouring: for organic (light), inorganic (aluminium-like) and metallic matter
/// a ramp from air to opaque, and the effective atomic numbers at which one turns into the next.
///
/// @param organic seven colours 0xRRGGBB at mean attenuations 0.1, 0.35, 0.8, 1.5, 2.5, 4 and 6
/// @param organicUpTo effective number where organic ends
/// @param inorganicFrom effective number where inorganic begins
/// @param inorganicUpTo effective number where inorganic ends
/// @param metalFrom effective number where metal begins
public record ColourTable(
        String name,
        int[] organic,
        int[] inorganic,
        int[] metal,
        double organicUpTo,
        double inorganicFrom,
        double inorganicUpTo,
        double metalFrom) {
    private static final double[] STOPS = {0, 0.1, 0.35, 0.8, 1.5, 2.5, 4, 6};

    /// Orange, green and strong blue; thin metal fades to teal.
    public static final ColourTable AMBER = new ColourTable(
            "amber",
            new int[] {0xFEF0DE, 0xF9D3A2, 0xEFA75C, 0xDB8431, 0xA96318, 0x5A3A10, 0x1A1508},
            new int[] {0xE2F3DC, 0xAEDDA0, 0x74BE5C, 0x4A9A38, 0x2A6E22, 0x123F14, 0x081808},
            new int[] {0xD2EEE4, 0x78C4B4, 0x3C9CC8, 0x1F72C4, 0x124C9A, 0x0A2658, 0x05080F},
            8.6,
            10.6,
            14.5,
            19.5);
    /// Paler organics, yellow-green middle and a dark navy for metal.
    public static final ColourTable MEADOW = new ColourTable(
            "meadow",
            new int[] {0xFDF1E6, 0xF7DCBC, 0xF0BE88, 0xE39A52, 0xBE7426, 0x6C4412, 0x1C160C},
            new int[] {0xEEF6DA, 0xCFE8A4, 0xA0D064, 0x68AC3C, 0x3C7C26, 0x1A4814, 0x0A1A0A},
            new int[] {0xDDE8F2, 0x98BCDC, 0x5488C2, 0x2C58A4, 0x18387C, 0x0C1C48, 0x04060E},
            9,
            11,
            15,
            18);
    /// Deep orange-brown, bottle green, violet blue.
    public static final ColourTable DUSK = new ColourTable(
            "dusk",
            new int[] {0xFCE8D0, 0xF4C088, 0xE68A3C, 0xC4641C, 0x8C4410, 0x4A260C, 0x140C06},
            new int[] {0xD8EEDD, 0x98D2A8, 0x54AE70, 0x2C8650, 0x165C38, 0x0A341F, 0x06140C},
            new int[] {0xDADCF2, 0xA0A8E0, 0x6470C8, 0x3A46AC, 0x232C84, 0x12164C, 0x060610},
            8.4,
            10.2,
            15.5,
            20);

    /// Light orange, leaf green and a blue that stays bright until the beam hardly gets through;
    /// blades teal.
    public static final ColourTable NOON = new ColourTable(
            "noon",
            new int[] {0xFEF3E2, 0xFBDDB4, 0xF5BE7C, 0xEB9F48, 0xCF7F22, 0x8A5A18, 0x1C1408},
            new int[] {0xE6F4DE, 0xBCE0A8, 0x88C468, 0x5AA83C, 0x3C8C28, 0x246018, 0x0A1C08},
            new int[] {0xCFEBDD, 0x84C6B0, 0x3E9FB0, 0x2080C0, 0x1468B4, 0x0E4A90, 0x061020},
            8.4,
            10.4,
            14,
            18);

    /// Yellow-orange, sea green and steel blue. Kept for measuring: no shipped detector is trained on
    /// it.
    public static final ColourTable HARBOUR = new ColourTable(
            "harbour",
            new int[] {0xFFF6DC, 0xFBE3A0, 0xF2C24E, 0xD99A22, 0xA26A12, 0x583A0C, 0x181206},
            new int[] {0xDCF2EC, 0xA4DCC6, 0x60BE9C, 0x339474, 0x1C664E, 0x0C3A2C, 0x061610},
            new int[] {0xD8E6F4, 0x8CB6DE, 0x4A8CC8, 0x2868AC, 0x18487E, 0x0C244A, 0x05080E},
            8.8,
            10.9,
            14.8,
            18.8);

    /// The tables that ship, by name.
    public static java.util.List<ColourTable> shipped() {
        return java.util.List.of(AMBER, MEADOW, DUSK, NOON, HARBOUR);
    }

    /// The colour 0xRRGGBB of matter of an effective atomic number behind a mean attenuation −ln(I/I₀).
    public int colour(double number, double attenuation) {
        if (attenuation <= 0) {
            return 0xFFFFFF;
        }
        if (number <= organicUpTo) {
            return ramp(organic, attenuation);
        }
        if (number < inorganicFrom) {
            return blend(
                    ramp(organic, attenuation),
                    ramp(inorganic, attenuation),
                    (number - organicUpTo) / (inorganicFrom - organicUpTo));
        }
        if (number <= inorganicUpTo) {
            return ramp(inorganic, attenuation);
        }
        if (number < metalFrom) {
            return blend(
                    ramp(inorganic, attenuation),
                    ramp(metal, attenuation),
                    (number - inorganicUpTo) / (metalFrom - inorganicUpTo));
        }
        return ramp(metal, attenuation);
    }

    /// The same table with the hues of its three bands turned and all of them made more or less
    /// vivid, for no two makers' oranges, greens and blues are alike.
    ///
    /// @param organicTurn angle in radians about the axis of greys; likewise the two others
    /// @param vividness factor on the distance from grey
    public ColourTable toned(double organicTurn, double inorganicTurn, double metalTurn, double vividness) {
        return new ColourTable(
                name,
                turned(organic, organicTurn, vividness),
                turned(inorganic, inorganicTurn, vividness),
                turned(metal, metalTurn, vividness),
                organicUpTo,
                inorganicFrom,
                inorganicUpTo,
                metalFrom);
    }

    private static int[] turned(int[] colours, double turn, double vividness) {
        double c = Math.cos(turn) * vividness;
        double s = Math.sin(turn) * vividness / Math.sqrt(3);
        return Arrays.stream(colours)
                .map(colour -> {
                    int red = colour >> 16;
                    int green = colour >> 8 & 255;
                    int blue = colour & 255;
                    double grey = (red + green + blue) / 3.0;
                    return channel(grey + c * (red - grey) + s * (blue - green)) << 16
                            | channel(grey + c * (green - grey) + s * (red - blue)) << 8
                            | channel(grey + c * (blue - grey) + s * (green - red));
                })
                .toArray();
    }

    private static int channel(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }

    private static int ramp(int[] colours, double attenuation) {
        if (attenuation >= 6) {
            return colours[6];
        }
        int stop = 1;
        while (STOPS[stop] < attenuation) {
            stop++;
        }
        int from = stop == 1 ? 0xFFFFFF : colours[stop - 2];
        return blend(from, colours[stop - 1], (attenuation - STOPS[stop - 1]) / (STOPS[stop] - STOPS[stop - 1]));
    }

    static int blend(int a, int b, double t) {
        int red = (int) Math.round((a >> 16) + ((b >> 16) - (a >> 16)) * t);
        int green = (int) Math.round((a >> 8 & 255) + ((b >> 8 & 255) - (a >> 8 & 255)) * t);
        int blue = (int) Math.round((a & 255) + ((b & 255) - (a & 255)) * t);
        return red << 16 | green << 8 | blue;
    }
}
