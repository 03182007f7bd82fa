package org.smartcustoms.engines.selectivity.history;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.FieldType;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.engines.selectivity.selection.SelectedBy;

/// A sealed segment, mapped into memory. What it says never changes, save that results may still come in.
final class SegmentFile {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path path;
    private final FieldCatalogue catalogue;
    private final int rows;
    private final int declarations;
    private final Map<String, Column> columns = new HashMap<>();
    private final @Nullable Column[] texts;
    private final @Nullable Column[] numbers;
    private volatile @Nullable Later later;

    /// Results as they stand now, once any came in after sealing.
    private record Later(byte[] results, double[] shortfalls) {}

    private SegmentFile(Path path, FieldCatalogue catalogue, MemorySegment file) throws IOException {
        this.path = path;
        this.catalogue = catalogue;
        var in = directory(path, file);
        rows = in.readInt();
        declarations = in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            var name = in.readUTF();
            var kind = ColumnKind.values()[in.readByte()];
            long data = in.readLong();
            int size = in.readInt();
            boolean isText = catalogue
                    .find(name)
                    .filter(f -> f.type() != FieldType.NUMBER)
                    .isPresent();
            columns.put(name, new Column(file, kind, data, size, size == 0 ? 0 : in.readLong(), isText));
        }
        texts = new @Nullable Column[catalogue.textCount()];
        for (int slot = 0; slot < texts.length; slot++) {
            texts[slot] = columns.get(catalogue.textAt(slot).name());
        }
        numbers = new @Nullable Column[catalogue.numberCount()];
        for (int slot = 0; slot < numbers.length; slot++) {
            numbers[slot] = columns.get(catalogue.numberAt(slot).name());
        }
    }

    /// @throws IOException if the file is cut short or damaged; the message names it
    static SegmentFile open(Path path, FieldCatalogue catalogue) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return new SegmentFile(path, catalogue, file);
        }
    }

    private static DataInputStream directory(Path path, MemorySegment file) throws IOException {
        long end = file.byteSize() - SegmentWriter.TRAILER;
        if (end < 0 || file.get(LONG, end + 16) != SegmentWriter.MAGIC) {
            throw new IOException("the history segment " + path + " is cut short or not one");
        }
        long at = file.get(LONG, end);
        int length = file.get(INT, end + 8);
        if (at < 0 || length < 0 || at + length != end) {
            throw new IOException("the history segment " + path + " is damaged");
        }
        var bytes = file.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
        var checksum = new CRC32C();
        checksum.update(bytes);
        if ((int) checksum.getValue() != file.get(INT, end + 12)) {
            throw new IOException("the history segment " + path + " is damaged");
        }
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    Path path() {
        return path;
    }

    int rows() {
        return rows;
    }

    int declarations() {
        return declarations;
    }

    FieldCatalogue catalogue() {
        return catalogue;
    }

    /// Null when no row has a value.
    @Nullable
    Column column(String field) {
        return columns.get(field);
    }

    UUID id(int row) {
        return new UUID(
                own(SegmentBuilder.ID_HIGH).longAt(row),
                own(SegmentBuilder.ID_LOW).longAt(row));
    }

    long second(int row) {
        return own(SegmentBuilder.SECOND).longAt(row);
    }

    boolean isFirst(int row) {
        return own(SegmentBuilder.FIRST).code(row) == 1;
    }

    SelectedBy selectedBy(int row) {
        return SelectedBy.values()[own(SegmentBuilder.SELECTED_BY).code(row)];
    }

    Result result(int row) {
        var newer = later;
        return Result.values()[
                newer != null ? newer.results[row] : own(SegmentBuilder.RESULT).code(row)];
    }

    double shortfall(int row) {
        var newer = later;
        return newer != null
                ? newer.shortfalls[row]
                : own(SegmentBuilder.SHORTFALL).number(row);
    }

    /// The facts of one line.
    Facts facts(int row) {
        var facts = catalogue.facts();
        for (int slot = 0; slot < texts.length; slot++) {
            var column = texts[slot];
            if (column != null) {
                facts.textAt(slot, column.text(row));
            }
        }
        for (int slot = 0; slot < numbers.length; slot++) {
            var column = numbers[slot];
            if (column != null) {
                facts.numberAt(slot, column.number(row));
            }
        }
        return facts.build();
    }

    /// The facts of all lines of the declaration whose first line is at this row.
    List<Facts> lines(int firstRow) {
        var lines = new ArrayList<Facts>();
        lines.add(facts(firstRow));
        for (int row = firstRow + 1; row < rows && !isFirst(row); row++) {
            lines.add(facts(row));
        }
        return lines;
    }

    PastDeclaration declaration(int firstRow) {
        return new PastDeclaration(
                id(firstRow),
                second(firstRow),
                lines(firstRow),
                selectedBy(firstRow),
                result(firstRow),
                shortfall(firstRow));
    }

    /// The first row of a declaration; -1 when it is not here.
    int find(UUID id) {
        var high = own(SegmentBuilder.ID_HIGH);
        var low = own(SegmentBuilder.ID_LOW);
        var order = own(SegmentBuilder.ORDER);
        int from = 0;
        int to = declarations - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int row = order.code(middle);
            int side = compareIds(
                    high.longAt(row), low.longAt(row), id.getMostSignificantBits(), id.getLeastSignificantBits());
            if (side == 0) {
                return row;
            }
            if (side < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    static int compareIds(long highA, long lowA, long highB, long lowB) {
        int side = Long.compareUnsigned(highA, highB);
        return side != 0 ? side : Long.compareUnsigned(lowA, lowB);
    }

    void result(int firstRow, Result newer, double found) {
        var now = later;
        if (now == null) {
            now = new Later(new byte[rows], new double[rows]);
            for (int row = 0; row < rows; row++) {
                now.results[row] = (byte) own(SegmentBuilder.RESULT).code(row);
                now.shortfalls[row] = own(SegmentBuilder.SHORTFALL).number(row);
            }
        }
        now.results[firstRow] = (byte) newer.ordinal();
        now.shortfalls[firstRow] = found;
        later = now;
    }

    private Column own(String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("the history segment " + path + " lacks " + name);
        }
        return column;
    }
}
