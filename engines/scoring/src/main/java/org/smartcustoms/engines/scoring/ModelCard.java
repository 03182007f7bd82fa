package org.smartcustoms.engines.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What a model was made from and how good it was on rows it had not seen.
///
/// @param formatVersion of the model folder
/// @param rows learnt from
/// @param illicit of them irregular
/// @param critical of them dangerous
/// @param firstDay ISO day of the earliest row
/// @param lastDay of the latest
/// @param seed of the training
/// @param heldOut figures on rows held out in cross-validation
/// @param heldOutCritical the same for dangers to the public; absent figures are `NaN`
/// @param scoreQuantiles 101 quantiles of the held-out probability: what a usual day's scores look like
/// @param features columns the trees use
public record ModelCard(
        @JsonProperty("formatVersion") int formatVersion,
        @JsonProperty("rows") int rows,
        @JsonProperty("illicit") int illicit,
        @JsonProperty("critical") int critical,
        @JsonProperty("firstDay") String firstDay,
        @JsonProperty("lastDay") String lastDay,
        @JsonProperty("seed") long seed,
        @JsonProperty("heldOut") Metrics heldOut,
        @JsonProperty("heldOutCritical") Metrics heldOutCritical,
        @JsonProperty("scoreQuantiles") double[] scoreQuantiles,
        @JsonProperty("features") List<String> features) {

    /// The card of a model that was never trained.
    static ModelCard untrained() {
        var nothing = Metrics.of(new double[0], new boolean[0]);
        return new ModelCard(ModelFolder.VERSION, 0, 0, 0, "", "", 0, nothing, nothing, new double[] {0, 1}, List.of());
    }

    /// The score above which so large a share of usual lines lies.
    public double threshold(double share) {
        double at = Math.clamp(1 - share, 0, 1) * (scoreQuantiles.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, scoreQuantiles.length - 1);
        return scoreQuantiles[below] + (at - below) * (scoreQuantiles[above] - scoreQuantiles[below]);
    }
}
