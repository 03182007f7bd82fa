package org.smartcustoms.engines.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"jpg,5", "png,5", "png,1", "bmp,5", "png,2", "png,13"})
    void everyKindOfFileGivesTheColoursThatItHolds(String suffix, int type) throws IOException {
        var image = new BufferedImage(37, 23, type);
        var chance = new SplittableRandom(1);
        for (int i = 0; i < 37 * 23; i++) {
            image.setRGB(i % 37, i / 37, 0xFF000000 | chance.nextInt(1 << 24));
        }
        var file = folder.resolve("a." + suffix);
        ImageIO.write(image, suffix, file.toFile());
        var picture = Picture.read(file);
        var read = ImageIO.read(file.toFile());
        assertThat(picture.width()).isEqualTo(37);
        for (int i = 0; i < 37 * 23; i++) {
            assertThat(picture.pixels()[i]).isEqualTo(read.getRGB(i % 37, i / 37) & 0xFFFFFF);
        }
    }

    @ParameterizedTest
    @CsvSource({"png,10", "png,11", "jpg,10"})
    void greyIsAsBrightAsTheFileSays(String suffix, int type) throws IOException {
        var image = new BufferedImage(8, 8, type);
        for (int i = 0; i < 64; i++) {
            image.getRaster().setSample(i % 8, i / 8, 0, type == BufferedImage.TYPE_USHORT_GRAY ? 0x80FF : 0x80);
        }
        var file = folder.resolve("a." + suffix);
        ImageIO.write(image, suffix, file.toFile());
        assertThat(Picture.read(file).pixels()).containsOnly(0x808080);
    }

    @Test
    void greyWithTransparencyIsAsBrightAndAirWhereNothingShows() throws IOException {
        var space = ColorSpace.getInstance(ColorSpace.CS_GRAY);
        var model = new ComponentColorModel(space, true, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(model, model.createCompatibleWritableRaster(2, 1), false, null);
        image.getRaster().setPixel(0, 0, new int[] {0x80, 255});
        image.getRaster().setPixel(1, 0, new int[] {0x80, 0});
        var file = folder.resolve("a.png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(Picture.read(file).pixels()).containsExactly(0x808080, 0xFFFFFF);
    }

    @ParameterizedTest
    @CsvSource({"0x0FFF,0x0800", "0x3FFF,0x2000", "0x03FF,0x0200", "0xFFFF,0x8000"})
    void ofSixteenBitsOnlyThoseInUseCount(String air, String half) throws IOException {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, Integer.decode(air));
        image.getRaster().setSample(1, 0, 0, Integer.decode(half));
        var file = folder.resolve("a.png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(Picture.read(file).pixels()).containsExactly(0xFFFFFF, 0x808080);
    }

    @Test
    void whatIsTransparentIsAir() throws IOException {
        var file = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        assertThat(Picture.read(file).pixels()).containsOnly(0xFFFFFF);
    }
}
