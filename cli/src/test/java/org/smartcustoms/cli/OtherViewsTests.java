package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;

/// Pictures as another belt, lane or system would deliver them.
class OtherViewsTests {
    @Test
    void whatLiesInAPartByHalfIsKnownOfItAndCutAtItsEdge() throws IOException {
        var picture = new Picture(100, 60, new int[6000]);
        var known = Map.of("knife", List.of(new Box(0, 0, 20, 10), new Box(44, 4, 56, 8), new Box(60, 0, 100, 60)));
        var parts = CloseUps.of(picture, known, 2);
        assertThat(parts)
                .extracting(
                        part -> part.picture().width(), part -> part.picture().height())
                .containsOnly(tuple(50, 30));
        assertThat(parts.getFirst().known())
                .isEqualTo(Map.of("knife", List.of(new Box(0, 0, 20, 10), new Box(44, 4, 50, 8))));
        assertThat(CloseUps.of(picture, Map.of(), 2)).hasSize(1);
        assertThat(CloseUps.of(picture, known, 1)).containsExactly(new CloseUps(picture, known));
        var inAir = CloseUps.of(picture, Map.of("knife", List.of(new Box(0, 0, 20, 10))), 0.5);
        assertThat(inAir).singleElement().satisfies(part -> {
            assertThat(part.known()).isEqualTo(Map.of("knife", List.of(new Box(50, 30, 70, 40))));
            assertThat(part.picture().pixels()[29 * 200 + 50]).isEqualTo(0xFFFFFF);
            assertThat(part.picture().pixels()[30 * 200 + 50]).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void everyMannerShowsTheKnownThingWhereItThenLies(Manner manner) {
        // a square of 20 pixels from (60, 20) on, dark red on white
        var picture = new Picture(100, 60, new int[6000]);
        Arrays.fill(picture.pixels(), 0xFFFFFF);
        for (int y = 20; y < 40; y++) {
            Arrays.fill(picture.pixels(), 100 * y + 60, 100 * y + 80, 0x600000);
        }
        var shown = manner.show(picture, Map.of("knife", List.of(new Box(60, 20, 80, 40))));
        var box = Objects.requireNonNull(shown.known().get("knife")).getFirst();
        int inside = pixel(shown.picture(), box.left() + 2, box.top() + 2);
        int outside = pixel(shown.picture(), box.left() - 2, box.top() - 2);
        assertThat(List.of(inside, outside))
                .isEqualTo(
                        switch (manner) {
                            case AS_IT_IS, BARS, COARSE -> List.of(0x600000, 0xFFFFFF);
                            case GREY -> List.of(0x1C1C1C, 0xFFFFFF);
                            case NEGATIVE -> List.of(0x9FFFFF, 0x000000);
                            case OTHER_HUES -> List.of(0x602900, 0xFFFFFF);
                        });
        assertThat(pixel(shown.picture(), box.right() - 2, box.bottom() - 2)).isEqualTo(inside);
    }

    private static int pixel(Picture picture, double x, double y) {
        return picture.pixels()[(int) y * picture.width() + (int) x];
    }
}
