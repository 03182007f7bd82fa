package org.smartcustoms.risk.internal.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.internal.RiskSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Raises a task for live rules and list entries that soon run out, once for each last day.
@Component
class RunsOut {

    private static final Duration ONCE = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration within;

    RunsOut(JdbcClient jdbc, Tasks tasks, Clock clock, SmartCustomsSettings settings, RiskSettings risk) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = settings.timeZone();
        this.within = risk.runsOutWithin();
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 600_000)
    void check() {
        rules();
        lists();
    }

    private void rules() {
        jdbc.sql("""
                        SELECT id, version, name, expires_at AS last FROM risk.rule
                         WHERE state = 'LIVE' AND expires_at > :now AND expires_at <= :until""").param("now", at(Duration.ZERO)).param("until", at(within)).query(row -> {
            var last = day(row.getObject("last", OffsetDateTime.class));
            var id = row.getString("id");
            var name = row.getString("name");
            tasks.raise(
                    "rule-expiring",
                    id + " v" + row.getInt("version") + " " + last,
                    new Text(
                            "Rule " + id + " (" + name + ") runs out on " + last
                                    + ". Revise it with a later day, or let it end.",
                            "規則 " + id + "（" + name + "）將於 " + last + " 屆滿。請延長其有效期，或任其終止。"),
                    ONCE);
        });
    }

    private void lists() {
        jdbc.sql("""
                        SELECT list, count(*) AS entries, min(valid_to) AS last FROM risk.list_entry
                         WHERE removed_at IS NULL AND valid_to > :now AND valid_to <= :until GROUP BY list""").param("now", at(Duration.ZERO)).param("until", at(within)).query(row -> {
            var last = day(row.getObject("last", OffsetDateTime.class));
            var list = row.getString("list");
            var entries = row.getLong("entries");
            tasks.raise(
                    "list-expiring",
                    list + " " + last,
                    new Text(
                            "Entries of the list " + list + " run out soon: " + entries + ", the first on " + last
                                    + ". Renew those that still hold.",
                            "名單 " + list + " 有 " + entries + " 項即將屆滿，最早為 " + last + "。請為仍然適用者續期。"),
                    ONCE);
        });
    }

    private LocalDate day(OffsetDateTime moment) {
        return LocalDate.ofInstant(moment.toInstant(), zone);
    }

    private OffsetDateTime at(Duration ahead) {
        return OffsetDateTime.ofInstant(clock.instant().plus(ahead), ZoneOffset.UTC);
    }
}
