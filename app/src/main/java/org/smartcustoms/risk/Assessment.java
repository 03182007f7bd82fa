package org.smartcustoms.risk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.Text;

/// What was decided on one version of a declaration, and why.
///
/// @param declarationVersion which version of the declaration was judged
/// @param score 0 to 100, for ranking and drawing: the calibrated probability in per cent
/// @param probability calibrated probability that an examination finds an irregularity; 0 to 1
/// @param criticalProbability calibrated probability that it finds a danger to the public
/// @param expectedValue what examining is worth by the plan's weights, in the currency of account
/// @param revenueAtStake duty expected to be short, in the currency of account
/// @param novelty 0 where everything about it is known, 1 where nothing is
/// @param selectionProbability the probability, known before the draw, with which it was to be examined
/// @param controlGroup whether the random control drew it, also when another reason came first
/// @param line the goods line that weighed most
/// @param reasons strongest first
/// @param degraded what could not be taken into account; empty for a decision with everything in place
/// @param micros time the decision took, in microseconds
public record Assessment(
        DeclarationId declarationId,
        int declarationVersion,
        Lane lane,
        double score,
        double probability,
        double criticalProbability,
        double expectedValue,
        double revenueAtStake,
        double novelty,
        SelectedBy selectedBy,
        double selectionProbability,
        boolean controlGroup,
        int line,
        List<Because> reasons,
        List<RuleHit> rules,
        ModelReference model,
        List<Text> degraded,
        Instant decidedAt,
        int micros) {

    /// A live rule that hit.
    ///
    /// @param selected whether its draw selected the declaration (a rule may ask for less than every hit)
    public record RuleHit(String id, int version, String name, Lane lane, double ratePercent, boolean selected) {}

    /// Which model judged.
    ///
    /// @param version 0 while no model has been trained
    /// @param note absent for a trained model
    public record ModelReference(
            String name, int version, @Nullable Text note) {}
}
