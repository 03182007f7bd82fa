package org.smartcustoms.risk.internal.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.scoring.ModelCard;

/// A trained model in the registry. Versions are never changed or deleted, only moved between states.
///
/// @param labelsUntil number of the last label it was trained on
/// @param shadow whether it scores, without deciding, what the live version decides
/// @param fileSha256 address of its file among the stored files
public record ModelVersion(
        int version,
        String name,
        State state,
        String trainedBy,
        Instant trainedAt,
        long labelsUntil,
        ModelCard card,
        String fileSha256,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String proposal,
        @Nullable String promotedBy,
        @Nullable Instant promotedAt,
        @Nullable String promotion,
        boolean shadow,
        @Nullable String shadowBy,
        @Nullable Instant shadowSince) {

    public enum State {
        TRAINED,
        PROPOSED,
        LIVE,
        RETIRED
    }
}
