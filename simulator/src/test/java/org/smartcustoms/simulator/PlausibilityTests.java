package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The honest side of the world has the shapes that trade has.
class PlausibilityTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void hasAboutTheWantedShareOfIllicitTradeAtTheWantedVolume(long seed) {
        var all = Worlds.days(Worlds.demo(seed), Worlds.SPRING, 28);
        double share = all.stream().filter(d -> d.truth().illicit()).count() / (double) all.size();
        assertThat(share).as("seed %d", seed).isBetween(0.025, 0.065);
        assertThat(all.size() / 28.0).as("seed %d", seed).isBetween(620.0, 800.0);
    }

    @Test
    void spreadsPricesOfOneMakeLogNormally() {
        Map<Integer, List<Double>> logs = new HashMap<>();
        for (Arrival arrival : Worlds.year()) {
            Line line = arrival.lines.getFirst();
            if (!arrival.truth.illicit()) {
                int key = line.declared.index() * 5 + line.variant;
                logs.computeIfAbsent(key, k -> new ArrayList<>()).add(Math.log(line.unitPrice()));
            }
        }
        int looked = 0;
        for (List<Double> make : logs.values()) {
            if (make.size() < 400) {
                continue;
            }
            looked++;
            double mean = make.stream().mapToDouble(d -> d).average().orElseThrow();
            double variance = make.stream()
                    .mapToDouble(d -> (d - mean) * (d - mean))
                    .average()
                    .orElseThrow();
            double skew = make.stream()
                            .mapToDouble(d -> Math.pow(d - mean, 3))
                            .average()
                            .orElseThrow()
                    / Math.pow(variance, 1.5);
            assertThat(Math.sqrt(variance)).isBetween(0.1, 0.5);
            assertThat(skew).isBetween(-2.2, 2.2);
        }
        assertThat(looked).isGreaterThan(50);
    }

    @Test
    void concentratesTradeInFewTradersAsZipfSays() {
        Map<String, Integer> counts = new HashMap<>();
        Worlds.year().forEach(a -> counts.merge(a.trader.id(), 1, Integer::sum));
        List<Integer> sorted = counts.values().stream().sorted((a, b) -> b - a).toList();
        int total = Worlds.year().size();
        int top =
                sorted.subList(0, sorted.size() / 100).stream().mapToInt(i -> i).sum();
        assertThat(top / (double) total).as("share of the top hundredth").isBetween(0.15, 0.6);
        assertThat(sorted.getFirst() / (double) total).as("share of the first").isLessThan(0.1);
        double slope = Math.log(sorted.get(9) / (double) sorted.get(499)) / Math.log(50);
        assertThat(slope).as("slope on log-log paper").isBetween(0.5, 1.3);
    }

    @Test
    void isBusyByDayAndQuietAtNightAndOnSundays() {
        int[] hours = new int[24];
        int[] weekdays = new int[7];
        for (Arrival arrival : Worlds.year()) {
            hours[Calendar.hourOfDay(arrival.hour)]++;
            weekdays[Calendar.dayOfWeek(Calendar.day(arrival.hour))]++;
        }
        assertThat(hours[10]).isGreaterThan(4 * hours[3]);
        assertThat(hours[16]).isGreaterThan(hours[12]);
        assertThat(weekdays[6]).isBetween(weekdays[2] / 3, weekdays[2] * 3 / 4);
        assertThat(weekdays[5]).isBetween(weekdays[6], weekdays[2]);
    }

    @Test
    void keepsTheLocalClockInReferences() {
        GeneratedDeclaration declaration =
                Worlds.days(Worlds.demo(7), Worlds.SPRING, 1).getFirst();
        var local = declaration.lodgement().acceptedAt().atOffset(ZoneOffset.ofHours(8));
        assertThat(declaration.lodgement().reference())
                .startsWith(
                        "SC26%02d%02d%02d-".formatted(local.getMonthValue(), local.getDayOfMonth(), local.getHour()));
    }

    @Test
    void fillsEveryFieldWithSomethingUsable() {
        for (GeneratedDeclaration declaration : Worlds.days(Worlds.demo(7), Worlds.SPRING, 3)) {
            Lodgement lodgement = declaration.lodgement();
            assertThat(lodgement.parties()).hasSizeBetween(3, 4).allSatisfy(party -> {
                assertThat(party.identifier()).matches("[0-9A-Z]{7}");
                assertThat(party.name()).isNotBlank();
                assertThat(party.address()).isNotBlank();
            });
            assertThat(lodgement.goods()).isNotEmpty().allSatisfy(goods -> {
                assertThat(goods.hs()).matches("\\d{6}");
                assertThat(goods.netMassKg()).isPositive().isLessThan(goods.grossMassKg());
                assertThat(goods.value().amount()).isPositive();
                assertThat(goods.description()).isNotBlank();
            });
            assertThat(lodgement.departure() + lodgement.destination()).matches("[A-Z]{4}");
        }
    }
}
