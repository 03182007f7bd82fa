package org.smartcustoms.engines.scoring.profiles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// An open-addressing map from a non-zero 64-bit key to a fixed number of floats and one day: no objects; an entry's
/// floats (as their bits) and its day stand side by side, so that a look-up touches two places in memory. Not
/// thread-safe; `copy()` is a memory copy.
final class LongTable {
    private final int width;
    private final int stride;
    private long[] keys;
    private int[] cells;
    private int size;

    LongTable(int width, int expected) {
        this.width = width;
        stride = width + 1;
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) << 1;
        keys = new long[capacity];
        cells = new int[Math.multiplyExact(capacity, stride)];
    }

    private LongTable(LongTable other) {
        width = other.width;
        stride = other.stride;
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

    /// The slot of a key, or -1.
    int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (true) {
            long at = keys[slot];
            if (at == key) {
                return slot;
            }
            if (at == 0) {
                return -1;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The slot of a key, made with zeros where it is new.
    int slot(long key, int day) {
        if (size * 2 >= keys.length) {
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
        LongTable bigger = new LongTable(width, keys.length);
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
        if (count < 0 || count > (1 << 28)) {
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
