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
        int from = 0;
        for (int at = nextMark(cell, 0); at >= 0; at = nextMark(cell, from)) {
            text.append(cell, from, at).append('\\').append(letterOf(cell.charAt(at)));
            from = at + 1;
        }
        text.append(cell, from, cell.length());
    }

    private static int nextMark(String cell, int from) {
        for (int i = from; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' || c < ' ' && (c == '\t' || c == '\n' || c == '\r')) {
                return i;
            }
        }
        return -1;
    }

    private static char letterOf(char mark) {
        return switch (mark) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> mark;
        };
    }
}
