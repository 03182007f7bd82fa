package org.smartcustoms.consignment.internal.lodging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.problem.FieldProblem;

/// Which times of acceptance are taken: now, give or take the difference of two clocks; the past with permission; the
/// future never.
final class AcceptanceRule {

    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private AcceptanceRule() {}

    static Optional<FieldProblem> broken(@Nullable Instant acceptedAt, Instant now, boolean mayBackdate) {
        if (acceptedAt == null) {
            return Optional.empty();
        }
        if (acceptedAt.isAfter(now.plus(CLOCKS_DIFFER))) {
            return problem("lies in the future", "在未來");
        }
        if (acceptedAt.isBefore(EARLIEST)) {
            return problem("lies before 1990", "早於 1990 年");
        }
        return mayBackdate || !acceptedAt.isBefore(now.minus(CLOCKS_DIFFER))
                ? Optional.empty()
                : problem(
                        "lies in the past; that takes the permission DECLARATION_BACKDATE",
                        "在過去；須有 DECLARATION_BACKDATE 權限");
    }

    private static Optional<FieldProblem> problem(String en, String zh) {
        return Optional.of(FieldProblem.at("/acceptedAt", en, zh));
    }
}
