package org.smartcustoms.engines.selectivity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTests {

    @Test
    void agreesWithPublishedWilsonIntervals() {
        // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
        var a = Estimate.share(81, 263, 0.95);
        assertThat(a.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(a.high()).isCloseTo(0.3662, within(5e-5));
        var b = Estimate.share(0, 20, 0.95);
        assertThat(b.low()).isZero();
        assertThat(b.high()).isCloseTo(0.1611, within(5e-5));
    }

    @Test
    void knowsNothingWithoutTrials() {
        assertThat(Estimate.share(0, 0, 0.95)).isEqualTo(new Estimate(Double.NaN, 0, 1, 0.95));
    }

    @Test
    void knowsTheUsualQuantiles() {
        assertThat(Distributions.normalQuantile(0.975)).isCloseTo(1.959963984540054, within(1e-10));
        assertThat(Distributions.normalQuantile(0.05)).isCloseTo(-1.6448536269514722, within(1e-10));
        assertThat(Distributions.gammaQuantile(1, 0.975)).isCloseTo(-Math.log(0.025), within(1e-10));
        // Half a chi-square quantile with 20 degrees of freedom: 34.16961 at 97.5 %.
        assertThat(2 * Distributions.gammaQuantile(10, 0.975)).isCloseTo(34.16961, within(1e-5));
    }
}
