package org.smartcustoms.consignment.internal.lodging;

import java.util.List;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.platform.problem.FieldProblem;

/// What came of lodging one declaration.
public sealed interface Lodged {

    /// It is stored.
    record New(Declaration declaration) implements Lodged {}

    /// The same was lodged before under this reference; nothing was stored.
    record Repeated(DeclarationId id) implements Lodged {}

    /// Something else was lodged before under this reference; nothing was stored.
    record Contradicting(DeclarationId id) implements Lodged {}

    /// It can't be taken as it is.
    record Refused(List<FieldProblem> faults) implements Lodged {}
}
