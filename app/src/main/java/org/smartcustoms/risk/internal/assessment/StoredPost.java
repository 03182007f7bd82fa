package org.smartcustoms.risk.internal.assessment;

import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.selection.PostState;

/// What a decision knew about its post, as kept. What came in later releases may be absent.
///
/// @param meanNoveltyWeight absent in decisions made before the new had a budget
record StoredPost(
        double threshold,
        double tieShare,
        double explorationShare,
        double meanExplorationWeight,
        @Nullable Double meanNoveltyWeight,
        int examinationsThisHour) {

    static StoredPost of(PostState state) {
        return new StoredPost(
                state.threshold(),
                state.tieShare(),
                state.explorationShare(),
                state.meanExplorationWeight(),
                state.meanNoveltyWeight(),
                state.examinationsThisHour());
    }

    PostState state() {
        return new PostState(
                threshold,
                tieShare,
                explorationShare,
                meanExplorationWeight,
                meanNoveltyWeight == null ? 0 : meanNoveltyWeight,
                examinationsThisHour);
    }
}
