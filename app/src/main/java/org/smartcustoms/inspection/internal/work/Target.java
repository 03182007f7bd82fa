package org.smartcustoms.inspection.internal.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;

/// One declaration in the hands of officers.
///
/// @param lane the lane it is in now; [Lane#RELEASE] once an override let it go
/// @param acceptedAt when the declaration was accepted: waiting begins here
/// @param pending an override that waits for a second officer
/// @param version counts the changes; a caller who saw an older one is told so
public record Target(
        UUID declarationId,
        String reference,
        Lane lane,
        Instant acceptedAt,
        WorkState state,
        @Nullable LaneOverride pending,
        int version) {

    public Target with(WorkState next) {
        return new Target(declarationId, reference, lane, acceptedAt, next, pending, version);
    }

    public Target in(Lane next) {
        return new Target(declarationId, reference, next, acceptedAt, state, pending, version);
    }

    /// The same one change later.
    Target saved() {
        return new Target(declarationId, reference, lane, acceptedAt, state, pending, version + 1);
    }

    /// Refuses a caller who decided on an older state than this one.
    public Target asSeen(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw Problem.of(
                    ProblemType.CHANGED_MEANWHILE,
                    "Someone worked on " + reference + " meanwhile. Look at it again before you go on",
                    reference + " 已被其他人員處理，請重新查看後再繼續");
        }
        return this;
    }
}
