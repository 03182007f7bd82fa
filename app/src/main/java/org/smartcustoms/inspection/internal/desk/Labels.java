package org.smartcustoms.inspection.internal.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.internal.work.Finding;
import org.smartcustoms.risk.ExaminationOutcome;
import org.smartcustoms.risk.RiskSignals;
import org.springframework.stereotype.Component;

/// Tells risk what was found, so that it learns.
@Component
class Labels {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RiskSignals signals;
    private final Declarations declarations;

    Labels(RiskSignals signals, Declarations declarations) {
        this.signals = signals;
        this.declarations = declarations;
    }

    void tell(Map<UUID, Finding> findings) {
        var known = declarations
                .listByIds(findings.keySet().stream().map(DeclarationId::new).toList())
                .stream()
                .collect(Collectors.toMap(declaration -> declaration.id().value(), declaration -> declaration));
        signals.outcomes(findings.entrySet().stream()
                .map(entry -> outcome(entry.getKey(), entry.getValue(), known.get(entry.getKey())))
                .toList());
    }

    /// A finding was undone: what was learnt from it no longer holds.
    void withdraw(UUID declaration) {
        signals.withdrawn(new DeclarationId(declaration));
    }

    private static ExaminationOutcome outcome(UUID id, Finding finding, @Nullable Declaration declaration) {
        return new ExaminationOutcome(
                new DeclarationId(id),
                finding.result() != FindingResult.CLEAN,
                finding.critical(),
                duty(finding, declaration),
                null,
                finding.foundAt(),
                "finding");
    }

    /// Duty short: the value short at the highest rate that the declaration states; unknown where it states none.
    private static @Nullable BigDecimal duty(Finding finding, @Nullable Declaration declaration) {
        var valueShort = finding.valueShort();
        if (valueShort == null || declaration == null) {
            return null;
        }
        Optional<BigDecimal> rate = declaration.content().goods().stream()
                .map(GoodsLine::taxRate)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo);
        return rate.map(percent -> valueShort.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
