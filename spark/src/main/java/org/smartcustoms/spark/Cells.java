package org.smartcustoms.spark;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// One plain form for what the two engines hand out.
final class Cells {
    private Cells() {}

    static Object plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case BigInteger number -> number.longValueExact();
            case BigDecimal number -> number.doubleValue();
            case Float number -> number.doubleValue();
            default -> cell;
        };
    }
}
