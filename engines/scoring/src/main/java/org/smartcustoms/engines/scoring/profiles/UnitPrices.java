package org.smartcustoms.engines.scoring.profiles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.smartcustoms.engines.scoring.CargoRecord;

/// The usual price per kilogram by chapter, heading, commodity, origin and order of magnitude of the weight: a robust
/// (Huber 1964) running centre and spread of the logarithm at each level, shrunk to the broader level where few lines
/// were seen. Learns from every lodged line, inspected or not. Not thread-safe.
public final class UnitPrices {
    private static final int LEVELS = 6;
    private static final int SEEN = 0;
    private static final int CENTRE = 1;
    private static final int SPREAD = 2;
    private static final int WIDTH = 3;
    private static final float PRIOR_LINES = 3;
    private static final float STARTING_SPREAD = 1.5f;
    private static final float NARROWEST_SPREAD = 0.03f;
    private static final float MEMORY = 400;
    private static final double NINETY_PER_CENT = 1.645;

    private final LongTable table;

    /// No price known.
    public UnitPrices(int expectedLines) {
        this(new LongTable(WIDTH, Math.max(64, expectedLines / 2)));
    }

    private UnitPrices(LongTable table) {
        this.table = table;
    }

    /// Takes a lodged line's price into account; a line without a positive price and weight changes nothing.
    public void observe(CargoRecord record) {
        double price = record.unitPrice();
        if (!(price > 0)) {
            return;
        }
        float log = (float) Math.log(price);
        for (int level = 0; level < LEVELS; level++) {
            long key = key(record, level);
            int slot = key == 0 ? LongTable.NONE : table.slot(key, 0);
            if (slot != LongTable.NONE) {
                update(slot, log);
            }
        }
    }

    private void update(int slot, float log) {
        float seen = table.get(slot, SEEN);
        if (seen == 0) {
            table.set(slot, CENTRE, log);
            table.set(slot, SPREAD, STARTING_SPREAD / 2);
        } else {
            float centre = table.get(slot, CENTRE);
            float spread = table.get(slot, SPREAD);
            float reach = 2.5f * Math.max(spread, NARROWEST_SPREAD);
            float away = Math.clamp(log - centre, -reach, reach);
            float step = 1 / Math.min(seen + 1, MEMORY);
            table.set(slot, CENTRE, centre + step * away);
            table.set(slot, SPREAD, spread + step * (1.2533f * Math.abs(away) - spread));
        }
        table.set(slot, SEEN, seen + 1);
    }

    /// What such a line should cost, at least from all goods seen; before the first line ever, an interval over
    /// everything.
    public PriceExpectation expect(CargoRecord record) {
        float centre = 3;
        float spread = 4;
        float comparable = 0;
        for (int level = 0; level < LEVELS; level++) {
            long key = key(record, level);
            int slot = key == 0 ? -1 : table.find(key);
            if (slot < 0) {
                continue;
            }
            float seen = table.get(slot, SEEN);
            float weight = seen / (seen + PRIOR_LINES);
            centre += weight * (table.get(slot, CENTRE) - centre);
            spread += weight * (table.get(slot, SPREAD) - spread);
            comparable = level < 3 && comparable > 0 ? Math.min(comparable, seen) : seen;
        }
        spread = Math.max(spread, NARROWEST_SPREAD);
        double price = record.unitPrice();
        return new PriceExpectation(
                Math.exp(centre),
                Math.exp(centre - NINETY_PER_CENT * spread),
                Math.exp(centre + NINETY_PER_CENT * spread),
                (long) comparable,
                (Math.log(price) - centre) / spread);
    }

    private static long key(CargoRecord record, int level) {
        String hs = record.hs();
        long goods = switch (level) {
            case 0 -> 1;
            case 1 -> hs.length() < 2 ? 0 : PathKeys.hash(hs, 2);
            case 2 -> hs.length() < 4 ? 0 : PathKeys.hash(hs, 4);
            case 3 -> hs.isEmpty() ? 0 : PathKeys.hash(hs);
            default -> hs.isEmpty() ? 0 : PathKeys.both(PathKeys.hash(hs), PathKeys.hash(record.origin()));
        };
        if (level == 5 && goods != 0) {
            goods = PathKeys.both(goods, 1000 + (long) Math.floor(Math.log10(Math.max(record.netMassKg(), 1e-3))));
        }
        return goods == 0 ? 0 : PathKeys.both(goods, level + 1);
    }

    /// An independent copy.
    public UnitPrices copy() {
        return new UnitPrices(table.copy());
    }

    /// Writes every level.
    public void write(DataOutput out) throws IOException {
        table.write(out);
    }

    /// Reads what `write` wrote.
    public static UnitPrices read(DataInput in) throws IOException {
        return new UnitPrices(LongTable.read(in, WIDTH));
    }
}
