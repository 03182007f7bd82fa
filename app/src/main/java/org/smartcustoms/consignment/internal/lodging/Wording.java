package org.smartcustoms.consignment.internal.lodging;

import java.util.List;
import java.util.Locale;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.platform.problem.FieldProblem;

/// Faults as they are told inside an answer that isn't a problem: in the reader's language.
public record Wording(String pointer, String message) {

    static Wording of(FieldProblem fault, Locale locale) {
        return new Wording(fault.pointer(), fault.message().in(locale));
    }

    static List<Wording> of(List<FieldProblem> faults, Locale locale) {
        return faults.stream().map(fault -> of(fault, locale)).toList();
    }

    /// Something else was lodged under the same reference.
    public static FieldProblem contradiction(DeclarationId id) {
        return FieldProblem.at(
                "/reference",
                "was used for another declaration; to change that one, amend it: PUT /api/declarations/" + id,
                "已用於另一份報關單；如要更改，請修訂該份：PUT /api/declarations/" + id);
    }
}
