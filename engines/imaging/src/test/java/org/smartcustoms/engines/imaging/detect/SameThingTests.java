package org.smartcustoms.engines.imaging.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.Box;

class SameThingTests {

    @Test
    void framesOfOneThingAreAveragedByTheSquareOfTheirScores() {
        var once = SameThing.each(List.of(
                new Detection("knife", new Box(0, 0, 100, 20), 0.8),
                new Detection("knife", new Box(10, 0, 110, 20), 0.4)));
        assertThat(once).hasSize(1);
        assertThat(once.getFirst().score()).isEqualTo(0.8);
        assertThat(once.getFirst().box().left()).isCloseTo(10 * 0.16 / 0.8, within(1e-9));
        assertThat(once.getFirst().box().right()).isCloseTo(100 + 10 * 0.16 / 0.8, within(1e-9));
    }

    @Test
    void thingsApartAndThingsOfOtherKindsStayApart() {
        var found = List.of(
                new Detection("knife", new Box(0, 0, 100, 20), 0.8),
                new Detection("firearm", new Box(0, 0, 100, 20), 0.5),
                new Detection("knife", new Box(60, 0, 160, 20), 0.5));
        assertThat(SameThing.each(found)).isEqualTo(found);
    }

    @Test
    void aFrameThatOverlapsHalfIsTheSameThingButHasNoVote() {
        var once = SameThing.each(List.of(
                new Detection("knife", new Box(0, 0, 100, 20), 0.8),
                new Detection("knife", new Box(30, 0, 130, 20), 0.4)));
        assertThat(once).containsExactly(new Detection("knife", new Box(0, 0, 100, 20), 0.8));
    }

    @Test
    void whereFramesLieCloseToTheirThingsHalfAnOverlapIsOfTwo() {
        var found = List.of(
                new Detection("knife", new Box(0, 0, 100, 20), 0.8),
                new Detection("knife", new Box(20, 0, 120, 20), 0.4));
        assertThat(SameThing.each(found)).hasSize(1);
        assertThat(SameThing.each(found, 0.7)).isEqualTo(found);
    }
}
