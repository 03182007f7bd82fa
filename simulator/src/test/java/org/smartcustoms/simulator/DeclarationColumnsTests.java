package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationColumnsTests {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");

    private static byte[] write(long seed, long count) throws IOException {
        var out = new ByteArrayOutputStream();
        World world = World.fromSeed(seed, WorldSettings.columns(2_000, WorldSettings.Drift.QUARTERLY));
        DeclarationColumns.write(world, FROM, FROM.plusSeconds(86_400 * 365), count, out, rows -> {});
        return out.toByteArray();
    }

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        assertThat(write(7, 5_000)).isEqualTo(write(7, 5_000)).isNotEqualTo(write(8, 5_000));
    }

    @Test
    void writesAsManyRowsAsAskedForEachWithEveryColumn() throws IOException {
        List<String> rows =
                new String(write(7, 3_000), StandardCharsets.US_ASCII).lines().toList();
        assertThat(rows).hasSize(3_001);
        assertThat(rows.getFirst()).isEqualTo(DeclarationColumns.HEADER);
        int columns = rows.getFirst().split(",").length;
        var ids = new HashSet<String>();
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",", -1);
            assertThat(fields).hasSize(columns);
            assertThat(ids.add(fields[0])).isTrue();
            assertThat(fields[1]).matches("2025-\\d\\d-\\d\\d");
            assertThat(Double.parseDouble(fields[18])).isPositive();
            assertThat(Double.parseDouble(fields[19])).isPositive();
            assertThat(fields[20] + fields[21]).isIn("00", "11", "12");
        }
    }
}
