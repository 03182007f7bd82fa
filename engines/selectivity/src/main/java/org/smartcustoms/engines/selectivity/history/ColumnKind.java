package org.smartcustoms.engines.selectivity.history;

/// How the rows of a column are stored.
enum ColumnKind {
    BYTE_CODES(1),
    SHORT_CODES(2),
    INT_CODES(4),
    DOUBLES(8),
    LONGS(8);

    private final int width;

    ColumnKind(int width) {
        this.width = width;
    }

    /// Bytes a row.
    int width() {
        return width;
    }

    /// The narrowest codes for a dictionary of this size, the code 0 for "missing" included.
    static ColumnKind forCodes(int count) {
        return count <= 1 << 8 ? BYTE_CODES : count <= 1 << 16 ? SHORT_CODES : INT_CODES;
    }
}
