package org.smartcustoms.engines.selectivity.rules;

/// What is wrong with a written rule, and where.
///
/// @param position a JSON pointer into the JSON form, or `line:column` (both from 1) in a CEL expression
/// @param kind what sort of mistake it is
/// @param message one sentence naming the field
public record RuleProblem(String position, Kind kind, String message) {

    /// Sorts of mistakes, stable for translation.
    public enum Kind {
        SYNTAX,
        UNKNOWN_FIELD,
        UNKNOWN_OPERATOR,
        WRONG_TYPE,
        BAD_VALUE
    }

    @Override
    public String toString() {
        return "at " + position + ": " + message;
    }
}
