package org.smartcustoms.engines.selectivity.selection;

/// What a decision knew about its post. Kept with the decision, so that it can be replayed.
///
/// @param threshold expected value per officer-minute from which the top-up takes; +∞ when it takes nothing
/// @param tieShare share of those exactly at the threshold that are taken, 0 to 1
/// @param explorationShare share of declarations explored, 0 to 1
/// @param meanExplorationWeight mean weight of recent candidates, above 0
/// @param meanNoveltyWeight mean of what draws recent candidates into the budget for the new, 0 where none is new
/// @param examinationsThisHour examinations already given to the post in this hour
public record PostState(
        double threshold,
        double tieShare,
        double explorationShare,
        double meanExplorationWeight,
        double meanNoveltyWeight,
        int examinationsThisHour) {}
