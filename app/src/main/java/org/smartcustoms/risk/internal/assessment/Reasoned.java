package org.smartcustoms.risk.internal.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.risk.Because;

/// A reason as kept: a code and what fills its sentence, so that it can be told in any language.
///
/// @param code names the sentence: one of [ReasonWording]'s or of the model's
/// @param arguments texts and numbers
public record Reasoned(
        Because.Kind kind,
        String code,
        List<Object> arguments,
        double weight,
        @Nullable Integer line) {
    public Reasoned {
        arguments = List.copyOf(arguments);
    }

    static Reasoned of(Because.Kind kind, String code, Object... arguments) {
        return new Reasoned(kind, code, List.of(arguments), 0, null);
    }
}
