package org.smartcustoms.consignment;

import java.util.Collection;

/// What examinations found among declarations: asked here, answered by the module that records findings.
public interface PastExaminations {

    /// Counts among those of `declarations` that were examined.
    Counts count(Collection<DeclarationId> declarations);

    /// @param examined how many were examined
    /// @param discrepancies in how many of them something was found
    record Counts(int examined, int discrepancies) {}
}
