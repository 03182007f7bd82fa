package org.smartcustoms.insight.internal.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTests {

    @Test
    void agreesWithWilsonsPublishedExample() {
        // 15 of 148: Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
        var interval = new Proportion(15, 148).interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.0624, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.1605, within(1e-4));
    }

    @Test
    void isHonestAboutNothingFound() {
        var interval = new Proportion(0, 20).interval().orElseThrow();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.1611, within(1e-4));
    }

    @Test
    void hasNoShareWhereNothingWasExamined() {
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThat(new Proportion(0, 0).interval()).isEmpty();
    }

    @Test
    void putsTheRatioInsideItsInterval() {
        var selected = new Proportion(120, 300);
        var control = new Proportion(40, 400);
        var interval = selected.ratioInterval(control).orElseThrow();
        assertThat(selected.ratioTo(control)).hasValue(4.0);
        assertThat(interval.low()).isBetween(2.5, 3.5);
        assertThat(interval.high()).isBetween(4.8, 6.0);
    }

    @Test
    void putsNoUpperBoundOnARatioToNothing() {
        assertThat(new Proportion(5, 50)
                        .ratioInterval(new Proportion(0, 50))
                        .orElseThrow()
                        .high())
                .isInfinite();
    }
}
