package org.smartcustoms.platform.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One deed to be recorded.
///
/// @param action what was done, as `subject.verb` in the past tense: `declaration.lodged`
/// @param subjectKind kind of record it was done to
/// @param reason why, where the deed asks for a reason
/// @param details further plain values; never secrets
public record AuditEntry(
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String reason,
        Map<String, ?> details) {

    public static AuditEntry of(String action, String subjectKind, Object subjectId) {
        return new AuditEntry(action, subjectKind, subjectId.toString(), null, Map.of());
    }

    public AuditEntry because(String reason) {
        return new AuditEntry(action, subjectKind, subjectId, reason, details);
    }

    public AuditEntry with(Map<String, ?> details) {
        return new AuditEntry(action, subjectKind, subjectId, reason, details);
    }
}
