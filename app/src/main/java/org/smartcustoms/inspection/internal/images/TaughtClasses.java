package org.smartcustoms.inspection.internal.images;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Kinds of contraband taught from examples, and how right they have been.
@Repository
class TaughtClasses {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaughtClasses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param threshold the least score that raises an alarm
    /// @param examples crops that teach it
    /// @param alarms frames it has raised since it was taught
    /// @param right those of them that were confirmed as the kind
    /// @param wrong those that turned out harmless or something else
    record TaughtClass(
            String code,
            String nameEn,
            String nameZh,
            double threshold,
            String taughtBy,
            Instant taughtAt,
            long examples,
            long alarms,
            long right,
            long wrong) {}

    List<TaughtClass> list() {
        return jdbc.sql("""
                        SELECT t.*,
                               (SELECT count(*) FROM inspection.crop c WHERE c.label = t.code AND c.teaches) AS examples,
                               count(d.id) AS alarms,
                               count(d.id) FILTER (WHERE d.outcome = 'CONFIRMED' AND d.label = t.code) AS right_ones,
                               count(d.id) FILTER (WHERE d.outcome = 'HARMLESS' OR d.label <> t.code) AS wrong_ones
                          FROM inspection.taught_class t
                          LEFT JOIN inspection.detection d
                            ON coalesce(d.raised_as, d.label) = t.code AND d.line IN ('SIMILAR', 'LEARNED')
                           AND d.made_at >= t.taught_at
                         WHERE t.ended_at IS NULL GROUP BY t.code ORDER BY t.taught_at DESC, t.code""")
                .query((row, number) -> new TaughtClass(
                        row.getString("code"),
                        row.getString("name_en"),
                        row.getString("name_zh"),
                        row.getDouble("threshold"),
                        row.getString("taught_by"),
                        row.getObject("taught_at", OffsetDateTime.class).toInstant(),
                        row.getLong("examples"),
                        row.getLong("alarms"),
                        row.getLong("right_ones"),
                        row.getLong("wrong_ones")))
                .list();
    }

    /// Adds a kind, or takes up again one that was withdrawn; its earlier examples teach no more.
    void add(String code, String en, String zh, double threshold) {
        int added = jdbc.sql("""
                        INSERT INTO inspection.taught_class AS t (code, name_en, name_zh, threshold, taught_by, taught_at)
                        VALUES (:code, :en, :zh, :threshold, :by, :now)
                        ON CONFLICT (code) DO UPDATE SET name_en = excluded.name_en, name_zh = excluded.name_zh,
                               threshold = excluded.threshold, taught_by = excluded.taught_by,
                               taught_at = excluded.taught_at, ended_at = NULL
                         WHERE t.ended_at IS NOT NULL""")
                .param("code", code)
                .param("en", en)
                .param("zh", zh)
                .param("threshold", threshold)
                .param("by", Actors.current().username())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw Problem.conflict("The class " + code + " has been taught already", "類別 " + code + " 已經教授");
        }
    }

    void tune(String code, double threshold) {
        jdbc.sql("UPDATE inspection.taught_class SET threshold = :threshold WHERE code = :code AND ended_at IS NULL")
                .param("code", code)
                .param("threshold", threshold)
                .update();
    }

    /// Withdraws a kind, and with it what its examples taught.
    void end(String code) {
        jdbc.sql("UPDATE inspection.taught_class SET ended_at = :now WHERE code = :code AND ended_at IS NULL")
                .param("code", code)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("UPDATE inspection.crop SET teaches = false WHERE label = :code AND teaches")
                .param("code", code)
                .update();
    }
}
