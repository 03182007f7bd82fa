package org.smartcustoms.consignment.internal.load;

import java.util.List;
import org.smartcustoms.kernel.Text;

/// A row that wasn't taken in, with every reason.
///
/// @param line where it stands in the file, from 1
record Rejection(long line, List<String> cells, List<Reason> reasons) {

    /// @param column the column at fault; empty where it is the whole row
    record Reason(String column, Text text) {}
}
