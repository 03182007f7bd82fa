package org.smartcustoms.inspection.internal.scans;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How screening is run now.
@Repository
public class ScreeningPolicy {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ScreeningPolicy(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param seconds time for one reading
    /// @param testRate share of readings that become a test
    /// @param secondShare share of cleared scans that a second officer reads
    /// @param secondFrom a cleared scan with an alarm of at least this score is always read twice
    public record ScreeningRules(
            @Min(10) @Max(3600) int seconds,
            @DecimalMin("0") @DecimalMax("0.5") double testRate,
            @DecimalMin("0") @DecimalMax("1") double secondShare,
            @DecimalMin("0") @DecimalMax("1") double secondFrom) {}

    public ScreeningRules now() {
        return jdbc.sql("SELECT * FROM inspection.screening_rule")
                .query((row, number) -> new ScreeningRules(
                        row.getInt("seconds"),
                        row.getDouble("test_rate"),
                        row.getDouble("second_share"),
                        row.getDouble("second_from")))
                .single();
    }

    @Transactional
    ScreeningRules change(ScreeningRules rules) {
        jdbc.sql("""
                        UPDATE inspection.screening_rule
                           SET seconds = :seconds, test_rate = :rate, second_share = :share, second_from = :from,
                               changed_by = :by, changed_at = :at""")
                .param("seconds", rules.seconds())
                .param("rate", rules.testRate())
                .param("share", rules.secondShare())
                .param("from", rules.secondFrom())
                .param("by", Actors.current().username())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEntry.of("screening.rules-changed", "screening", "rules")
                .with(Map.of(
                        "seconds", rules.seconds(),
                        "testRate", rules.testRate(),
                        "secondShare", rules.secondShare(),
                        "secondFrom", rules.secondFrom())));
        return rules;
    }
}
