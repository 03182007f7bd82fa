package org.smartcustoms.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An organised group: importers that come and go each quarter, one or two addresses, an agent, a few lorries, and one
/// scheme at
/// a time, chosen for what it pays.
final class Ring {

    private static final long RINGS = 51;
    private static final long SCHEMES = 52;
    private static final long SHELLS = 53;
    private static final List<Cheat> METHODS = List.of(
            Cheat.UNDERVALUATION,
            Cheat.UNDERVALUATION,
            Cheat.MISDESCRIPTION,
            Cheat.ORIGIN_FRAUD,
            Cheat.SHELL_IMPORTER,
            Cheat.SHELL_IMPORTER,
            Cheat.CONTRABAND,
            Cheat.SPLITTING);

    private static final List<Mode> WAYS = List.of(Mode.SEA, Mode.ROAD, Mode.AIR);

    /// What a ring does during a phase.
    record Scheme(
            Cheat cheat,
            Commodity goods,
            int variant,
            int originIndex,
            ControlPoint post,
            String departure,
            Firm seller,
            double lotValue,
            double crookedShare) {}

    private final long seed;
    private final int index;
    private final Ids ids;
    private final Firms firms;
    private final Market market;
    private final List<String> addresses = new ArrayList<>();
    private final List<String> vehicles = new ArrayList<>();
    private final Firms.Agent agent;
    private final Firm carrier;
    private final int members;
    private final Map<Integer, Scheme> schemes = new ConcurrentHashMap<>();
    private final Map<Long, Firm> shells = new ConcurrentHashMap<>();

    Ring(long seed, int index, Ids ids, Firms firms, Market market) {
        this.seed = seed;
        this.index = index;
        this.ids = ids;
        this.firms = firms;
        this.market = market;
        var chance = Chance.of(seed, RINGS, index);
        int offices = 1 + chance.nextInt(2);
        for (int i = 0; i < offices; i++) {
            addresses.add(chance.happens(0.5) ? firms.letterBox(chance) : Names.address(chance));
        }
        int lorries = 2 + chance.nextInt(3);
        for (int i = 0; i < lorries; i++) {
            vehicles.add(Names.plate(chance));
        }
        agent = firms.looseAgent(chance);
        carrier = firms.carrier(chance);
        members = 4 + chance.nextInt(5);
    }

    int index() {
        return index;
    }

    Firms.Agent agent() {
        return agent;
    }

    Firm carrier() {
        return carrier;
    }

    List<String> vehicles() {
        return vehicles;
    }

    Scheme scheme(int phase) {
        return schemes.computeIfAbsent(phase, this::plan);
    }

    private Scheme plan(int phase) {
        var chance = Chance.of(seed, SCHEMES, index, phase);
        Cheat cheat = chance.oneOf(METHODS);
        Habit lane = profitableLane(cheat, chance);
        return new Scheme(
                cheat,
                lane.commodity(),
                lane.variant(),
                lane.originIndex(),
                lane.post(),
                lane.departure(),
                firms.supplier(lane.origin(), chance),
                chance.logNormal(70_000, 0.4) * Market.lotFactor(lane.post().mode()),
                chance.between(0.5, 0.75));
    }

    /// Of eight ways that others bring goods in lawfully, the one on which most duty can be saved: the best place to
    /// hide.
    private Habit profitableLane(Cheat cheat, Chance chance) {
        Habit best = lane(cheat, chance);
        for (int i = 0; i < 7; i++) {
            Habit other = lane(cheat, chance);
            if (other.commodity().dutyPercent() > best.commodity().dutyPercent()) {
                best = other;
            }
        }
        return best;
    }

    private Habit lane(Cheat cheat, Chance chance) {
        while (true) {
            Mode mode = cheat == Cheat.SPLITTING ? Mode.ROAD : WAYS.get(chance.nextInt(WAYS.size()));
            Habit habit = market.draw(ControlPoint.ALL.indexOf(Market.post(mode, chance)), chance);
            if (habit.trade() == Trade.IMPORT) {
                return habit;
            }
        }
    }

    /// One of the importers in use on a day. Each lasts about six weeks of its quarter.
    Firm importer(long day, int quarter, Chance chance) {
        int dayOfQuarter = (int) (day - startOfQuarter(quarter));
        double place = (dayOfQuarter + chance.between(-22, 22)) / 92.0;
        int member = Math.clamp((int) (place * members), 0, members - 1);
        long key = (long) index << 16 | (long) Math.floorMod(quarter, 4096) << 4 | member;
        return shells.computeIfAbsent(key, this::incorporate);
    }

    private Firm incorporate(long key) {
        var chance = Chance.of(seed, SHELLS, key);
        Firm plain = Firms.local(ids.of(Ids.Kind.SHELL, key), chance);
        return new Firm(plain.id(), plain.english(), plain.chinese(), chance.oneOf(addresses), plain.country());
    }

    private static long startOfQuarter(int quarter) {
        return LocalDate.of(quarter / 4, quarter % 4 * 3 + 1, 1).toEpochDay();
    }
}
