package org.smartcustoms.platform.problem;

import java.util.List;
import org.smartcustoms.kernel.Text;

/// A problem on its way to the client. Throw it from any module; the platform turns it into problem+json.
public final class Problem extends RuntimeException {

    private final ProblemType type;
    private final Text detail;
    private final transient List<FieldProblem> fields;

    public Problem(ProblemType type, Text detail, List<FieldProblem> fields) {
        super(detail.en());
        this.type = type;
        this.detail = detail;
        this.fields = List.copyOf(fields);
    }

    public static Problem of(ProblemType type, String en, String zh) {
        return new Problem(type, new Text(en, zh), List.of());
    }

    public static Problem notFound(String en, String zh) {
        return of(ProblemType.NOT_FOUND, en, zh);
    }

    public static Problem conflict(String en, String zh) {
        return of(ProblemType.CONFLICT, en, zh);
    }

    public static Problem invalid(String pointer, String en, String zh) {
        return invalid(List.of(FieldProblem.at(pointer, en, zh)));
    }

    public static Problem invalid(List<FieldProblem> fields) {
        var first = fields.getFirst();
        return new Problem(
                ProblemType.INVALID_INPUT,
                new Text(
                        first.pointer() + ": " + first.message().en(),
                        first.pointer() + "：" + first.message().zh()),
                fields);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
