package org.smartcustoms.risk.internal.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.selection.Estimate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The random control group, and what each reason for examining brought beside it.
@Component
class ControlGroup {

    private static final int SHOWN = 500;

    private final JdbcClient jdbc;

    ControlGroup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param result `FOUND`, `CLEAN` or `UNKNOWN` while nobody has looked
    /// @param standsFor how many declarations that were not drawn it stands for
    record Drawn(
            UUID declarationId,
            String reference,
            String office,
            Instant acceptedAt,
            double probability,
            String selectedBy,
            double controlProbability,
            double standsFor,
            String result,
            boolean critical,
            @Nullable Double revenueShort) {}

    /// @param selectedBy what selected them
    /// @param examined of them, with a known result
    /// @param share of these irregular, with interval
    record Yield(
            String selectedBy,
            long selected,
            long examined,
            long found,
            long critical,
            double revenueShort,
            Estimate share) {}

    /// @param result empty for all
    List<Drawn> list(Instant from, String office, String result) {
        return jdbc.sql("""
                        SELECT * FROM (
                            SELECT a.declaration_id, a.reference, a.office, a.accepted_at, a.probability, a.selected_by,
                                   a.control_probability, l.critical, l.revenue_short,
                                   CASE WHEN l.illicit THEN 'FOUND' WHEN NOT l.illicit THEN 'CLEAN'
                                        ELSE 'UNKNOWN' END AS result
                              FROM risk.assessment a
                              LEFT JOIN risk.label l ON l.declaration_id = a.declaration_id AND l.current
                             WHERE a.latest AND a.control_group AND a.selected_by = 'RANDOM_CONTROL'
                               AND a.accepted_at >= :from AND (:office = '' OR a.office = :office)) AS drawn
                         WHERE :result = '' OR result = :result
                         ORDER BY accepted_at DESC LIMIT :limit""")
                .param("from", at(from))
                .param("office", office)
                .param("result", result)
                .param("limit", SHOWN)
                .query((row, number) -> drawn(row))
                .list();
    }

    List<Yield> yield(Instant from, String office, double level) {
        return jdbc.sql("""
                        SELECT a.selected_by, count(*) AS selected, count(l.illicit) AS examined,
                               count(*) FILTER (WHERE l.illicit) AS found, count(*) FILTER (WHERE l.critical) AS critical,
                               coalesce(sum(l.revenue_short) FILTER (WHERE l.illicit), 0) AS revenue
                          FROM risk.assessment a
                          LEFT JOIN risk.label l ON l.declaration_id = a.declaration_id AND l.current
                         WHERE a.latest AND a.lane = 'EXAMINATION' AND a.accepted_at >= :from
                           AND (:office = '' OR a.office = :office)
                         GROUP BY a.selected_by""")
                .param("from", at(from))
                .param("office", office)
                .query((row, number) -> new Yield(
                        row.getString("selected_by"),
                        row.getLong("selected"),
                        row.getLong("examined"),
                        row.getLong("found"),
                        row.getLong("critical"),
                        row.getDouble("revenue"),
                        Estimate.share(row.getLong("found"), row.getLong("examined"), level)))
                .list();
    }

    private static Drawn drawn(ResultSet row) throws SQLException {
        double chance = row.getDouble("control_probability");
        var revenue = row.getBigDecimal("revenue_short");
        return new Drawn(
                row.getObject("declaration_id", UUID.class),
                row.getString("reference"),
                row.getString("office"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getDouble("probability"),
                row.getString("selected_by"),
                chance,
                chance > 0 ? (1 - chance) / chance : 0,
                row.getString("result"),
                row.getBoolean("critical"),
                revenue == null ? null : revenue.doubleValue());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
