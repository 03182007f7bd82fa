package org.smartcustoms.inspection.internal.scans;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How each screener reads, over the last thirty days. The query itself confines a screener to their own row.
@Component
class Statistics {

    private static final Duration SPAN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Statistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param seconds median time of a reading
    /// @param hits tests in which the made-up threat was referred; `misses` those in which it was cleared
    /// @param falseAlarms referrals whose examination found nothing
    /// @param finds referrals whose examination found something
    /// @param ranOut readings that took too long and went back to the queue
    record Screener(
            String officer,
            String name,
            long read,
            long cleared,
            long referred,
            long ranOut,
            @Nullable Double seconds,
            long hits,
            long misses,
            long falseAlarms,
            long finds) {}

    List<Screener> forCaller() {
        var actor = Actors.current();
        return jdbc.sql("""
                        SELECT r.officer, max(r.officer_name) AS name,
                               count(*) FILTER (WHERE r.ending IN ('CLEARED', 'REFERRED')) AS read,
                               count(*) FILTER (WHERE r.ending = 'CLEARED') AS cleared,
                               count(*) FILTER (WHERE r.ending = 'REFERRED') AS referred,
                               count(*) FILTER (WHERE r.ending = 'RUN_OUT') AS ran_out,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.ended_at - r.taken_at))
                                   FILTER (WHERE r.ending IN ('CLEARED', 'REFERRED')) AS seconds,
                               (SELECT count(*) FROM inspection.trial t
                                 WHERE t.officer = r.officer AND t.hit AND t.ended_at >= :since) AS hits,
                               (SELECT count(*) FROM inspection.trial t
                                 WHERE t.officer = r.officer AND NOT t.hit AND t.ended_at >= :since) AS misses,
                               (SELECT count(*) FROM inspection.referral f WHERE f.referred_by = r.officer
                                   AND f.result = 'CLEAN' AND f.referred_at >= :since) AS false_alarms,
                               (SELECT count(*) FROM inspection.referral f WHERE f.referred_by = r.officer
                                   AND f.result <> 'CLEAN' AND f.referred_at >= :since) AS finds
                          FROM inspection.scan_reading r
                         WHERE r.taken_at >= :since AND (:all OR r.officer = :me)
                         GROUP BY r.officer ORDER BY read DESC, r.officer""")
                .param("since", clock.instant().minus(SPAN).atOffset(ZoneOffset.UTC))
                .param("all", actor.may(Permission.SCAN_SUPERVISE))
                .param("me", actor.username())
                .query((row, number) -> new Screener(
                        row.getString("officer"),
                        row.getString("name"),
                        row.getLong("read"),
                        row.getLong("cleared"),
                        row.getLong("referred"),
                        row.getLong("ran_out"),
                        row.getObject("seconds", Double.class),
                        row.getLong("hits"),
                        row.getLong("misses"),
                        row.getLong("false_alarms"),
                        row.getLong("finds")))
                .list();
    }
}
