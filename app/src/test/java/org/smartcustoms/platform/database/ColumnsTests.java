package org.smartcustoms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.smartcustoms.testing.TestDatabases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/// Few rows go by INSERT, many by COPY: what arrives is the same.
class ColumnsTests {

    private static final List<String> WORDS = List.of(
            "plain",
            "",
            "\\N",
            "a\\tb \\ c\\\\",
            "tab\tin the middle",
            "two\nlines\r\nand a half",
            "\\.",
            "貨物，「雜項」",
            "quote \" and ' and {braces}",
            "🚢");

    private JdbcTemplate jdbc = new JdbcTemplate();

    private record Row(
            UUID id,
            @Nullable String word,
            @Nullable BigDecimal amount,
            Instant at,
            String hex,
            boolean sure,
            double measure) {}

    @BeforeEach
    void makeATable() {
        var source = new PGSimpleDataSource();
        source.setUrl(TestDatabases.fresh());
        source.setUser("postgres");
        jdbc = new JdbcTemplate(source);
        jdbc.execute("""
                CREATE TABLE kept (seq bigint GENERATED ALWAYS AS IDENTITY, id uuid PRIMARY KEY, word text,
                    amount numeric(24, 4), at timestamptz, bytes bytea, sure boolean, measure double precision)""");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 199, 200, 500})
    void everyCellArrivesAsItWas(int count) {
        var rows = rows(count);
        columns(rows).addTo("kept", jdbc);
        var kept = jdbc.query(
                "SELECT * FROM kept ORDER BY seq",
                (row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("word"),
                        row.getBigDecimal("amount"),
                        row.getTimestamp("at").toInstant(),
                        HexFormat.of().formatHex(row.getBytes("bytes")),
                        row.getBoolean("sure"),
                        row.getDouble("measure")));
        assertThat(kept).containsExactlyElementsOf(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 200})
    void oneThatIsThereAlreadyStopsAllOfThem(int count) {
        var rows = rows(count);
        columns(rows.subList(1, 2)).addTo("kept", jdbc);
        assertThatThrownBy(() -> columns(rows).addTo("kept", jdbc)).isInstanceOf(DuplicateKeyException.class);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM kept", Integer.class))
                .isEqualTo(1);
    }

    private static List<Row> rows(int count) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            rows.add(new Row(
                    new UUID(i, i),
                    i % 11 == 10 ? null : WORDS.get(i % 11),
                    i % 3 == 2 ? null : new BigDecimal("-12345678901234567890.0001"),
                    Instant.parse("2026-03-01T04:05:06.789012Z").plusSeconds(i),
                    HexFormat.of().formatHex(new byte[] {0, (byte) i, -1, '\\'}),
                    i % 2 == 0,
                    i == 5 ? Double.NaN : i * 1e-7));
        }
        return rows;
    }

    private static Columns<Row> columns(List<Row> rows) {
        return Columns.of(rows)
                .add("id", "uuid", Row::id)
                .add("word", "text", Row::word)
                .add("amount", "numeric", Row::amount)
                .add("at", "timestamptz", Row::at)
                .add("bytes", "bytea", row -> HexFormat.of().parseHex(row.hex()))
                .add("sure", "boolean", Row::sure)
                .add("measure", "double precision", Row::measure);
    }
}
