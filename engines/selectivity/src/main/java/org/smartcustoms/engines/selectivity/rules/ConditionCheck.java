package org.smartcustoms.engines.selectivity.rules;

import java.util.Optional;

/// Says whether a condition on a field makes sense for the type and value it is about.
final class ConditionCheck {

    private final FieldCatalogue catalogue;

    ConditionCheck(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The problem with this leaf, if any, at the position given.
    Optional<RuleProblem> check(Condition.OfField leaf, String position) {
        var field = catalogue.find(leaf.field());
        if (field.isEmpty()) {
            return Optional.of(
                    new RuleProblem(position, RuleProblem.Kind.UNKNOWN_FIELD, catalogue.unknown(leaf.field())));
        }
        boolean isNumber = field.get().type() == FieldType.NUMBER;
        return switch (leaf) {
            case Condition.Comparison c -> number(position, c.field(), isNumber, c.bound());
            case Condition.Range r ->
                number(position, r.field(), isNumber, r.from(), r.to())
                        .or(() -> r.from() <= r.to()
                                ? Optional.empty()
                                : bad(
                                        position,
                                        "`" + r.field() + "`: the range " + r.from() + " to " + r.to()
                                                + " is upside down"));
            case Condition.Known k -> Optional.empty();
            case Condition.Equals e -> text(position, e.field(), isNumber, e.value());
            case Condition.In in ->
                in.values().isEmpty()
                        ? bad(position, "`" + in.field() + "`: the list of values is empty")
                        : in.values().stream()
                                .flatMap(v -> text(position, in.field(), isNumber, v).stream())
                                .findFirst();
            case Condition.Prefix p -> text(position, p.field(), isNumber, p.prefix());
            case Condition.Contains c -> text(position, c.field(), isNumber, c.text());
            case Condition.Listed l -> text(position, l.field(), isNumber, l.list());
            case Condition.Similar s ->
                text(position, s.field(), isNumber, s.list())
                        .or(() -> s.threshold() > 0 && s.threshold() <= 1
                                ? Optional.empty()
                                : bad(
                                        position,
                                        "`" + s.field() + "`: a similarity threshold is above 0 and at most 1, not "
                                                + s.threshold()));
        };
    }

    private static Optional<RuleProblem> number(String position, String field, boolean isNumber, double... bounds) {
        if (!isNumber) {
            return Optional.of(new RuleProblem(
                    position,
                    RuleProblem.Kind.WRONG_TYPE,
                    "`" + field + "` is a text and cannot be compared with a number"));
        }
        for (double bound : bounds) {
            if (!Double.isFinite(bound)) {
                return bad(position, "`" + field + "`: " + bound + " is not a number to compare with");
            }
        }
        return Optional.empty();
    }

    private static Optional<RuleProblem> text(String position, String field, boolean isNumber, String value) {
        if (isNumber) {
            return Optional.of(new RuleProblem(
                    position,
                    RuleProblem.Kind.WRONG_TYPE,
                    "`" + field + "` is a number and cannot be compared with a text"));
        }
        if (value.isBlank()) {
            return bad(
                    position,
                    "`" + field + "`: an empty text matches nothing; use `known` to ask whether it was declared");
        }
        return Optional.empty();
    }

    private static Optional<RuleProblem> bad(String position, String message) {
        return Optional.of(new RuleProblem(position, RuleProblem.Kind.BAD_VALUE, message));
    }
}
