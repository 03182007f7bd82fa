package org.smartcustoms.consignment.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTests {

    @Test
    void readsQuotedCellsThatHoldSeparatorsQuotesAndLineBreaks() throws IOException {
        var rows = rows("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\nplain,\r\n");
        assertThat(rows).extracting(TableRow::cells).containsExactly(List.of("x, \"y\"", "1\n2"), List.of("plain", ""));
        assertThat(rows).extracting(TableRow::line).containsExactly(2L, 4L);
    }

    @Test
    void findsTheSeparatorInTheHeader() throws IOException {
        assertThat(rows("a;b\n1,5;2\n").getFirst().cells()).containsExactly("1,5", "2");
    }

    @Test
    void skipsALineThatIsTooLongAndReadsTheNext() throws IOException {
        var rows = rows("a,b\n1,2\n" + "x".repeat(3_000_000) + "\n3,4\n");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).trouble()).isNotNull();
        assertThat(rows.get(1).cells().getFirst()).hasSizeLessThan(1_000);
        assertThat(rows.get(2)).isEqualTo(new TableRow(4, List.of("3", "4"), null));
    }

    @Test
    void readsPastALineOfAGigabyteWithoutKeepingIt() throws IOException {
        var table = new CsvTable(new EndlessLine(1L << 30), StandardCharsets.UTF_8, ',', TableLimits.STANDARD);
        var first = table.next();
        assertThat(first).isNotNull();
        assertThat(first.trouble()).isNotNull();
        assertThat(table.next()).isEqualTo(new TableRow(3, List.of("1", "2"), null));
        assertThat(table.next()).isNull();
    }

    @Test
    void losesOnlyTheLineWhoseQuoteIsNeverClosed() throws IOException {
        var rows = rows("a,b\n1,\"open\n3,4\n5,6\n");
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().trouble()).isNotNull();
        assertThat(rows.get(1)).isEqualTo(new TableRow(3, List.of("3", "4"), null));
        assertThat(rows.get(2)).isEqualTo(new TableRow(4, List.of("5", "6"), null));
    }

    @Test
    void losesOnlyTheLineWhoseOpenQuoteMeetsThatOfTheNext() throws IOException {
        var rows = rows("a,b\n1,\"open\n3,\"4\"\n5,\"open\n6,7,\"\"8\n9,10\n");
        assertThat(rows).extracting(TableRow::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(rows).filteredOn(row -> row.trouble() == null).hasSize(2);
        assertThat(rows.get(1)).isEqualTo(new TableRow(3, List.of("3", "4"), null));
        assertThat(rows.get(4)).isEqualTo(new TableRow(6, List.of("9", "10"), null));
    }

    @Test
    void reportsARowWithTooFewCells() throws IOException {
        var trouble = rows("a,b\n1\n").getFirst().trouble();
        assertThat(trouble).isNotNull();
        assertThat(trouble.en()).contains("1 cells").contains("2");
    }

    @Test
    void reportsARowWhoseBytesAreNotTheCharacterSetsAndReadsTheNext() throws IOException {
        var bytes = "a,b\n1,?\n3,4\n".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xFF;
        var rows = rows(new ByteArrayInputStream(bytes));
        assertThat(rows.getFirst().trouble()).isNotNull();
        assertThat(rows.get(1).trouble()).isNull();
    }

    @Test
    void readsPastAByteOrderMark() throws IOException {
        var table = table("\uFEFFa,b\n1,2\n");
        assertThat(table.header()).containsExactly("a", "b");
    }

    @Test
    void refusesAnEmptyFileAndAHeaderThatRepeatsAName() {
        assertThatThrownBy(() -> table("")).isInstanceOf(TableRefused.class);
        assertThatThrownBy(() -> table("a,a\n1,2\n"))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("\"a\" twice");
    }

    private static List<TableRow> rows(String text) throws IOException {
        return rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<TableRow> rows(InputStream stream) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = new CsvTable(stream, StandardCharsets.UTF_8, null, TableLimits.STANDARD)) {
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static CsvTable table(String text) throws IOException {
        return new CsvTable(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                null,
                TableLimits.STANDARD);
    }

    /// A header, one line of the given length and one good row, never held in memory.
    private static final class EndlessLine extends InputStream {
        private final byte[] head = "a,b\n".getBytes(StandardCharsets.UTF_8);
        private final byte[] tail = "\n1,2\n".getBytes(StandardCharsets.UTF_8);
        private final long length;
        private long position;

        EndlessLine(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            long at = position++;
            if (at < head.length) {
                return head[(int) at];
            }
            if (at < head.length + length) {
                return 'x';
            }
            long end = at - head.length - length;
            return end < tail.length ? tail[(int) end] : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            int read = 0;
            while (read < count) {
                int b = read();
                if (b < 0) {
                    return read == 0 ? -1 : read;
                }
                bytes[offset + read++] = (byte) b;
            }
            return read;
        }
    }
}
