package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Who trades matters: knowing the past of the parties finds more than knowing the goods alone.
class PartyHistoryTests {

    /// Precision in the best 5 % when each declaration is ranked by smoothed past rates of the given keys, in time
    /// order,
    /// over the second half of the year.
    private static double precision(List<Function<Arrival, String>> keys) {
        record Scored(double score, boolean illicit) {}
        List<Map<String, int[]>> pasts = new ArrayList<>();
        keys.forEach(key -> pasts.add(new HashMap<>()));
        var scored = new ArrayList<Scored>();
        int seen = 0;
        for (Arrival arrival : Worlds.year()) {
            double score = 0;
            for (int k = 0; k < keys.size(); k++) {
                int[] past = pasts.get(k).computeIfAbsent(keys.get(k).apply(arrival), x -> new int[2]);
                score += Math.log((past[1] + 0.04 * 5) / (past[0] + 5));
                past[0]++;
                past[1] += arrival.truth.illicit() ? 1 : 0;
            }
            if (++seen > Worlds.year().size() / 2) {
                scored.add(new Scored(score, arrival.truth.illicit()));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        int top = scored.size() / 20;
        return scored.subList(0, top).stream().filter(Scored::illicit).count() / (double) top;
    }

    @Test
    void aRankingByPartiesAndGoodsBeatsOneByGoodsAlone() {
        Function<Arrival, String> goods =
                a -> a.lines.getFirst().declared.hs() + a.lines.getFirst().origin + a.departure;
        double byGoods = precision(List.of(goods));
        double withParties = precision(List.of(goods, a -> a.trader.id(), a -> a.agent.id(), a -> a.trader.address()));
        assertThat(byGoods).isGreaterThan(0.08);
        assertThat(withParties).isGreaterThan(byGoods * 1.3);
    }

    @Test
    void mostTradersAreHonestAndAFewAreNot() {
        Map<String, int[]> byTrader = new HashMap<>();
        for (Arrival arrival : Worlds.year()) {
            int[] counts = byTrader.computeIfAbsent(arrival.trader.id(), k -> new int[2]);
            counts[0]++;
            counts[1] += arrival.truth.illicit() ? 1 : 0;
        }
        var regular = byTrader.values().stream().filter(c -> c[0] >= 50).toList();
        long bad = regular.stream().filter(c -> c[1] > 0.15 * c[0]).count();
        long good = regular.stream().filter(c -> c[1] <= 0.04 * c[0]).count();
        assertThat(bad / (double) regular.size()).isBetween(0.01, 0.25);
        assertThat(good / (double) regular.size()).isGreaterThan(0.6);
    }
}
