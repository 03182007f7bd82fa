package org.smartcustoms.engines.scoring.profiles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// An open-addressing map from a non-zero 64-bit key to a fixed number of floats and one day: no objects; an entry's
/// floats (as their bits) and its day stand side by side, so that a look-up touches two places in memory. It grows
/// until the cells no longer fit into one array (at 8 floats 117 million keys); keys that are new then find no place.
/// Not thread-safe; `copy()` is a memory copy.
final class LongTable {

    /// What stands for no slot.
    static final int NONE = -1;

    /// An array can't be longer.
    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

    private static final int FEWEST_SLOTS = 32;
    private static final double FULLEST = 7 / 8.0;

    private final int width;
    private final int stride;
    private final int mostSlots;
    private final int most;
    private long[] keys;
    private int[] cells;
    private int size;

    LongTable(int width, int expected) {
        this(width, expected, MOST_CELLS);
    }

    /// @param mostCells room for all cells together
    LongTable(int width, int expected, int mostCells) {
        this.width = width;
        stride = width + 1;
        mostSlots = Integer.highestOneBit(Math.min(1 << 30, mostCells / stride));
        most = (int) (mostSlots * FULLEST);
        long wanted = Long.highestOneBit(Math.max(FEWEST_SLOTS / 2, expected * 2L - 1)) << 1;
        int capacity = (int) Math.min(mostSlots, wanted);
        keys = new long[capacity];
        cells = new int[capacity * stride];
    }

    private LongTable(LongTable other) {
        width = other.width;
        stride = other.stride;
        mostSlots = other.mostSlots;
        most = other.most;
        keys = other.keys.clone();
        cells = other.cells.clone();
        size = other.size;
    }

    LongTable copy() {
        return new LongTable(this);
    }

    int size() {
        return size;
    }

    /// How many keys find a place at most.
    int most() {
        return most;
    }

    /// Whether a new key finds no place any more.
    boolean isFull() {
        return size >= most;
    }

    /// The slot of a key, or [#NONE].
    int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (true) {
            long at = keys[slot];
            if (at == key) {
                return slot;
            }
            if (at == 0) {
                return NONE;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The slot of a key, made with zeros where it is new; [#NONE] where a new one finds no place.
    int slot(long key, int day) {
        if (isFull()) {
            return find(key);
        }
        if (size >= keys.length / 2 && keys.length < mostSlots) {
            grow();
        }
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        day(slot, day);
        size++;
        return slot;
    }

    float get(int slot, int column) {
        return Float.intBitsToFloat(cells[slot * stride + column]);
    }

    void set(int slot, int column, float value) {
        cells[slot * stride + column] = Float.floatToRawIntBits(value);
    }

    void add(int slot, int column, float value) {
        set(slot, column, get(slot, column) + value);
    }

    int day(int slot) {
        return cells[slot * stride + width];
    }

    void day(int slot, int day) {
        cells[slot * stride + width] = day;
    }

    private void grow() {
        LongTable bigger = new LongTable(width, keys.length, mostSlots * stride);
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                int to = bigger.slot(keys[slot], 0);
                System.arraycopy(cells, slot * stride, bigger.cells, to * stride, stride);
            }
        }
        keys = bigger.keys;
        cells = bigger.cells;
    }

    /// Writes entries in the order of their keys, so that equal tables give equal bytes.
    void write(DataOutput out) throws IOException {
        long[] sorted = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
        out.writeInt(sorted.length);
        for (long key : sorted) {
            out.writeLong(key);
        }
        for (long key : sorted) {
            out.writeInt(day(find(key)));
        }
        for (int column = 0; column < width; column++) {
            for (long key : sorted) {
                out.writeFloat(get(find(key), column));
            }
        }
    }

    static LongTable read(DataInput in, int width) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > new LongTable(width, 0).most()) {
            throw new IOException("a table of " + count + " entries is not possible");
        }
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = in.readLong();
        }
        LongTable table = new LongTable(width, count);
        for (long key : sorted) {
            table.slot(key, in.readInt());
        }
        for (int column = 0; column < width; column++) {
            for (long key : sorted) {
                table.set(table.find(key), column, in.readFloat());
            }
        }
        return table;
    }
}
