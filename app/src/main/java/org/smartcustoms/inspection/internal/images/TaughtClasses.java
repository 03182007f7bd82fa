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

    /// @param threshold likeness from which a place counts as one
    /// @param examples confirmed crops of the class
    /// @param alarms frames it has raised; `right` those confirmed, `wrong` those found harmless
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
                               (SELECT count(*) FROM inspection.crop c WHERE c.label = t.code AND c.outcome = 'CONFIRMED') AS examples,
                               count(d.id) AS alarms,
                               count(d.id) FILTER (WHERE d.outcome = 'CONFIRMED') AS right_ones,
                               count(d.id) FILTER (WHERE d.outcome = 'HARMLESS') AS wrong_ones
                          FROM inspection.taught_class t
                          LEFT JOIN inspection.detection d ON d.label = t.code AND d.line = 'SIMILAR'
                         WHERE t.ended_at IS NULL GROUP BY t.code ORDER BY t.taught_at DESC""")
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

    void add(String code, String en, String zh, double threshold) {
        int added = jdbc.sql("""
                        INSERT INTO inspection.taught_class (code, name_en, name_zh, threshold, taught_by, taught_at)
                        VALUES (:code, :en, :zh, :threshold, :by, :now) ON CONFLICT DO NOTHING""")
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

    boolean end(String code) {
        return jdbc.sql("UPDATE inspection.taught_class SET ended_at = :now WHERE code = :code AND ended_at IS NULL")
                        .param("code", code)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
