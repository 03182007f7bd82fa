package org.smartcustoms.insight.internal.today;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over the board of all work: one pass over the arrivals of the range, one over the open work, one over the
/// findings, one over officers' decisions; each on an index of its own.
@Component
class Counts {

    private static final int LAST = 12;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Arrivals at one office, in one hour of the day, sent to one lane.
    record Cell(int hour, String office, Lane lane, long count, long automatic) {}

    List<Cell> arrivals(Range range, ZoneId zone) {
        return jdbc.sql("""
                        SELECT extract(hour FROM at AT TIME ZONE :zone)::int AS hour, office, selected_lane,
                               sum(count) AS count, sum(automatic) AS automatic
                          FROM (SELECT date_bin('15 minutes', accepted_at, timestamptz '2000-01-01 00:00:00Z') AS at,
                                       office, selected_lane, count(*) AS count,
                                       count(*) FILTER (WHERE automatic) AS automatic
                                  FROM inspection.board
                                 WHERE accepted_at >= :from AND accepted_at <= :now
                                 GROUP BY 1, 2, 3) quarter
                         GROUP BY 1, 2, 3""")
                .param("zone", zone.getId())
                .param("from", at(range.from()))
                .param("now", at(range.now()))
                .query((row, number) -> new Cell(
                        row.getInt("hour"),
                        row.getString("office"),
                        Lane.valueOf(row.getString("selected_lane")),
                        row.getLong("count"),
                        row.getLong("automatic")))
                .list();
    }

    long lodged(Range range) {
        return jdbc.sql("SELECT count(*) FROM inspection.board WHERE accepted_at >= :from AND accepted_at <= :now")
                .param("from", at(range.from()))
                .param("now", at(range.now()))
                .query(Long.class)
                .single();
    }

    /// Waiting times of a group; the group is everything where both names are absent.
    record Waits(@Nullable String office, @Nullable Lane lane, long count, long median, long p90) {}

    List<Waits> open(Instant now) {
        return jdbc.sql("""
                        SELECT office, lane, count(*) AS count,
                               percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
                                   ORDER BY extract(epoch FROM :now - accepted_at)) AS waits
                          FROM inspection.board
                         WHERE state IN ('WAITING', 'ASSIGNED', 'UNDER_EXAMINATION', 'FOUND')
                         GROUP BY GROUPING SETS ((office), (lane), ())""")
                .param("now", at(now))
                .query((row, number) -> waits(row))
                .list();
    }

    List<Waits> decided(Range range) {
        return jdbc.sql("""
                        SELECT NULL AS office, lane, count(*) AS count,
                               percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
                                   ORDER BY extract(epoch FROM decided_at - accepted_at)) AS waits
                          FROM inspection.board
                         WHERE decided_at >= :from AND decided_at <= :now AND NOT automatic
                           AND state IN ('RELEASED', 'DETAINED')
                         GROUP BY lane""")
                .param("from", at(range.from()))
                .param("now", at(range.now()))
                .query((row, number) -> waits(row))
                .list();
    }

    private static Waits waits(java.sql.ResultSet row) throws java.sql.SQLException {
        var lane = row.getString("lane");
        var array = row.getArray("waits");
        var waits = array == null ? new Double[] {0.0, 0.0} : (Double[]) array.getArray();
        return new Waits(
                row.getString("office"),
                lane == null ? null : Lane.valueOf(lane),
                row.getLong("count"),
                Math.max(0, Math.round(waits[0])),
                Math.max(0, Math.round(waits[1])));
    }

    /// Findings of one kind in one group of selection.
    record Found(
            String selectedBy,
            String result,
            @Nullable String kind,
            long count,
            long critical,
            BigDecimal valueShort) {}

    List<Found> findings(Range range) {
        return jdbc.sql("""
                        SELECT selected_by, result, discrepancy_kind, count(*) AS count,
                               count(*) FILTER (WHERE critical) AS critical, COALESCE(sum(value_short), 0) AS short
                          FROM inspection.board
                         WHERE found_at >= :from AND found_at <= :now
                         GROUP BY 1, 2, 3""")
                .param("from", at(range.from()))
                .param("now", at(range.now()))
                .query((row, number) -> new Found(
                        row.getString("selected_by"),
                        row.getString("result"),
                        row.getString("discrepancy_kind"),
                        row.getLong("count"),
                        row.getLong("critical"),
                        row.getBigDecimal("short")))
                .list();
    }

    List<TodayView.Arrival> lastArrivals(Instant now) {
        return jdbc.sql("""
                        SELECT * FROM inspection.board WHERE accepted_at <= :now
                         ORDER BY accepted_at DESC LIMIT :last""")
                .param("now", at(now))
                .param("last", LAST)
                .query((row, number) -> new TodayView.Arrival(
                        row.getObject("declaration_id", UUID.class),
                        row.getString("reference"),
                        row.getString("office"),
                        Lane.valueOf(row.getString("lane")),
                        row.getString("trader"),
                        row.getString("goods"),
                        because(row.getString("because_en"), row.getString("because_zh")),
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable Text because(@Nullable String english, @Nullable String chinese) {
        return english == null || chinese == null ? null : new Text(english, chinese);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
