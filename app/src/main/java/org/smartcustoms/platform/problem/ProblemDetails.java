package org.smartcustoms.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// Turns our problems into the RFC 9457 body, worded for the reader.
public final class ProblemDetails {

    private ProblemDetails() {}

    public static ProblemDetail of(Problem problem, Locale locale) {
        var body = of(problem.type(), locale);
        body.setDetail(problem.detail().in(locale));
        if (!problem.fields().isEmpty()) {
            body.setProperty(
                    "errors",
                    problem.fields().stream()
                            .map(field -> Map.of(
                                    "pointer", field.pointer(),
                                    "message", field.message().in(locale)))
                            .toList());
        }
        return body;
    }

    public static ProblemDetail of(ProblemType type, Locale locale) {
        var body = ProblemDetail.forStatus(HttpStatusCode.valueOf(type.status()));
        body.setType(type.uri());
        body.setTitle(type.title().in(locale));
        return body;
    }

    static ProblemDetail invalid(List<FieldProblem> fields, Locale locale) {
        return of(Problem.invalid(fields), locale);
    }
}
