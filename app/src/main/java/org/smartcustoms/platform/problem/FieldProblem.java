package org.smartcustoms.platform.problem;

import org.smartcustoms.kernel.Text;

/// What is wrong with one field.
///
/// @param pointer JSON pointer (RFC 6901) of the field, such as `/goods/0/hs`
public record FieldProblem(String pointer, Text message) {

    public static FieldProblem at(String pointer, String en, String zh) {
        return new FieldProblem(pointer, new Text(en, zh));
    }
}
