package org.smartcustoms.platform.problem;

import java.util.Arrays;

/// The problem type that fits an HTTP status the framework chose.
final class StatusProblems {

    private StatusProblems() {}

    static ProblemType of(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status && type != ProblemType.WRONG_CREDENTIALS)
                .findFirst()
                .orElse(status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED);
    }
}
