package org.smartcustoms.inspection.internal.work;

import static org.smartcustoms.inspection.internal.work.Verdict.ALLOWED;
import static org.smartcustoms.inspection.internal.work.Verdict.refused;

import org.smartcustoms.inspection.internal.work.WorkState.Assigned;
import org.smartcustoms.inspection.internal.work.WorkState.Detained;
import org.smartcustoms.inspection.internal.work.WorkState.Found;
import org.smartcustoms.inspection.internal.work.WorkState.Released;
import org.smartcustoms.inspection.internal.work.WorkState.UnderExamination;
import org.smartcustoms.inspection.internal.work.WorkState.Waiting;
import org.smartcustoms.inspection.internal.work.WorkState.Withdrawn;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Permission;

/// Who may take a target on, examine it and record what was found; [DecisionPolicies] has what comes after.
public final class WorkPolicies {

    private WorkPolicies() {}

    /// Gives the target to `to`. Someone else's is handed over by them or by a supervisor, never taken.
    public static Verdict assigning(Target target, Actor actor, Officer to) {
        return switch (target.state()) {
            case Waiting w -> ALLOWED;
            case Assigned(var officer, var since) -> handingOver(officer, actor, to);
            case UnderExamination(var officer, var since) -> handingOver(officer, actor, to);
            case Found f ->
                refused(
                        "The finding is recorded: only the decision is open, and it needs no assignment",
                        "結果已記錄，只待決定，無須再分派");
            case Released r -> released();
            case Detained d -> detained();
            case Withdrawn w -> withdrawn();
        };
    }

    private static Verdict handingOver(Officer holder, Actor actor, Officer to) {
        if (holder.equals(to)) {
            return refused(holder.name() + " has it already", "此個案已由 " + holder.name() + " 處理");
        }
        return holder.is(actor) || actor.may(Permission.OVERRIDE_APPROVE)
                ? ALLOWED
                : refused(
                        holder.name() + " has it in hand. Ask them or a supervisor to hand it over",
                        "此個案正由 " + holder.name() + " 處理，請聯絡該人員或主管移交");
    }

    /// Starts to look at goods or papers; whoever starts on a waiting one has it from then on.
    public static Verdict examining(Target target, Actor actor) {
        return switch (target.state()) {
            case Waiting w -> ALLOWED;
            case Assigned(var officer, var since) -> officer.is(actor) ? ALLOWED : inHand(officer);
            case UnderExamination(var officer, var since) ->
                refused("The examination has begun already, by " + officer.name(), "查驗已由 " + officer.name() + " 開始");
            case Found f -> refused("The examination is over: a finding is recorded", "查驗已完成，結果已記錄");
            case Released r -> released();
            case Detained d -> detained();
            case Withdrawn w -> withdrawn();
        };
    }

    /// Records what the officer found at the examination they have under way, or later at goods detained unexamined.
    public static Verdict finding(Target target, Actor actor) {
        return switch (target.state()) {
            case UnderExamination(var officer, var since) -> officer.is(actor) ? ALLOWED : inHand(officer);
            case Waiting w -> startFirst();
            case Assigned(var officer, var since) -> officer.is(actor) ? startFirst() : inHand(officer);
            case Found f -> standing();
            case Released r -> released();
            case Detained(var decision, var finding) -> finding == null ? ALLOWED : standing();
            case Withdrawn w -> withdrawn();
        };
    }

    /// Takes a finding over from history, whatever has become of the declaration since; a standing one is never
    /// replaced.
    public static Verdict findingFromHistory(Target target) {
        return switch (target.state()) {
            case Waiting w -> ALLOWED;
            case Assigned a -> ALLOWED;
            case UnderExamination u -> ALLOWED;
            case Found f -> standing();
            case Released(var decision, var finding) -> finding == null ? ALLOWED : standing();
            case Detained(var decision, var finding) -> finding == null ? ALLOWED : standing();
            case Withdrawn w -> withdrawn();
        };
    }

    private static Verdict inHand(Officer officer) {
        return refused(
                officer.name() + " has it in hand. Ask them or a supervisor to hand it over",
                "此個案正由 " + officer.name() + " 處理，請聯絡該人員或主管移交");
    }

    private static Verdict startFirst() {
        return refused("Start the examination before you record what it found", "請先開始查驗，再記錄結果");
    }

    private static Verdict standing() {
        return refused("A finding is recorded already. Undo it first if it is wrong", "結果已記錄；如有錯誤，請先撤回");
    }

    static Verdict released() {
        return refused("It has been released and left customs control", "貨物已放行，不再受海關監管");
    }

    static Verdict detained() {
        return refused("It has been detained", "貨物已被扣留");
    }

    static Verdict withdrawn() {
        return refused("Its lodger has cancelled the declaration", "申報人已取消此報關單");
    }
}
