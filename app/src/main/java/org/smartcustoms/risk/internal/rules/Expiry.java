package org.smartcustoms.risk.internal.rules;

import java.time.Clock;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.risk.internal.editions.JdbcEditions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Publishes a new edition when time changes one: rules past their last day end, list entries begin and end.
@Component
class Expiry {

    private final RuleBook book;
    private final JdbcRules rules;
    private final JdbcEditions editions;
    private final Audit audit;
    private final Clock clock;

    Expiry(RuleBook book, JdbcRules rules, JdbcEditions editions, Audit audit, Clock clock) {
        this.book = book;
        this.rules = rules;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000)
    @Transactional
    public void check() {
        if (!book.isStale()) {
            return;
        }
        var now = clock.instant();
        for (var rule : rules.live()) {
            var expires = rule.expiresAt();
            if (expires != null && !expires.isAfter(now)) {
                rules.decide(rule.id(), rule.version(), RuleState.EXPIRED, "system", "its last day has passed");
                audit.record(AuditEntry.of("rule.expired", "rule", rule.id()));
            }
        }
        editions.publish("time");
    }
}
