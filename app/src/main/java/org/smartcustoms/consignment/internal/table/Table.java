package org.smartcustoms.consignment.internal.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table being read from top to bottom, holding one row in memory at a time.
public interface Table extends AutoCloseable {

    List<String> header();

    /// The next row, or null at the end. Rows in trouble are returned like others: reading goes on behind them.
    @Nullable
    TableRow next() throws IOException;

    @Override
    void close() throws IOException;
}
