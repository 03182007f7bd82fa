package org.smartcustoms.engines.selectivity.rules;

import java.util.List;
import java.util.stream.Collectors;

/// A written rule that cannot be understood, with every problem found.
public final class RuleSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RuleSyntaxException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
