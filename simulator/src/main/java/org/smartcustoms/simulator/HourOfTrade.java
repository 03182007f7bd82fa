package org.smartcustoms.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Draws all declarations of one hour, from nothing but the seed and the hour.
final class HourOfTrade {

    private static final long HOURS = 61;
    private static final long PHASES = 62;

    private final long seed;
    private final long series;
    private final People people;
    private final Conduct conduct;
    private final Rhythm rhythm;
    private final int maximumLines;

    HourOfTrade(long seed, long series, People people, Conduct conduct, Rhythm rhythm, int maximumLines) {
        this.seed = seed;
        this.series = series;
        this.people = people;
        this.conduct = conduct;
        this.rhythm = rhythm;
        this.maximumLines = maximumLines;
    }

    List<Arrival> draw(long hour) {
        var chance = Chance.of(seed, HOURS, series, hour);
        int count = chance.poisson(rhythm.expected(hour));
        int[] moments = new int[count];
        for (int i = 0; i < count; i++) {
            moments[i] = chance.nextInt(3_600_000);
        }
        Arrays.sort(moments);
        var arrivals = new ArrayList<Arrival>(count);
        while (arrivals.size() < count) {
            Arrival arrival = one(hour, arrivals.size(), moments[arrivals.size()], chance);
            arrivals.add(arrival);
            if (arrival.truth.cheat() == Cheat.SPLITTING) {
                int parts = 2 + chance.nextInt(4);
                for (int p = 0; p < parts && arrivals.size() < count; p++) {
                    arrivals.add(sibling(arrival, arrivals.size(), moments[arrivals.size()], chance));
                }
            }
        }
        return arrivals;
    }

    private Arrival one(long hour, int ordinal, int moment, Chance chance) {
        long day = Calendar.day(hour);
        int quarter = Calendar.quarter(day);
        long millis = Calendar.startOfHour(hour) * 1000 + moment;
        Arrival arrival = chance.happens(people.calibration().ringVolume())
                ? organised(hour, ordinal, millis, day, quarter, chance)
                : ordinary(hour, ordinal, millis, day, quarter, chance);
        arrival.detail = chance.nextLong();
        return arrival;
    }

    private Arrival ordinary(long hour, int ordinal, long millis, long day, int quarter, Chance chance) {
        Habit habit = people.market().draw(rhythm.post(hour, chance), chance);
        TraderSlot.Holder holder = habit.slot().on(day);
        Firm trader = chance.happens(0.015) ? people.casual(hour, ordinal, series) : holder.firm();
        var arrival = new Arrival(
                hour,
                ordinal,
                millis,
                habit.trade(),
                habit.post(),
                trader,
                habit.agent().firm(),
                habit.counterpart(),
                habit.carrier(),
                habit.departure(),
                habit.destination());
        arrival.vehicles = habit.vehicles();
        load(
                arrival,
                habit.commodity(),
                habit.variant(),
                habit.originIndex(),
                habit.priceLevel(),
                habit.lotValue(),
                chance);
        int phase = conduct.phaseOfOthers(quarter);
        double tempted = people.calibration().temptation()
                * people.temptation().of(habit.commodity(), habit.originIndex(), phase);
        double leaning = habit.slot().inBadSpell(day) ? people.calibration().leaning() * holder.leaning() : 0;
        if (leaning > 0 && chance.happens(Math.min(Calibration.MOST, leaning))) {
            double way = Chance.fixed(seed, PHASES, habit.slot().index(), holder.generation(), phase);
            Cheating.apply(Cheating.choose(arrival, way), arrival, OptionalInt.empty(), chance);
        } else if (chance.happens(Math.min(Calibration.MOST, tempted))) {
            double way = Chance.fixed(seed, PHASES, -1 - habit.commodity().index(), habit.originIndex(), phase);
            Cheating.apply(Cheating.choose(arrival, way), arrival, OptionalInt.empty(), chance);
        }
        return arrival;
    }

    private Arrival organised(long hour, int ordinal, long millis, long day, int quarter, Chance chance) {
        Ring ring = people.ring(chance);
        Ring.Scheme scheme = ring.scheme(conduct.phaseOfRing(ring.index(), quarter));
        var arrival = new Arrival(
                hour,
                ordinal,
                millis,
                Trade.IMPORT,
                scheme.post(),
                ring.importer(day, quarter, chance),
                ring.agent().firm(),
                scheme.seller(),
                ring.carrier(),
                scheme.departure(),
                "HK");
        arrival.vehicles = ring.vehicles();
        load(arrival, scheme.goods(), scheme.variant(), scheme.originIndex(), 1, scheme.lotValue(), chance);
        if (chance.happens(scheme.crookedShare())) {
            Cheating.apply(scheme.cheat(), arrival, OptionalInt.of(ring.index()), chance);
        }
        return arrival;
    }

    private void load(
            Arrival arrival, Commodity goods, int variant, int origin, double level, double lot, Chance chance) {
        double worth = chance.logNormal(lot, 0.75);
        int lines = 1;
        while (lines < maximumLines && chance.happens(0.35)) {
            lines++;
        }
        arrival.lines.add(people.loading().line(goods, variant, origin, level, worth / lines, chance));
        for (int i = 1; i < lines; i++) {
            Commodity other = chance.happens(0.5)
                    ? goods
                    : Commodity.ALL.get(Math.clamp(goods.index() + chance.nextInt(7) - 3, 0, Commodity.ALL.size() - 1));
            int otherOrigin = other == goods ? origin : 0;
            int make = chance.nextInt(Prices.VARIANTS);
            arrival.lines.add(people.loading().line(other, make, otherOrigin, level, worth / lines, chance));
        }
    }

    /// The next part of an order that was split.
    private static Arrival sibling(Arrival first, int ordinal, int moment, Chance chance) {
        long millis = Calendar.startOfHour(first.hour) * 1000 + moment;
        var arrival = new Arrival(
                first.hour,
                ordinal,
                millis,
                first.trade,
                first.post,
                first.trader,
                first.agent,
                first.counterpart,
                first.carrier,
                first.departure,
                first.destination);
        arrival.vehicles = first.vehicles;
        arrival.detail = chance.nextLong();
        Line model = first.lines.get(first.truth.line() - 1);
        var line = new Line(model.declared, model.variant, model.origin);
        double factor = chance.between(0.95, 1.05);
        line.netMass = model.netMass * factor;
        line.grossMass = model.grossMass * factor;
        line.quantity = model.quantity;
        line.packages = 1;
        line.value = model.value * factor;
        line.claimsPreference = model.claimsPreference;
        arrival.lines.add(line);
        Cheating.apply(Cheat.SPLITTING, arrival, first.truth.ring(), chance);
        return arrival;
    }
}
