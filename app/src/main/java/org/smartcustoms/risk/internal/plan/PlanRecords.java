package org.smartcustoms.risk.internal.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was done under the plans, from the decisions as they were logged.
@Component
class PlanRecords {

    private static final int LATEST = 25;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    PlanRecords(JdbcClient jdbc, SmartCustomsSettings settings) {
        this.jdbc = jdbc;
        this.zone = settings.timeZone();
    }

    /// How a post kept to its plan.
    ///
    /// @param explored examined to learn, the new among them
    /// @param control drawn at random, whatever else selected them
    /// @param fullestHour most examinations given to it in one hour
    record Standing(String office, long declarations, long examined, long explored, long control, long fullestHour) {}

    /// @param probability mean of the logged selection probabilities
    /// @param novel of them, how many were of a kind hardly seen before
    record BySelection(String selectedBy, long declarations, double probability, long novel) {}

    /// @param hour of the post's day
    record Hour(int hour, long declarations, long examined) {}

    /// Declarations by the probability, known before the draw, with which they were to be examined.
    ///
    /// @param examined of them were examined: near the stated probability if the draws are fair
    /// @param stated mean stated probability
    record Band(double from, double to, long declarations, long examined, double stated) {}

    record Logged(
            UUID declarationId,
            String reference,
            Instant acceptedAt,
            String lane,
            String selectedBy,
            double selectionProbability,
            double controlProbability,
            boolean controlGroup,
            @Nullable Double expectedValue) {}

    List<Standing> standings(Instant from) {
        return jdbc.sql("""
                        SELECT office, sum(lodged) AS lodged, sum(examined) AS examined, sum(explored) AS explored,
                               sum(control) AS control, max(examined) AS fullest
                          FROM (SELECT office, date_trunc('hour', accepted_at) AS hour, count(*) AS lodged,
                                       count(*) FILTER (WHERE lane = 'EXAMINATION') AS examined,
                                       count(*) FILTER (WHERE selected_by IN ('NOVELTY', 'EXPLORATION')) AS explored,
                                       count(*) FILTER (WHERE control_group) AS control
                                  FROM risk.assessment WHERE latest AND accepted_at >= :from
                                 GROUP BY office, hour) AS hourly
                         GROUP BY office ORDER BY office""")
                .param("from", at(from))
                .query((row, number) -> new Standing(
                        row.getString("office"),
                        row.getLong("lodged"),
                        row.getLong("examined"),
                        row.getLong("explored"),
                        row.getLong("control"),
                        row.getLong("fullest")))
                .list();
    }

    List<BySelection> bySelection(String office, Instant from) {
        return jdbc.sql("""
                        SELECT selected_by, count(*) AS n, avg(selection_probability) AS probability,
                               count(*) FILTER (WHERE novelty >= 0.5) AS novel
                          FROM risk.assessment WHERE latest AND office = :office AND accepted_at >= :from
                         GROUP BY selected_by""")
                .param("office", office)
                .param("from", at(from))
                .query((row, number) -> new BySelection(
                        row.getString("selected_by"),
                        row.getLong("n"),
                        row.getDouble("probability"),
                        row.getLong("novel")))
                .list();
    }

    List<Hour> hours(String office, Instant from) {
        return jdbc.sql("""
                        SELECT extract(hour FROM accepted_at AT TIME ZONE :zone)::int AS hour, count(*) AS lodged,
                               count(*) FILTER (WHERE lane = 'EXAMINATION') AS examined
                          FROM risk.assessment WHERE latest AND office = :office AND accepted_at >= :from
                         GROUP BY 1 ORDER BY 1""")
                .param("zone", zone.getId())
                .param("office", office)
                .param("from", at(from))
                .query((row, number) -> new Hour(row.getInt("hour"), row.getLong("lodged"), row.getLong("examined")))
                .list();
    }

    List<Band> bands(String office, Instant from) {
        return jdbc.sql("""
                        SELECT edge.low, edge.high, count(a.*) AS n, coalesce(avg(a.selection_probability), 0) AS stated,
                               count(a.*) FILTER (WHERE a.lane = 'EXAMINATION') AS examined
                          FROM (VALUES (0.0, 0.012), (0.012, 0.02), (0.02, 0.05), (0.05, 0.1), (0.1, 0.3), (0.3, 0.99),
                                       (0.99, 1.01)) AS edge (low, high)
                          LEFT JOIN risk.assessment a
                            ON a.selection_probability >= edge.low AND a.selection_probability < edge.high
                           AND a.latest AND a.office = :office AND a.accepted_at >= :from
                         GROUP BY edge.low, edge.high ORDER BY edge.low""")
                .param("office", office)
                .param("from", at(from))
                .query((row, number) -> new Band(
                        row.getDouble("low"),
                        Math.min(1, row.getDouble("high")),
                        row.getLong("n"),
                        row.getLong("examined"),
                        row.getDouble("stated")))
                .list();
    }

    List<Logged> latest(String office) {
        return jdbc.sql("""
                        SELECT * FROM risk.assessment WHERE latest AND office = :office
                         ORDER BY accepted_at DESC LIMIT :limit""")
                .param("office", office)
                .param("limit", LATEST)
                .query((row, number) -> logged(row))
                .list();
    }

    private static Logged logged(ResultSet row) throws SQLException {
        double value = row.getDouble("expected_value");
        boolean unknown = row.wasNull();
        return new Logged(
                row.getObject("declaration_id", UUID.class),
                row.getString("reference"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getString("lane"),
                row.getString("selected_by"),
                row.getDouble("selection_probability"),
                row.getDouble("control_probability"),
                row.getBoolean("control_group"),
                unknown ? null : value);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
