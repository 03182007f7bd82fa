package org.smartcustoms.engines.scoring.profiles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// An open-addressing map from a non-zero 64-bit key to a fixed number of floats and one day: no objects, one cache
/// line a look-up. Not thread-safe; `copy()` is a memory copy.
final class LongTable {
    private final int width;
    private long[] keys;
    private float[] values;
    private int[] days;
    private int size;

    LongTable(int width, int expected) {
        this.width = width;
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) << 1;
        keys = new long[capacity];
        values = new float[capacity * width];
        days = new int[capacity];
    }

    private LongTable(LongTable other) {
        width = other.width;
        keys = other.keys.clone();
        values = other.values.clone();
        days = other.days.clone();
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
        days[slot] = day;
        size++;
        return slot;
    }

    float get(int slot, int column) {
        return values[slot * width + column];
    }

    void set(int slot, int column, float value) {
        values[slot * width + column] = value;
    }

    void add(int slot, int column, float value) {
        values[slot * width + column] += value;
    }

    int day(int slot) {
        return days[slot];
    }

    void day(int slot, int day) {
        days[slot] = day;
    }

    private void grow() {
        LongTable bigger = new LongTable(width, keys.length);
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                int to = bigger.slot(keys[slot], days[slot]);
                System.arraycopy(values, slot * width, bigger.values, to * width, width);
            }
        }
        keys = bigger.keys;
        values = bigger.values;
        days = bigger.days;
    }

    /// Writes entries in the order of their keys, so that equal tables give equal bytes.
    void write(DataOutput out) throws IOException {
        long[] sorted = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
        out.writeInt(sorted.length);
        for (long key : sorted) {
            out.writeLong(key);
        }
        for (long key : sorted) {
            out.writeInt(days[find(key)]);
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
