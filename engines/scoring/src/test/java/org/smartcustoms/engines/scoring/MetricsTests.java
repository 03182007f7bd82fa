package org.smartcustoms.engines.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricsTests {
    @Test
    void agreesWithTheTextbookExample() {
        Metrics metrics = Metrics.of(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true});
        assertThat(metrics.auc()).isEqualTo(0.75, within(1e-12));
        assertThat(metrics.averagePrecision()).isEqualTo(0.8333333333, within(1e-9));
        assertThat(metrics.at()).hasSize(5);
    }

    @Test
    void countsTiesHalf() {
        Metrics metrics = Metrics.of(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {true, false, true, false});
        assertThat(metrics.auc()).isEqualTo(0.5);
    }
}
