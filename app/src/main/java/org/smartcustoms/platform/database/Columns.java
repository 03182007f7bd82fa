package org.smartcustoms.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows as arrays of texts, one for each column, so that a thousand rows go to the server in one statement: by
/// `INSERT … SELECT … FROM unnest(…)`, or by `COPY` where nothing but the rows is to be told.
public final class Columns<T> {

    private static final HexFormat HEX = HexFormat.of();

    /// From this many rows on COPY saves more in parsing than its further round trip costs.
    private static final int MANY = 200;

    private record Column(String type, @Nullable String[] cells) {}

    private final Collection<T> rows;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private Columns(Collection<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(rows);
    }

    /// Adds a column of an SQL type whose cells are the text of `property`.
    public Columns<T> add(String name, String type, Function<T, @Nullable Object> property) {
        var cells = new ArrayList<@Nullable String>(rows.size());
        for (var row : rows) {
            var cell = property.apply(row);
            cells.add(cell == null ? null : text(cell));
        }
        columns.put(name, new Column(type, cells.toArray(new @Nullable String[0])));
        return this;
    }

    private static String text(Object cell) {
        return cell instanceof byte[] bytes ? "\\x" + HEX.formatHex(bytes) : cell.toString();
    }

    /// Adds the rows to `table`, in the transaction under way.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when one is there already; none is added then
    public void addTo(String table, JdbcTemplate jdbc) {
        if (rows.isEmpty()) {
            return;
        }
        var cells = columns.values().stream().map(Column::cells).toList();
        if (rows.size() < MANY) {
            jdbc.update(insertInto(table), cells.toArray());
        } else {
            CopiedRows.into(jdbc, "COPY " + table + " (" + names() + ") FROM STDIN", cells);
        }
    }

    /// `INSERT INTO table (…) SELECT … FROM unnest(?, …)`.
    private String insertInto(String table) {
        var casts = columns.keySet().stream().map(this::cast).collect(Collectors.joining(", "));
        var arrays = String.join(", ", Collections.nCopies(columns.size(), "?::text[]"));
        return "INSERT INTO " + table + " (" + names() + ") SELECT " + casts + " FROM unnest(" + arrays + ") AS given ("
                + names() + ")";
    }

    /// `UPDATE table SET … FROM unnest(…)`, to be followed by a condition.
    public String update(String table) {
        var sets =
                columns.keySet().stream().map(name -> name + " = " + cast(name)).collect(Collectors.joining(", "));
        return "UPDATE " + table + " SET " + sets + " FROM " + given();
    }

    public Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        columns.forEach((name, column) -> parameters.put(name, column.cells()));
        return parameters;
    }

    private String names() {
        return String.join(", ", columns.keySet());
    }

    /// `unnest(…) AS given (…)`: the rows as a table of texts.
    public String given() {
        var arrays =
                columns.keySet().stream().map(name -> ":" + name + "::text[]").collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") AS given (" + names() + ")";
    }

    private String cast(String name) {
        var column = columns.get(name);
        return "given." + name + (column == null || column.type().equals("text") ? "" : "::" + column.type());
    }
}
