package org.smartcustoms.engines.selectivity.rules;

/// The third truth value on its way up: a condition that has no answer for these facts. Never leaves the package.
final class CannotEvaluate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotEvaluate(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
