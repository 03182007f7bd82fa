package org.smartcustoms.risk.internal.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.Lane;

/// One version of a rule with its papers.
///
/// @param owner who answers for it: a unit or post
/// @param legalBasis the provision it rests on, in plain words
/// @param source the condition as written, in `notation`
/// @param authors everyone who wrote on this version; none of them may approve it
/// @param forecast how often its back-test hit; absent without one
public record StoredRule(
        String id,
        int version,
        RuleState state,
        String name,
        String owner,
        String legalBasis,
        Notation notation,
        String source,
        Lane lane,
        double ratePercent,
        int priority,
        @Nullable Instant expiresAt,
        List<String> authors,
        Instant createdAt,
        Instant changedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Forecast forecast) {

    /// What a back-test found.
    ///
    /// @param hits declarations hit
    /// @param of declarations looked at
    public record Forecast(long hits, long of) {}

    public enum Notation {
        JSON,
        CEL
    }
}
