package org.smartcustoms.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Declarations were sent to a lane other than release: one event for each request or batch, published in the
/// transaction that lodged them, so that no target can be lost.
public record TargetSelected(List<Target> targets) {

    public TargetSelected {
        targets = List.copyOf(targets);
    }

    /// One declaration to be worked on. Plain values, because events outlive releases.
    ///
    /// @param lane `DOCUMENT_CHECK` or `EXAMINATION`
    /// @param selectedBy name of a [SelectedBy]
    /// @param score 0 to 100
    /// @param expectedValue in the currency of account; orders the queue
    /// @param becauseEn the strongest reason in English
    /// @param becauseZh the same in Traditional Chinese
    public record Target(
            UUID declarationId,
            int declarationVersion,
            String reference,
            String office,
            String lane,
            String selectedBy,
            double score,
            double expectedValue,
            String becauseEn,
            String becauseZh,
            Instant decidedAt) {}
}
