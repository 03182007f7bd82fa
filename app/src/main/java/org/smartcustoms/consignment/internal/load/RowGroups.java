package org.smartcustoms.consignment.internal.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.internal.mapping.Mapping;
import org.smartcustoms.consignment.internal.mapping.RowReader;
import org.smartcustoms.consignment.internal.table.Table;
import org.smartcustoms.consignment.internal.table.TableRow;

/// The rows of a table, those of one declaration together.
final class RowGroups {

    private static final int MOST_ROWS = 1_000;

    private final Table table;
    private final RowReader reader;
    private final boolean grouped;
    private @Nullable TableRow ahead;

    RowGroups(Table table, RowReader reader, Mapping mapping) {
        this.table = table;
        this.reader = reader;
        this.grouped = mapping.grouped();
    }

    /// The rows of the next declaration; empty at the end.
    List<TableRow> next() throws IOException {
        var first = ahead == null ? table.next() : ahead;
        ahead = null;
        if (first == null) {
            return List.of();
        }
        if (!grouped || first.trouble() != null) {
            return List.of(first);
        }
        var rows = new ArrayList<TableRow>();
        rows.add(first);
        var reference = reader.reference(first);
        while (rows.size() < MOST_ROWS) {
            var row = table.next();
            if (row == null) {
                break;
            }
            if (row.trouble() != null
                    || reference.isEmpty()
                    || !reader.reference(row).equals(reference)) {
                ahead = row;
                break;
            }
            rows.add(row);
        }
        return rows;
    }
}
