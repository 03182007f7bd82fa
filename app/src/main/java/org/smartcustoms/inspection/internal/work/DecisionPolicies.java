package org.smartcustoms.inspection.internal.work;

import static org.smartcustoms.inspection.internal.work.Verdict.ALLOWED;
import static org.smartcustoms.inspection.internal.work.Verdict.refused;
import static org.smartcustoms.inspection.internal.work.WorkPolicies.detained;
import static org.smartcustoms.inspection.internal.work.WorkPolicies.released;
import static org.smartcustoms.inspection.internal.work.WorkPolicies.withdrawn;

import java.time.Duration;
import java.time.Instant;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.internal.work.WorkState.Assigned;
import org.smartcustoms.inspection.internal.work.WorkState.Detained;
import org.smartcustoms.inspection.internal.work.WorkState.Found;
import org.smartcustoms.inspection.internal.work.WorkState.Released;
import org.smartcustoms.inspection.internal.work.WorkState.UnderExamination;
import org.smartcustoms.inspection.internal.work.WorkState.Waiting;
import org.smartcustoms.inspection.internal.work.WorkState.Withdrawn;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Permission;

/// When a consignment may be released or detained, a finding taken back, and an examination lane left without one.
public final class DecisionPolicies {

    /// How long a finding can be taken back after it was recorded.
    public static final Duration UNDO_WITHIN = Duration.ofMinutes(10);

    private DecisionPolicies() {}

    /// Releases. From the examination lane it takes a finding first, or an override by two; contraband never leaves.
    public static Verdict releasing(Target target) {
        return switch (target.state()) {
            case Waiting w -> releasingUnexamined(target);
            case Assigned a -> releasingUnexamined(target);
            case UnderExamination u -> releasingUnexamined(target);
            case Found(var officer, var since, var finding) -> releasingAfter(finding.result());
            case Detained(var decision, var finding) ->
                finding == null
                        ? refused(
                                "It is detained and nothing was found yet. Record the finding first",
                                "貨物已被扣留而未有查驗結果，請先記錄結果")
                        : releasingAfter(finding.result());
            case Released r -> released();
            case Withdrawn w -> withdrawn();
        };
    }

    private static Verdict releasingUnexamined(Target target) {
        return switch (target.lane()) {
            case RELEASE, DOCUMENT_CHECK -> ALLOWED;
            case EXAMINATION ->
                refused(
                        "It is in the examination lane: record a finding first, or request an override that a second"
                                + " officer approves",
                        "此貨物屬查驗通道：請先記錄查驗結果，或申請由另一人員批准的豁免");
        };
    }

    private static Verdict releasingAfter(FindingResult result) {
        return switch (result) {
            case CLEAN, DISCREPANCY -> ALLOWED;
            case CONTRABAND -> refused("Contraband is never released. Detain it", "違禁品不得放行，請予扣留");
        };
    }

    public static Verdict detaining(Target target) {
        return switch (target.state()) {
            case Waiting w -> ALLOWED;
            case Assigned a -> ALLOWED;
            case UnderExamination u -> ALLOWED;
            case Found f -> ALLOWED;
            case Released r -> released();
            case Detained d -> detained();
            case Withdrawn w -> withdrawn();
        };
    }

    /// Takes a finding back: its own officer or a supervisor, within [#UNDO_WITHIN], before the decision.
    public static Verdict undoing(Target target, Actor actor, Instant now) {
        return switch (target.state()) {
            case Found(var officer, var since, var finding) -> undoing(finding, officer, actor, now);
            case Waiting w -> nothingToUndo();
            case Assigned a -> nothingToUndo();
            case UnderExamination u -> nothingToUndo();
            case Released r -> released();
            case Detained d -> detained();
            case Withdrawn w -> withdrawn();
        };
    }

    private static Verdict undoing(Finding finding, Officer officer, Actor actor, Instant now) {
        if (!finding.foundBy().equals(actor.username()) && !actor.may(Permission.OVERRIDE_APPROVE)) {
            return refused(
                    "Only " + officer.name() + " or a supervisor can take this finding back",
                    "只有 " + officer.name() + " 或主管可撤回此結果");
        }
        return now.isAfter(finding.recordedAt().plus(UNDO_WITHIN))
                ? refused(
                        "A finding can be taken back for 10 minutes; this one is older. Ask a supervisor to correct the"
                                + " case",
                        "結果只可於十分鐘內撤回，此結果已逾時，請聯絡主管更正")
                : ALLOWED;
    }

    private static Verdict nothingToUndo() {
        return refused("There is no finding to take back", "未有可撤回的結果");
    }

    /// Asks to move the target to another lane. A stricter lane holds at once, a lighter one needs a second officer.
    public static Verdict overriding(Target target, Lane to) {
        if (target.pending() != null) {
            return refused(
                    target.pending().requestedBy().name() + " has asked for an override already; it waits for approval",
                    target.pending().requestedBy().name() + " 已申請豁免，正等候批准");
        }
        if (to == target.lane()) {
            return refused("It is in this lane already", "貨物已在此通道");
        }
        return stillUndecided(target);
    }

    private static Verdict stillUndecided(Target target) {
        return switch (target.state()) {
            case Waiting w -> ALLOWED;
            case Assigned a -> ALLOWED;
            case UnderExamination u -> ALLOWED;
            case Found f ->
                refused("A finding is recorded: decide by it instead of overriding the lane", "結果已記錄，請按結果作出決定");
            case Released r -> released();
            case Detained d -> detained();
            case Withdrawn w -> withdrawn();
        };
    }

    /// Approves or refuses someone else's override.
    public static Verdict decidingOverride(Target target, Actor actor) {
        if (target.pending() == null) {
            return refused("No override is waiting for approval", "沒有等候批准的豁免申請");
        }
        return target.pending().requestedBy().is(actor)
                ? refused("You asked for this override yourself: a second officer decides on it", "此豁免由你申請，須由另一人員決定")
                : stillUndecided(target);
    }
}
