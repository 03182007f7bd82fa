package org.smartcustoms.engines.selectivity.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.engines.selectivity.rules.RuleHit;
import org.smartcustoms.engines.selectivity.rules.RuleOutcome;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;

class KillSwitchesTests {

    private static final RuleVersion RULE = new RuleVersion("R", 2);
    private static final RuleOutcome HIT =
            new RuleOutcome(List.of(new RuleHit(RULE, "r", new RuleAction(Lane.EXAMINATION, 100))), List.of());

    @Test
    void stopsARuleThatFiresFarAboveItsForecast() {
        var switches = new KillSwitches();
        switches.watch(RULE, 1_000, 1_000_000);

        assertThat(firstStop(switches, 0.01, 20_000)).isBetween(1, 8_000);
    }

    @Test
    void stopsARuleGoneWrongAfterALongGoodTime() {
        var switches = new KillSwitches();
        switches.watch(RULE, 1_000, 1_000_000);

        assertThat(firstStop(switches, 0.001, 200_000)).isEqualTo(-1);
        assertThat(firstStop(switches, 0.01, 20_000)).isBetween(1, 8_000);
    }

    @Test
    void leavesARuleAloneThatKeepsToItsForecast() {
        var switches = new KillSwitches();
        switches.watch(RULE, 10_000, 1_000_000);

        assertThat(firstStop(switches, 0.01, 1_000_000)).isEqualTo(-1);
        assertThat(switches.standings())
                .singleElement()
                .satisfies(s -> assertThat(s.evidence()).isLessThan(KillSwitches.limit()));
    }

    @Test
    void tellsAStopOnce() {
        var switches = new KillSwitches();
        switches.watch(RULE, 0, 1_000_000);
        int stops = 0;
        for (int i = 0; i < 1_000; i++) {
            stops += switches.declared(HIT).size();
        }
        assertThat(stops).isEqualTo(1);
    }

    @Test
    void watchesOnlyTheVersionItWasToldOf() {
        var switches = new KillSwitches();
        switches.watch(new RuleVersion("R", 1), 0, 1_000_000);

        assertThat(firstStop(switches, 1, 100)).isEqualTo(-1);
    }

    private static int firstStop(KillSwitches switches, double rate, int declarations) {
        var random = new Random(17);
        for (int i = 1; i <= declarations; i++) {
            if (!switches.declared(random.nextDouble() < rate ? HIT : RuleOutcome.NOTHING)
                    .isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
