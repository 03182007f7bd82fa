package org.smartcustoms.engines.scoring.mapping;

/// Something wrong in a file.
///
/// @param line counted from 1, the header included
/// @param column the column's name, empty when the whole row is meant
/// @param reason in plain words
public record RowProblem(long line, String column, String reason) {
    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + reason;
    }
}
