package org.smartcustoms.engines.selectivity.history;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A column of a sealed segment, read in place.
final class Column {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    private final ColumnKind kind;
    private final long data;
    private final int dictionarySize;
    private final long dictionary;
    /// Texts decoded so far, by code; filled by whoever comes first.
    private final @Nullable String[] decoded;

    Column(MemorySegment file, ColumnKind kind, long data, int dictionarySize, long dictionary, boolean texts) {
        this.file = file;
        this.kind = kind;
        this.data = data;
        this.dictionarySize = dictionarySize;
        this.dictionary = dictionary;
        this.decoded = new @Nullable String[texts ? dictionarySize + 1 : 0];
    }

    /// How many different codes there are, "missing" included; 0 for plain numbers.
    int codeCount() {
        return kind == ColumnKind.DOUBLES ? 0 : dictionarySize + 1;
    }

    int code(int row) {
        return switch (kind) {
            case BYTE_CODES -> file.get(ValueLayout.JAVA_BYTE, data + row) & 0xFF;
            case SHORT_CODES -> file.get(SHORT, data + 2L * row) & 0xFFFF;
            case INT_CODES -> file.get(INT, data + 4L * row);
            case DOUBLES, LONGS -> throw new IllegalStateException("no codes here");
        };
    }

    long longAt(int row) {
        return file.get(LONG, data + 8L * row);
    }

    double number(int row) {
        return kind == ColumnKind.DOUBLES ? file.get(DOUBLE, data + 8L * row) : numberOf(code(row));
    }

    /// The number a code stands for; NaN for "missing".
    double numberOf(int code) {
        return code == 0 ? Double.NaN : file.get(DOUBLE, dictionary + 8L * (code - 1));
    }

    @Nullable
    String text(int row) {
        return textOf(code(row));
    }

    /// The text a code stands for; null for "missing".
    @Nullable
    String textOf(int code) {
        if (code == 0) {
            return null;
        }
        var known = decoded[code];
        if (known != null) {
            return known;
        }
        int from = code == 1 ? 0 : file.get(INT, dictionary + 4L * (code - 2));
        int to = file.get(INT, dictionary + 4L * (code - 1));
        var bytes = new byte[to - from];
        long texts = dictionary + 4L * dictionarySize;
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, texts + from, bytes, 0, bytes.length);
        var text = new String(bytes, StandardCharsets.UTF_8);
        decoded[code] = text;
        return text;
    }
}
