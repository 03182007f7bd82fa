package org.smartcustoms.risk.internal.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.rules.NotEvaluated;
import org.smartcustoms.engines.selectivity.selection.Standing;
import org.smartcustoms.risk.Assessment;
import org.smartcustoms.risk.internal.plan.Worth;

/// The part of a decision that is kept as JSON: what tells it and what replays it.
record StoredDetail(
        List<Reasoned> reasons,
        List<Assessment.RuleHit> rules,
        List<NotEvaluated> notEvaluated,
        List<Decision.Degraded> degraded,
        String lists,
        Worth worth,
        Standing standing,
        @Nullable StoredPost post) {

    static StoredDetail of(Decision decision) {
        var post = decision.post();
        return new StoredDetail(
                decision.reasons(),
                decision.rules(),
                decision.notEvaluated(),
                decision.degraded(),
                decision.versions().lists(),
                decision.versions().worth(),
                decision.standing(),
                post == null ? null : StoredPost.of(post));
    }
}
