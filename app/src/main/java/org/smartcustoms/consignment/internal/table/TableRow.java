package org.smartcustoms.consignment.internal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;

/// One row of a table below its header.
///
/// @param line where it starts in the file, counted from 1 as an editor or spreadsheet shows it
/// @param cells its texts, as many as the header has unless there is trouble
/// @param trouble why the row can't be used at all, when it can't
public record TableRow(
        long line, List<String> cells, @Nullable Text trouble) {}
