package org.smartcustoms.engines.selectivity.rules;

/// How a number is compared with a bound.
public enum Order {
    BELOW("<"),
    AT_MOST("<="),
    EQUAL("=="),
    AT_LEAST(">="),
    ABOVE(">");

    private final String sign;

    Order(String sign) {
        this.sign = sign;
    }

    /// The operator in CEL.
    public String sign() {
        return sign;
    }

    /// Whether `value` stands in this order to `bound`; never so for NaN.
    public boolean holds(double value, double bound) {
        return switch (this) {
            case BELOW -> value < bound;
            case AT_MOST -> value <= bound;
            case EQUAL -> value == bound;
            case AT_LEAST -> value >= bound;
            case ABOVE -> value > bound;
        };
    }

    /// The order seen from the other side: `5 < x` is `x > 5`.
    Order flipped() {
        return switch (this) {
            case BELOW -> ABOVE;
            case AT_MOST -> AT_LEAST;
            case EQUAL -> EQUAL;
            case AT_LEAST -> AT_MOST;
            case ABOVE -> BELOW;
        };
    }
}
