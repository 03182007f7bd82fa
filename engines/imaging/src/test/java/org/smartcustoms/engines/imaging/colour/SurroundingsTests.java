package org.smartcustoms.engines.imaging.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.imaging.Picture;

/// A bag here is an oval that thickens towards its middle, with the noise of a detector.
class SurroundingsTests {
    private static final int WHITE = 0xFFFFFF;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;

    @Test
    void aPictureWithAirAroundStaysItself() {
        var bag = bag(0.9);
        assertThat(Surroundings.whitened(bag)).isSameAs(bag);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0x727272, 0x20242C})
    void barsAreMadeWhiteAndTheScanBetweenThemStays(int colour) {
        var bag = bag(0.9);
        var barred = picture(WIDTH, WIDTH, (x, y) -> y < 40 || y >= 200 ? colour : at(bag, x, y - 40));
        var white = Surroundings.whitened(barred);
        assertThat(white.pixels()).hasSameSizeAs(barred.pixels());
        assertThat(Arrays.stream(white.pixels(), 0, 40 * WIDTH)).containsOnly(WHITE);
        assertThat(Arrays.stream(white.pixels(), 200 * WIDTH, WIDTH * WIDTH)).containsOnly(WHITE);
        assertThat(Arrays.copyOfRange(white.pixels(), 43 * WIDTH, 197 * WIDTH))
                .isEqualTo(Arrays.copyOfRange(bag.pixels(), 3 * WIDTH, 157 * WIDTH));
    }

    @Test
    void barsAroundABagThatLeavesNoAirAreNoNegative() {
        var bag = picture(WIDTH, HEIGHT, (x, y) -> 0x010101 * (150 + (x + y) % 40));
        var framed = picture(WIDTH + 60, HEIGHT + 60, (x, y) -> inside(x - 30, y - 30) ? at(bag, x - 30, y - 30) : 0);
        var white = Surroundings.whitened(framed);
        assertThat(at(white, 0, 0)).isEqualTo(WHITE);
        assertThat(at(white, 130, 100)).isEqualTo(at(framed, 130, 100));
    }

    @Test
    void theCornersOfATurnedPictureAreMadeWhite() {
        var bag = bag(0.7);
        var turned = picture(WIDTH, HEIGHT, (x, y) -> x + 2 * y < 60 || x + 2 * y > 500 ? 0 : at(bag, x, y));
        var white = Surroundings.whitened(turned);
        assertThat(at(white, 0, 0)).isEqualTo(WHITE);
        assertThat(at(white, WIDTH - 1, HEIGHT - 1)).isEqualTo(WHITE);
        assertThat(at(white, 120, 80)).isEqualTo(at(bag, 120, 80));
        assertThat(Surroundings.whitened(white)).isSameAs(white);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNegativeIsTurned(boolean colourless) {
        var bag = bag(0.9);
        var negative = picture(WIDTH, HEIGHT, (x, y) -> {
            int turned = 0xFFFFFF - at(bag, x, y);
            return colourless ? turned : turned & 0xFFFF00 | (turned & 255) * 9 / 10;
        });
        var turned = Surroundings.whitened(negative);
        for (int i = 0; i < turned.pixels().length; i++) {
            assertThat(turned.pixels()[i]).isEqualTo(0x010101 * (255 - negative.brightness(i)));
        }
        assertThat(Surroundings.whitened(turned)).isSameAs(turned);
    }

    @Test
    void whatHidesAllBehindItStaysThoughItReachesACorner() {
        // a bag's opaque corner where the picture ends, thinning over some pixels
        var bag = bag(0.9);
        var cut = picture(WIDTH, HEIGHT, (x, y) -> {
            int past = x + y - 90;
            return past < 0 ? 0x050505 : past < 60 ? 0x010101 * (5 + 3 * past) : at(bag, x, y);
        });
        assertThat(Surroundings.whitened(cut)).isSameAs(cut);
    }

    @Test
    void aPictureOfOnePixelIsNoTrouble() {
        var dot = new Picture(1, 1, new int[] {0});
        assertThat(Surroundings.whitened(dot).width()).isEqualTo(1);
    }

    private static boolean inside(int x, int y) {
        return x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT;
    }

    private static int at(Picture picture, int x, int y) {
        return picture.pixels()[y * picture.width() + x];
    }

    private static Picture bag(double share) {
        var chance = new SplittableRandom(7);
        return picture(WIDTH, HEIGHT, (x, y) -> {
            double across = (x - WIDTH / 2.0) / (share * WIDTH / 2);
            double down = (y - HEIGHT / 2.0) / (share * HEIGHT / 2);
            double thickness = Math.sqrt(Math.max(0, 1 - across * across - down * down));
            return 0x010101 * (int) (245 * Math.exp(-1.6 * thickness) + chance.nextInt(8));
        });
    }

    private static Picture picture(int width, int height, IntBinaryOperator colour) {
        var pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colour.applyAsInt(i % width, i / width);
        }
        return new Picture(width, height, pixels);
    }
}
