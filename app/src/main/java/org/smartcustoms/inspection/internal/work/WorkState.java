package org.smartcustoms.inspection.internal.work;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the work on a declaration has come. Which step leads from one to the next is decided by [WorkPolicies].
public sealed interface WorkState {

    /// Nobody has taken it yet.
    record Waiting() implements WorkState {}

    /// An officer has it, and has not begun.
    record Assigned(Officer officer, Instant since) implements WorkState {}

    /// Goods or papers are being looked at.
    record UnderExamination(Officer officer, Instant since) implements WorkState {}

    /// The examination is over; the decision is open.
    record Found(Officer officer, Instant since, Finding finding) implements WorkState {}

    /// Out of customs control.
    record Released(Decision decision, @Nullable Finding finding) implements WorkState {}

    /// Held.
    record Detained(Decision decision, @Nullable Finding finding) implements WorkState {}

    /// Cancelled by its lodger before a decision.
    record Withdrawn(Instant at) implements WorkState {}

    /// @param automatic whether screening decided, without an officer
    record Decision(Instant at, String by, boolean automatic) {}

    /// The name a state has in lists and filters.
    enum Code {
        WAITING,
        ASSIGNED,
        UNDER_EXAMINATION,
        FOUND,
        RELEASED,
        DETAINED,
        WITHDRAWN;

        /// Whether work is still to be done.
        public boolean isOpen() {
            return switch (this) {
                case WAITING, ASSIGNED, UNDER_EXAMINATION, FOUND -> true;
                case RELEASED, DETAINED, WITHDRAWN -> false;
            };
        }
    }

    default Code code() {
        return switch (this) {
            case Waiting w -> Code.WAITING;
            case Assigned a -> Code.ASSIGNED;
            case UnderExamination u -> Code.UNDER_EXAMINATION;
            case Found f -> Code.FOUND;
            case Released r -> Code.RELEASED;
            case Detained d -> Code.DETAINED;
            case Withdrawn w -> Code.WITHDRAWN;
        };
    }

    /// Who has it in hand.
    default Optional<Officer> inHandOf() {
        return switch (this) {
            case Assigned(var officer, var since) -> Optional.of(officer);
            case UnderExamination(var officer, var since) -> Optional.of(officer);
            case Found(var officer, var since, var finding) -> Optional.of(officer);
            case Waiting w -> Optional.empty();
            case Released r -> Optional.empty();
            case Detained d -> Optional.empty();
            case Withdrawn w -> Optional.empty();
        };
    }

    /// The finding that stands, if there is one.
    default Optional<Finding> standingFinding() {
        return switch (this) {
            case Found(var officer, var since, var finding) -> Optional.of(finding);
            case Released(var decision, var finding) -> Optional.ofNullable(finding);
            case Detained(var decision, var finding) -> Optional.ofNullable(finding);
            case Waiting w -> Optional.empty();
            case Assigned a -> Optional.empty();
            case UnderExamination u -> Optional.empty();
            case Withdrawn w -> Optional.empty();
        };
    }
}
