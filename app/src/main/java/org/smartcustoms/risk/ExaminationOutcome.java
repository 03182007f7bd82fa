package org.smartcustoms.risk;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;

/// What became known about a declaration by looking at it.
///
/// @param illicit an irregularity was found
/// @param critical it endangers the public; implies `illicit`
/// @param revenueShort duty and tax found short in the currency of account; absent when nobody said
/// @param line the goods line it was found on; absent when it is about the whole declaration
/// @param knownAt when it became known: models learn it as of then, never earlier
/// @param source who says so, such as `finding` or `file`
public record ExaminationOutcome(
        DeclarationId declaration,
        boolean illicit,
        boolean critical,
        @Nullable BigDecimal revenueShort,
        @Nullable Integer line,
        Instant knownAt,
        String source) {

    public ExaminationOutcome {
        if (critical && !illicit) {
            throw new IllegalArgumentException("a critical finding is an irregular one: " + declaration);
        }
    }
}
