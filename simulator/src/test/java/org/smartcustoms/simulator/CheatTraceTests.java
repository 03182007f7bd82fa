package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Each way to cheat leaves the trace it is meant to leave: a single honest signal separates it from lawful trade.
class CheatTraceTests {

    /// Chance that the signal ranks a random cheat of the kind above a random honest declaration.
    private static double separates(Cheat cheat, ToDoubleFunction<Arrival> signal) {
        record Scored(double score, boolean illicit) {}
        List<Scored> scored = Worlds.year().stream()
                .filter(a -> a.truth.cheat() == Cheat.NONE || a.truth.cheat() == cheat)
                .map(a -> new Scored(signal.applyAsDouble(a), a.truth.illicit()))
                .sorted(Comparator.comparingDouble(Scored::score))
                .toList();
        double rankSum = 0;
        long positives = 0;
        int i = 0;
        while (i < scored.size()) {
            int j = i;
            while (j < scored.size() && scored.get(j).score() == scored.get(i).score()) {
                j++;
            }
            for (int k = i; k < j; k++) {
                if (scored.get(k).illicit()) {
                    rankSum += (i + j + 1) / 2.0;
                    positives++;
                }
            }
            i = j;
        }
        assertThat(positives).as("%s occurs", cheat).isGreaterThan(300);
        double negatives = scored.size() - positives;
        return (rankSum - positives * (positives + 1) / 2.0) / (positives * negatives);
    }

    /// Price per kilogram against the median of peers: same commodity and origin, in logarithms.
    private static ToDoubleFunction<Arrival> priceAgainstPeers() {
        Map<String, List<Double>> prices = new HashMap<>();
        Worlds.year()
                .forEach(a -> prices.computeIfAbsent(peers(a), k -> new ArrayList<>())
                        .add(Math.log(a.lines.getFirst().unitPrice())));
        Map<String, Double> medians = new HashMap<>();
        prices.forEach((key, list) -> medians.put(
                key, list.stream().sorted().skip(list.size() / 2).findFirst().orElseThrow()));
        return a -> Math.log(a.lines.getFirst().unitPrice()) - medians.getOrDefault(peers(a), 0.0);
    }

    private static String peers(Arrival arrival) {
        Line line = arrival.lines.getFirst();
        return line.declared.hs() + line.origin;
    }

    @Test
    void undervaluedGoodsAreCheapAgainstTheirPeers() {
        var price = priceAgainstPeers();
        assertThat(separates(Cheat.UNDERVALUATION, a -> -price.applyAsDouble(a)))
                .isGreaterThan(0.85);
    }

    @Test
    void misdescribedGoodsHaveAPriceThatFitsOtherGoods() {
        var price = priceAgainstPeers();
        assertThat(separates(Cheat.MISDESCRIPTION, a -> Math.abs(price.applyAsDouble(a))))
                .isGreaterThan(0.8);
    }

    @Test
    void falseOriginsAreClaimedWhereTheGoodsDontComeFrom() {
        assertThat(separates(Cheat.ORIGIN_FRAUD, a -> {
                    Line line = a.lines.getFirst();
                    boolean elsewhere = !line.origin.equals(a.departure);
                    boolean unusual = line.declared.origins().stream()
                            .noneMatch(o -> o.country().equals(line.origin));
                    return (line.claimsPreference ? 1 : 0) + (elsewhere ? 1 : 0) + (unusual ? 1 : 0);
                }))
                .isGreaterThan(0.85);
    }

    @Test
    void splitOrdersComeTogetherAndStayJustBelowTheRelief() {
        Map<String, Integer> sameHour = new HashMap<>();
        Worlds.year().forEach(a -> sameHour.merge(a.trader.id() + a.hour, 1, Integer::sum));
        assertThat(separates(Cheat.SPLITTING, a -> {
                    double value = a.lines.getFirst().value;
                    boolean below = value < Tariff.LOW_VALUE_RELIEF && value > 0.6 * Tariff.LOW_VALUE_RELIEF;
                    return (below ? 2 : 0) + Math.min(3, sameHour.getOrDefault(a.trader.id() + a.hour, 0));
                }))
                .isGreaterThan(0.9);
    }

    @Test
    void shellImportersAreNewAndShareTheirAddress() {
        Map<String, Long> firstSeen = new HashMap<>();
        Map<String, Set<String>> atAddress = new HashMap<>();
        var newness = new HashMap<Arrival, Double>();
        for (Arrival a : Worlds.year()) {
            long day = Calendar.day(a.hour);
            long age = day - firstSeen.computeIfAbsent(a.trader.id(), k -> day);
            Set<String> there = atAddress.computeIfAbsent(a.trader.address(), k -> new HashSet<>());
            there.add(a.trader.id());
            newness.put(a, (age < 60 ? 1.0 : 0) + (there.size() > 1 ? 1 : 0));
        }
        assertThat(separates(Cheat.SHELL_IMPORTER, a -> newness.getOrDefault(a, 0.0)))
                .isGreaterThan(0.8);
    }

    @Test
    void coverLoadsAreTooHeavyForWhatTheySay() {
        assertThat(separates(Cheat.CONTRABAND, a -> a.lines.getFirst().grossMass / a.lines.getFirst().netMass))
                .isGreaterThan(0.85);
    }
}
