package org.smartcustoms.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Columns of texts as PostgreSQL's COPY reads them: a line a row, cells between tabs, what is absent as `\N`, and a
/// backslash before whatever would be taken for a mark.
final class CopiedRows {

    private CopiedRows() {}

    static void into(JdbcTemplate jdbc, String copy, List<@Nullable String[]> columns) {
        var bytes = written(columns).getBytes(StandardCharsets.UTF_8);
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy, new ByteArrayInputStream(bytes), Math.max(1, bytes.length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String written(List<@Nullable String[]> columns) {
        int rows = columns.getFirst().length;
        var text = new StringBuilder(rows * columns.size() * 16);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (column > 0) {
                    text.append('\t');
                }
                var cell = columns.get(column)[row];
                if (cell == null) {
                    text.append("\\N");
                } else {
                    escape(cell, text);
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void escape(String cell, StringBuilder text) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
