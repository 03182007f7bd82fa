package org.smartcustoms.inspection.internal.work;

import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;

/// A policy's answer: go ahead, or no and why.
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    record Refused(Text because) implements Verdict {}

    Verdict ALLOWED = new Allowed();

    static Verdict refused(String en, String zh) {
        return new Refused(new Text(en, zh));
    }

    default boolean isAllowed() {
        return switch (this) {
            case Allowed a -> true;
            case Refused r -> false;
        };
    }

    /// Turns a refusal into the caller's 409.
    default void orRefuse() {
        switch (this) {
            case Allowed a -> {}
            case Refused(var because) -> throw new Problem(ProblemType.CONFLICT, because, java.util.List.of());
        }
    }
}
