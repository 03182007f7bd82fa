package org.smartcustoms.simulator;

/// A place in the market. Most are held by one firm for ever; in a quarter of them a firm gives up after a year or two
/// and a
/// new one, with another temper, takes over its trade.
final class TraderSlot {

    private static final long TRADERS = 11;
    private static final long SPELLS = 12;

    /// A firm and what only the world knows of it.
    ///
    /// @param leaning chance that a consignment of a habitual cheat is illicit during a bad spell; 0 for the honest
    record Holder(long generation, Firm firm, double leaning) {}

    private final long seed;
    private final int index;
    private final boolean honestByNature;
    private final double crookedChance;
    private final long life;
    private final long phase;
    private final Ids ids;
    private final Firms firms;
    private Holder holder;

    TraderSlot(long seed, int index, boolean honestByNature, boolean looseAgent, Ids ids, Firms firms) {
        this.seed = seed;
        this.index = index;
        this.honestByNature = honestByNature;
        this.crookedChance = looseAgent ? 0.22 : 0.045;
        this.ids = ids;
        this.firms = firms;
        var chance = Chance.of(seed, TRADERS, index);
        this.life = chance.happens(0.25) ? 200 + chance.nextInt(700) : 200_000;
        this.phase = chance.nextInt((int) life);
        this.holder = create(-1);
    }

    int index() {
        return index;
    }

    /// Who holds the slot on a day.
    Holder on(long day) {
        long generation = (day + phase) / life;
        Holder current = holder;
        if (current.generation() != generation) {
            current = create(generation);
            holder = current;
        }
        return current;
    }

    private Holder create(long generation) {
        var chance = Chance.of(seed, TRADERS, index, generation + 1);
        String id = ids.of(Ids.Kind.TRADER, (long) index << 12 | (generation & 0xFFF));
        Firm plain = Firms.local(id, chance);
        Firm firm = chance.happens(0.15)
                ? new Firm(id, plain.english(), plain.chinese(), firms.letterBox(chance), plain.country())
                : plain;
        double leaning = !honestByNature && chance.happens(crookedChance) ? chance.between(0.15, 0.6) : 0;
        return new Holder(generation, firm, leaning);
    }

    /// Cheats come in spells: three months in five are bad ones.
    boolean inBadSpell(long day) {
        return Chance.fixed(seed, SPELLS, index, Math.floorDiv(day + 7L * index, 30L)) < 0.6;
    }
}
