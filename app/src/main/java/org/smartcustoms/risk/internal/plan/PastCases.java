package org.smartcustoms.risk.internal.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smartcustoms.engines.selectivity.selection.LoggedDecision;
import org.smartcustoms.engines.selectivity.selection.PastCase;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Past decisions with their results, as the estimates of what other plans would have brought see them. Scores
/// are those of the model that is live now, also of what its predecessors decided.
@Component
class PastCases {

    private static final int MOST = 500_000;
    private static final String DECIDED = """
            SELECT a.office, a.accepted_at, a.selected_by, a.control_group, a.control_probability,
                   a.selection_probability, a.probability AS said_then,
                   coalesce(s.probability, a.probability) AS probability,
                   coalesce(s.critical_probability, a.critical_probability) AS critical_probability,
                   coalesce(s.expected_value, a.expected_value) AS expected_value,
                   coalesce(s.revenue_at_stake, a.revenue_at_stake) AS revenue_at_stake,
                   l.illicit AS found, l.critical, l.revenue_short, l.source AS told_by
              FROM risk.assessment a
              LEFT JOIN risk.label l ON l.declaration_id = a.declaration_id AND l.current
              LEFT JOIN risk.model_score s
                ON s.declaration_id = a.declaration_id
               AND s.model_version = (SELECT max(version) FROM risk.model WHERE state = 'LIVE')
             WHERE a.latest AND a.accepted_at >= :from AND (:office = '' OR a.office = :office)
             ORDER BY a.accepted_at DESC LIMIT :most""";

    private final JdbcClient jdbc;
    private final JdbcPlans plans;

    PastCases(JdbcClient jdbc, JdbcPlans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /// @param office empty for all
    List<PastCase> cases(Instant from, String office) {
        Map<String, Double> minutes = plans.latest().stream()
                .collect(Collectors.toMap(
                        SelectionPlan::office, plan -> plan.quota().minutesPerExamination()));
        return decided(from, office)
                .query((row, number) -> pastCase(row, minutes))
                .list();
    }

    /// The same with the part of their value that a danger to the public has by the plans of today.
    ///
    /// @param office empty for all
    List<TradeOff.Case> weighed(Instant from, String office) {
        var byOffice = plans.latest().stream().collect(Collectors.toMap(SelectionPlan::office, plan -> plan));
        Map<String, Double> minutes = byOffice.values().stream()
                .collect(Collectors.toMap(
                        SelectionPlan::office, plan -> plan.quota().minutesPerExamination()));
        return decided(from, office)
                .query((row, number) -> {
                    var past = pastCase(row, minutes);
                    var plan = byOffice.get(past.office());
                    double weight = plan == null ? 0 : plan.worth().critical();
                    double probability = row.getDouble("critical_probability");
                    double danger = weight * probability / past.minutes();
                    return new TradeOff.Case(
                            past,
                            Math.max(0, past.valuePerMinute() - danger),
                            danger,
                            probability,
                            row.getBoolean("critical"));
                })
                .list();
    }

    List<LoggedDecision> logged(Instant from, String office) {
        return decided(from, office).query((row, number) -> logged(row)).list();
    }

    private JdbcClient.StatementSpec decided(Instant from, String office) {
        return jdbc.sql(DECIDED)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("office", office)
                .param("most", MOST);
    }

    private static PastCase pastCase(ResultSet row, Map<String, Double> minutes) throws SQLException {
        var office = row.getString("office");
        double spent = minutes.getOrDefault(office, 30.0);
        return new PastCase(
                office,
                row.getObject("accepted_at", OffsetDateTime.class).toEpochSecond(),
                row.getDouble("expected_value") / spent,
                spent,
                row.getDouble("probability"),
                row.getDouble("revenue_at_stake"),
                chance(row),
                result(row),
                Math.max(0, row.getDouble("revenue_short")));
    }

    /// Whether a reason other than the control selected it follows from the probabilities: those reasons together had
    /// `others`, which is 1 or near it when a rule or the top-up took it.
    private static LoggedDecision logged(ResultSet row) throws SQLException {
        double control = row.getDouble("control_probability");
        double others = control >= 1 ? 1 : 1 - (1 - row.getDouble("selection_probability")) / (1 - control);
        boolean otherwise = switch (row.getString("selected_by")) {
            case "RULE", "MODEL", "NOVELTY", "EXPLORATION" -> true;
            default -> others > 0.5;
        };
        double predicted = row.getDouble("probability");
        return new LoggedDecision(
                otherwise,
                row.getBoolean("control_group"),
                control > 0 ? control : 1e-6,
                row.wasNull() ? Double.NaN : predicted,
                result(row));
    }

    /// With which probability the result became known: certainty where a file tells all results, selected or not.
    private static double chance(ResultSet row) throws SQLException {
        return "file".equals(row.getString("told_by")) ? 1 : row.getDouble("selection_probability");
    }

    private static Result result(ResultSet row) throws SQLException {
        boolean found = row.getBoolean("found");
        return row.wasNull() ? Result.UNKNOWN : found ? Result.FOUND : Result.CLEAN;
    }
}
