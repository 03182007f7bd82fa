package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DriftTests {

    private static final Instant WINTER = Instant.parse("2025-01-10T00:00:00Z");
    private static final Instant SPRING = Instant.parse("2025-04-10T00:00:00Z");

    private static World world(WorldSettings.Drift drift) {
        return World.fromSeed(5, WorldSettings.columns(1_000, drift));
    }

    private static Set<String> ringGoods(World world, Instant from) {
        var goods = new HashSet<String>();
        Iterator<Arrival> arrivals = world.arrivals(from, from.plusSeconds(86_400 * 30));
        while (arrivals.hasNext()) {
            Arrival arrival = arrivals.next();
            if (arrival.truth.ring().isPresent() && arrival.truth.cheat() != Cheat.MISDESCRIPTION) {
                goods.add(arrival.lines.getFirst().declared.hs());
            }
        }
        return goods;
    }

    private static double shared(Set<String> before, Set<String> after) {
        var both = new HashSet<>(before);
        both.retainAll(after);
        return both.size() / (double) before.size();
    }

    @Test
    void theProfitableFraudMovesWithTheQuarter() {
        World moving = world(WorldSettings.Drift.QUARTERLY);
        assertThat(shared(ringGoods(moving, WINTER), ringGoods(moving, SPRING))).isLessThan(0.5);
    }

    @Test
    void theFraudStaysInAStillWorld() {
        World still = world(WorldSettings.Drift.STILL);
        assertThat(shared(ringGoods(still, WINTER), ringGoods(still, SPRING))).isGreaterThan(0.9);
    }

    @Test
    void temptationMovesForMostGoodsAndStaysForSome() {
        var temptation = new Temptation(5);
        int moved = 0;
        int all = 0;
        for (Commodity goods : Commodity.ALL) {
            for (int o = 0; o < goods.origins().size(); o++) {
                all++;
                moved += temptation.of(goods, o, 8_100) != temptation.of(goods, o, 8_101) ? 1 : 0;
            }
        }
        assertThat(moved / (double) all).isBetween(0.65, 0.85);
    }

    @Test
    void aWaryGroupMovesOnlyAfterItWasCaught() {
        var conduct = new Conduct.Wary(3);
        var truth = new Truth(Cheat.UNDERVALUATION, 1, 1, 1, "", "", OptionalInt.of(4));
        assertThat(conduct.phaseOfRing(4, 100)).isZero();
        conduct.caught(truth);
        conduct.caught(truth);
        assertThat(conduct.phaseOfRing(4, 101)).as("two catches are bearable").isZero();
        conduct.caught(truth);
        conduct.caught(truth);
        conduct.caught(truth);
        assertThat(conduct.phaseOfRing(4, 101)).as("it finishes the quarter").isZero();
        assertThat(conduct.phaseOfRing(4, 102)).isEqualTo(1);
        assertThat(conduct.phaseOfRing(5, 102))
                .as("another group noticed nothing")
                .isZero();
    }
}
