package org.smartcustoms.inspection.internal.work;

import static org.smartcustoms.platform.Permission.FINDING_RECORD;
import static org.smartcustoms.platform.Permission.OVERRIDE_APPROVE;
import static org.smartcustoms.platform.Permission.RELEASE_DECIDE;
import static org.smartcustoms.platform.Permission.TARGET_WORK;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Permission;

/// The buttons of a target, in the order in which the work goes. The server says which are open to whom; a console
/// draws them.
public enum WorkAction {
    TAKE(TARGET_WORK, new Text("Take it", "接手")),
    START_EXAMINATION(TARGET_WORK, new Text("Start examination", "開始查驗")),
    RECORD_FINDING(FINDING_RECORD, new Text("Record finding", "記錄結果")),
    APPROVE_OVERRIDE(OVERRIDE_APPROVE, new Text("Approve override", "批准豁免")),
    REFUSE_OVERRIDE(OVERRIDE_APPROVE, new Text("Refuse override", "拒絕豁免")),
    RELEASE(RELEASE_DECIDE, new Text("Release", "放行")),
    DETAIN(RELEASE_DECIDE, new Text("Detain", "扣留")),
    UNDO_FINDING(FINDING_RECORD, new Text("Undo finding", "撤回結果")),
    REQUEST_OVERRIDE(RELEASE_DECIDE, new Text("Request override", "申請豁免")),
    RAISE(TARGET_WORK, new Text("Send to examination", "轉往查驗")),
    HAND_OVER(TARGET_WORK, new Text("Hand over", "移交"));

    private static final Officer SOMEONE_ELSE = new Officer("", "");

    private final Permission permission;
    private final Text title;

    WorkAction(Permission permission, Text title) {
        this.permission = permission;
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /// An action as one caller may see it.
    ///
    /// @param because why it is closed; absent when open
    public record Offer(WorkAction action, Text title, boolean allowed, Optional<Text> because) {}

    /// Every action that the caller's role includes, open or closed with the reason.
    public static List<Offer> offers(Target target, Actor actor, Instant now) {
        return Arrays.stream(values())
                .filter(action -> actor.may(action.permission) && action.concerns(target))
                .map(action -> action.offer(target, actor, now))
                .toList();
    }

    /// The actions open to the caller now.
    public static List<WorkAction> open(Target target, Actor actor, Instant now) {
        return offers(target, actor, now).stream()
                .filter(Offer::allowed)
                .map(Offer::action)
                .toList();
    }

    private Offer offer(Target target, Actor actor, Instant now) {
        return switch (verdict(target, actor, now)) {
            case Verdict.Allowed a -> new Offer(this, title, true, Optional.empty());
            case Verdict.Refused(var because) -> new Offer(this, title, false, Optional.of(because));
        };
    }

    private boolean concerns(Target target) {
        return switch (this) {
            case APPROVE_OVERRIDE, REFUSE_OVERRIDE -> target.pending() != null;
            case RAISE -> target.lane() != Lane.EXAMINATION;
            case REQUEST_OVERRIDE -> target.lane() == Lane.EXAMINATION;
            case HAND_OVER -> target.state().inHandOf().isPresent();
            case TAKE, START_EXAMINATION, RECORD_FINDING, RELEASE, DETAIN, UNDO_FINDING -> true;
        };
    }

    /// Whether the caller may do it now, permission aside.
    public Verdict verdict(Target target, Actor actor, Instant now) {
        return switch (this) {
            case TAKE -> WorkPolicies.assigning(target, actor, Officer.of(actor));
            case HAND_OVER -> WorkPolicies.assigning(target, actor, SOMEONE_ELSE);
            case START_EXAMINATION -> WorkPolicies.examining(target, actor);
            case RECORD_FINDING -> WorkPolicies.finding(target, actor);
            case UNDO_FINDING -> DecisionPolicies.undoing(target, actor, now);
            case RELEASE -> DecisionPolicies.releasing(target);
            case DETAIN -> DecisionPolicies.detaining(target);
            case REQUEST_OVERRIDE -> DecisionPolicies.overriding(target, Lane.RELEASE);
            case RAISE -> DecisionPolicies.overriding(target, Lane.EXAMINATION);
            case APPROVE_OVERRIDE, REFUSE_OVERRIDE -> DecisionPolicies.decidingOverride(target, actor);
        };
    }
}
