package org.smartcustoms.engines.imaging.materials;

import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// The material bands of a coloured picture, read back from its colours: orange is organic, green inorganic, blue
/// metal,
/// black opaque, as all makers have it. Rough, since each maker's shades differ; raw channels say it exactly, see
/// [MaterialBands].
public record PictureBands(Picture picture) {
    private static final int PALE = 232;
    private static final int GREY = 14;

    /// The shares of a box, of its pixels that aren't air; all 0 where there is only air.
    public MaterialBands in(Box box) {
        var counts = new int[MaterialBands.Band.values().length];
        int right = (int) Math.min(picture.width(), Math.ceil(box.right()));
        int bottom = (int) Math.min(picture.height(), Math.ceil(box.bottom()));
        for (int y = (int) Math.max(0, box.top()); y < bottom; y++) {
            for (int x = (int) Math.max(0, box.left()); x < right; x++) {
                counts[band(y * picture.width() + x).ordinal()]++;
            }
        }
        double all = Math.max(1, counts[1] + counts[2] + counts[3] + counts[4]);
        return new MaterialBands(0, counts[1] / all, counts[2] / all, counts[3] / all, counts[4] / all);
    }

    private MaterialBands.Band band(int pixel) {
        int brightness = picture.brightness(pixel);
        if (brightness >= PALE) {
            return MaterialBands.Band.AIR;
        }
        if (brightness <= DenseAreas.OPAQUE_BRIGHTNESS) {
            return MaterialBands.Band.OPAQUE;
        }
        int colour = picture.pixels()[pixel];
        int red = colour >> 16 & 255;
        int green = colour >> 8 & 255;
        int blue = colour & 255;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (most - least < GREY) {
            return MaterialBands.Band.INORGANIC;
        }
        if (blue == most) {
            return MaterialBands.Band.METAL;
        }
        return green == most ? MaterialBands.Band.INORGANIC : MaterialBands.Band.ORGANIC;
    }
}
