package org.smartcustoms.engines.selectivity.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.selection.Result;

/// Collects declarations in memory until they are sealed into a segment. Columns without a value take no room.
final class SegmentBuilder {

    static final String ID_HIGH = "#idHigh";
    static final String ID_LOW = "#idLow";
    static final String SECOND = "#second";
    /// 1 at the first line of a declaration, 0 at the others.
    static final String FIRST = "#first";
    static final String SELECTED_BY = "#selectedBy";
    static final String RESULT = "#result";
    static final String SHORTFALL = "#shortfall";
    /// Rows of first lines, sorted by id, for finding a declaration.
    static final String ORDER = "#order";

    private final FieldCatalogue catalogue;
    private final int capacity;
    private final long[] idHigh;
    private final long[] idLow;
    private final long[] second;
    private final int[] first;
    private final int[] selectedBy;
    private final int[] result;
    private final double[] shortfall;
    private final @Nullable TextColumnBuilder[] texts;
    private final @Nullable NumberColumnBuilder[] numbers;
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private int rows;

    /// @param capacity rows, at least as many as the longest declaration has lines
    SegmentBuilder(FieldCatalogue catalogue, int capacity) {
        this.catalogue = catalogue;
        this.capacity = capacity;
        idHigh = new long[capacity];
        idLow = new long[capacity];
        second = new long[capacity];
        first = new int[capacity];
        selectedBy = new int[capacity];
        result = new int[capacity];
        shortfall = new double[capacity];
        texts = new @Nullable TextColumnBuilder[catalogue.textCount()];
        numbers = new @Nullable NumberColumnBuilder[catalogue.numberCount()];
    }

    int rows() {
        return rows;
    }

    int declarations() {
        return rowOf.size();
    }

    boolean hasRoomFor(PastDeclaration declaration) {
        return rows + declaration.lines().size() <= capacity;
    }

    boolean contains(UUID id) {
        return rowOf.containsKey(id);
    }

    void append(PastDeclaration declaration) {
        rowOf.put(declaration.id(), rows);
        int start = rows;
        for (var line : declaration.lines()) {
            idHigh[rows] = declaration.id().getMostSignificantBits();
            idLow[rows] = declaration.id().getLeastSignificantBits();
            second[rows] = declaration.epochSecond();
            first[rows] = rows == start ? 1 : 0;
            selectedBy[rows] = declaration.selectedBy().ordinal();
            result[rows] = declaration.result().ordinal();
            shortfall[rows] = declaration.shortfall();
            for (int slot = 0; slot < texts.length; slot++) {
                var text = line.text(slot);
                if (text != null) {
                    textColumn(slot).set(rows, text);
                }
            }
            for (int slot = 0; slot < numbers.length; slot++) {
                double number = line.number(slot);
                if (!Double.isNaN(number)) {
                    numberColumn(slot).set(rows, number);
                }
            }
            rows++;
        }
    }

    /// False when the declaration is not here.
    boolean result(UUID id, Result newer, double found) {
        var row = rowOf.get(id);
        if (row == null) {
            return false;
        }
        result[row] = newer.ordinal();
        shortfall[row] = found;
        return true;
    }

    void write(Path target) throws IOException {
        try (var writer = new SegmentWriter(target)) {
            long filled = Arrays.stream(texts).filter(c -> c != null).count()
                    + Arrays.stream(numbers).filter(c -> c != null).count();
            writer.head(rows, declarations(), (int) filled + 8);
            writer.longs(ID_HIGH, idHigh, rows);
            writer.longs(ID_LOW, idLow, rows);
            writer.longs(SECOND, second, rows);
            writer.codes(FIRST, first, rows, 2);
            writer.codes(SELECTED_BY, selectedBy, rows, 8);
            writer.codes(RESULT, result, rows, 8);
            writer.doubles(SHORTFALL, shortfall, rows);
            writer.codes(ORDER, order(), declarations(), Integer.MAX_VALUE);
            for (int slot = 0; slot < texts.length; slot++) {
                var column = texts[slot];
                if (column != null) {
                    writer.texts(catalogue.textAt(slot).name(), column.codes, rows, column.dictionary);
                }
            }
            for (int slot = 0; slot < numbers.length; slot++) {
                var column = numbers[slot];
                if (column != null) {
                    column.write(writer, catalogue.numberAt(slot).name(), rows);
                }
            }
            writer.finish();
        }
    }

    private int[] order() {
        return IntStream.range(0, rows)
                .filter(row -> first[row] == 1)
                .boxed()
                .sorted((a, b) -> SegmentFile.compareIds(idHigh[a], idLow[a], idHigh[b], idLow[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private TextColumnBuilder textColumn(int slot) {
        var column = texts[slot];
        if (column == null) {
            column = new TextColumnBuilder(capacity);
            texts[slot] = column;
        }
        return column;
    }

    private NumberColumnBuilder numberColumn(int slot) {
        var column = numbers[slot];
        if (column == null) {
            column = new NumberColumnBuilder(capacity);
            numbers[slot] = column;
        }
        return column;
    }

    private static final class TextColumnBuilder {
        private final int[] codes;
        private final Map<String, Integer> codeOf = new HashMap<>();
        private final List<String> dictionary = new ArrayList<>();

        TextColumnBuilder(int capacity) {
            codes = new int[capacity];
        }

        void set(int row, String text) {
            var code = codeOf.get(text);
            if (code == null) {
                dictionary.add(text);
                code = dictionary.size();
                codeOf.put(text, code);
            }
            codes[row] = code;
        }
    }

    private static final class NumberColumnBuilder {
        private static final int MOST_CODED = 60_000;
        private final double[] values;
        private final Map<Double, Integer> codeOf = new HashMap<>();

        NumberColumnBuilder(int capacity) {
            values = new double[capacity];
            Arrays.fill(values, Double.NaN);
        }

        void set(int row, double value) {
            values[row] = value;
            if (codeOf.size() < MOST_CODED) {
                codeOf.putIfAbsent(value, codeOf.size() + 1);
            }
        }

        void write(SegmentWriter writer, String name, int rows) throws IOException {
            if (codeOf.size() >= MOST_CODED || codeOf.size() > rows / 4) {
                writer.doubles(name, values, rows);
                return;
            }
            var dictionary = new double[codeOf.size()];
            codeOf.forEach((value, code) -> dictionary[code - 1] = value);
            var codes = new int[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = Double.isNaN(values[row]) ? 0 : codeOf.getOrDefault(values[row], 0);
            }
            writer.numbers(name, codes, rows, dictionary, dictionary.length);
        }
    }
}
