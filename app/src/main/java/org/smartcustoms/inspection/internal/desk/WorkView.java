package org.smartcustoms.inspection.internal.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.DiscrepancyKind;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.inspection.internal.work.Step;
import org.smartcustoms.inspection.internal.work.WorkAction;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.kernel.Text;

/// The work on one declaration: how far it is, how it got there, and what the caller may do next.
///
/// @param officer who has it in hand
/// @param waitingSeconds from acceptance to the decision, or until now while it is open
/// @param nextActions the open ones, the usual first
/// @param actions every action of the caller's role, the closed ones with the reason
record WorkView(
        UUID declarationId,
        String reference,
        Lane lane,
        WorkState.Code state,
        @Nullable Officer officer,
        @Nullable FindingView finding,
        @Nullable DecisionView decision,
        @Nullable OverrideView pendingOverride,
        long waitingSeconds,
        List<WorkAction> nextActions,
        List<WorkAction.Offer> actions,
        List<StepView> timeline,
        int version) {

    /// @param undoUntil the last moment at which it can be taken back; absent once decided
    record FindingView(
            FindingResult result,
            @Nullable DiscrepancyKind discrepancyKind,
            @Nullable BigDecimal valueShort,
            boolean critical,
            String note,
            Instant foundAt,
            String foundBy,
            @Nullable Instant undoUntil) {}

    record DecisionView(Instant at, String by, boolean automatic) {}

    record OverrideView(Lane from, Lane to, String reason, Officer requestedBy, Instant requestedAt) {}

    record StepView(
            Step.Kind kind,
            Text text,
            Instant at,
            String actor,
            @Nullable String reason,
            Lane lane,
            @Nullable String detail) {}
}
