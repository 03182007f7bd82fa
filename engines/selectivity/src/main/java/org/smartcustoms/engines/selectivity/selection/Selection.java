package org.smartcustoms.engines.selectivity.selection;

import java.util.List;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.rules.NotEvaluated;
import org.smartcustoms.engines.selectivity.rules.RuleVersion;

/// A decision with everything needed to explain, replay and learn from it.
///
/// @param declaration its id
/// @param lane what happens to it
/// @param selectedBy the first reason, in order of precedence, that selected it for an examination
/// @param selectedBecause rules whose draw selected it
/// @param inControl whether the random control drew it, also when another reason came first
/// @param selectedOtherwise whether a reason other than the random control selected it for an examination
/// @param examinationProbability probability, given what was known, that it is examined for any reason
/// @param controlProbability probability of the random control alone
/// @param otherProbability probability of all reasons other than the random control together
/// @param notEvaluated rules that could not be evaluated
/// @param plan version of the office plan used
/// @param state what was known about the post
public record Selection(
        String declaration,
        Lane lane,
        SelectedBy selectedBy,
        List<RuleVersion> selectedBecause,
        boolean inControl,
        boolean selectedOtherwise,
        double examinationProbability,
        double controlProbability,
        double otherProbability,
        List<NotEvaluated> notEvaluated,
        int plan,
        PostState state) {
    public Selection {
        selectedBecause = List.copyOf(selectedBecause);
        notEvaluated = List.copyOf(notEvaluated);
    }
}
