package org.smartcustoms.platform.audit;

import java.util.Collection;
import java.util.List;

/// The audit chain as other modules see it: they add to it, in their own transaction, and can never take back.
/// Who, when and from where are added by the chain itself.
public interface Audit {

    void record(Collection<AuditEntry> entries);

    default void record(AuditEntry entry) {
        record(List.of(entry));
    }
}
