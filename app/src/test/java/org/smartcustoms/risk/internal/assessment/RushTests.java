package org.smartcustoms.risk.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RushTests {

    private Instant now = Instant.parse("2026-11-27T08:00:00Z");
    private final InstantSource time = () -> now;
    private final Rush rush = new Rush(time.withZone(ZoneOffset.UTC));

    @Test
    void thereIsNoneWhereNothingCame() {
        assertThat(rush.isOn()).isFalse();
    }

    @Test
    void aThousandAtOnceAreARush() {
        rush.came(999);
        assertThat(rush.isOn()).isFalse();
        rush.came(1);
        assertThat(rush.isOn()).isTrue();
    }

    @Test
    void itGoesOnWhileTheyKeepComing() {
        for (int second = 0; second < 60; second++) {
            rush.came(200);
            pass(Duration.ofSeconds(1));
        }
        assertThat(rush.isOn()).isTrue();
    }

    @Test
    void itIsOverSoonAfterTheLast() {
        rush.came(5_000);
        pass(Duration.ofSeconds(20));
        assertThat(rush.isOn()).isFalse();
    }

    @Test
    void aFewASecondAreNone() {
        for (int second = 0; second < 60; second++) {
            rush.came(20);
            pass(Duration.ofSeconds(1));
        }
        assertThat(rush.isOn()).isFalse();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
