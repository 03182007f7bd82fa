package org.smartcustoms.inspection.internal.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.work.WorkState.Assigned;
import org.smartcustoms.inspection.internal.work.WorkState.Decision;
import org.smartcustoms.inspection.internal.work.WorkState.Detained;
import org.smartcustoms.inspection.internal.work.WorkState.Found;
import org.smartcustoms.inspection.internal.work.WorkState.Released;
import org.smartcustoms.inspection.internal.work.WorkState.UnderExamination;
import org.smartcustoms.inspection.internal.work.WorkState.Waiting;
import org.smartcustoms.inspection.internal.work.WorkState.Withdrawn;

/// A state laid out in the target's columns. Times and officers of earlier states are left as they are stored.
record StateColumns(
        @Nullable String officer,
        @Nullable String officerName,
        @Nullable Instant assignedAt,
        @Nullable Instant startedAt,
        @Nullable UUID findingId,
        @Nullable String result,
        @Nullable String discrepancyKind,
        @Nullable BigDecimal valueShort,
        @Nullable Boolean critical,
        @Nullable Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        boolean automatic) {

    static StateColumns of(WorkState state) {
        return switch (state) {
            case Waiting w -> columns(null, null, null, null, null);
            case Assigned(var officer, var since) -> columns(officer, since, null, null, null);
            case UnderExamination(var officer, var since) -> columns(officer, null, since, null, null);
            case Found(var officer, var since, var finding) -> columns(officer, null, since, finding, null);
            case Released(var decision, var finding) -> columns(null, null, null, finding, decision);
            case Detained(var decision, var finding) -> columns(null, null, null, finding, decision);
            case Withdrawn(var at) -> columns(null, null, null, null, new Decision(at, "lodger", false));
        };
    }

    private static StateColumns columns(
            @Nullable Officer officer,
            @Nullable Instant assignedAt,
            @Nullable Instant startedAt,
            @Nullable Finding finding,
            @Nullable Decision decision) {
        var kind = finding == null ? null : finding.discrepancyKind();
        return new StateColumns(
                officer == null ? null : officer.username(),
                officer == null ? null : officer.name(),
                assignedAt,
                startedAt,
                finding == null ? null : finding.id(),
                finding == null ? null : finding.result().name(),
                kind == null ? null : kind.name(),
                finding == null ? null : finding.valueShort(),
                finding == null ? null : finding.critical(),
                finding == null ? null : finding.foundAt(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.by(),
                decision != null && decision.automatic());
    }
}
