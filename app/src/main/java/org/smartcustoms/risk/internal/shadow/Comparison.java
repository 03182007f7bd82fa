package org.smartcustoms.risk.internal.shadow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compares a version with the live one over the same consignments. Examined ones are no fair sample; each
/// counts by one over the probability with which its result became known, no more than a hundredfold.
@Component
class Comparison {

    private static final int MOST = 200_000;
    private static final double[] RATES = {0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3};
    private static final double LEAST_PROBABILITY = 0.01;
    private static final double RATE = 0.08;
    private static final int EXAMPLES = 15;

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param live precision among the share of examined ones that the live model ranks highest
    record AtRate(double rate, double live, double candidate, double liveRecall, double candidateRecall) {}

    /// @param found absent while nobody has looked
    record Disagreement(
            UUID declarationId,
            String reference,
            double live,
            double candidate,
            @Nullable Boolean found) {}

    /// @param declarations scored by both
    /// @param labelled of them with a known result
    /// @param overlap share of the top 8 % by one that is among the top 8 % by the other
    /// @param meanLive mean probability
    /// @param calibrationLive weighted mean distance of stated from found, over ten bins
    record Compared(
            int live,
            int candidate,
            int declarations,
            int labelled,
            int irregular,
            double overlap,
            double meanLive,
            double meanCandidate,
            double calibrationLive,
            double calibrationCandidate,
            List<AtRate> rates,
            List<Disagreement> disagreements) {}

    private record Row(
            UUID id,
            String reference,
            double live,
            double candidate,
            double weight,
            @Nullable Boolean found) {

        boolean isFound() {
            return Boolean.TRUE.equals(found);
        }
    }

    Compared of(int live, int candidate) {
        var rows = rows(live, candidate);
        var known = rows.stream().filter(row -> row.found() != null).toList();
        var rates = new ArrayList<AtRate>();
        double all =
                known.stream().filter(Row::isFound).mapToDouble(Row::weight).sum();
        if (!known.isEmpty()) {
            for (double rate : RATES) {
                double[] byLive = top(known, Row::live, rate);
                double[] byCandidate = top(known, Row::candidate, rate);
                rates.add(
                        new AtRate(rate, byLive[0], byCandidate[0], share(byLive[1], all), share(byCandidate[1], all)));
            }
        }
        return new Compared(
                live,
                candidate,
                rows.size(),
                known.size(),
                (int) known.stream().filter(Row::isFound).count(),
                overlap(rows),
                rows.stream().mapToDouble(Row::live).average().orElse(0),
                rows.stream().mapToDouble(Row::candidate).average().orElse(0),
                calibration(known, Row::live),
                calibration(known, Row::candidate),
                rates,
                disagreements(rows));
    }

    private List<Row> rows(int live, int candidate) {
        return jdbc.sql("""
                        SELECT a.declaration_id, a.reference, c.probability AS candidate,
                               CASE WHEN a.model_version = :live THEN a.probability ELSE s.probability END AS live,
                               CASE WHEN l.source = 'file' THEN 1 ELSE a.selection_probability END AS chance, l.illicit
                          FROM risk.model_score c
                          JOIN risk.assessment a ON a.declaration_id = c.declaration_id AND a.latest
                          LEFT JOIN risk.model_score s
                            ON s.declaration_id = c.declaration_id AND s.model_version = :live
                          LEFT JOIN risk.label l ON l.declaration_id = a.declaration_id AND l.current
                         WHERE c.model_version = :candidate
                           AND (a.model_version = :live AND a.probability IS NOT NULL OR s.probability IS NOT NULL)
                         ORDER BY a.decided_at DESC LIMIT :most""")
                .param("live", live)
                .param("candidate", candidate)
                .param("most", MOST)
                .query((row, number) -> {
                    boolean found = row.getBoolean("illicit");
                    boolean unknown = row.wasNull();
                    return new Row(
                            row.getObject("declaration_id", UUID.class),
                            row.getString("reference"),
                            row.getDouble("live"),
                            row.getDouble("candidate"),
                            1 / Math.max(LEAST_PROBABILITY, row.getDouble("chance")),
                            unknown ? null : found);
                })
                .list();
    }

    /// Weighted precision and weighted number found among the top share.
    private static double[] top(List<Row> known, ToDoubleFunction<Row> score, double rate) {
        double total = known.stream().mapToDouble(Row::weight).sum();
        double taken = 0;
        double found = 0;
        for (var row : known.stream()
                .sorted(Comparator.comparingDouble(score).reversed())
                .toList()) {
            if (taken >= rate * total) {
                break;
            }
            double part = Math.min(row.weight(), rate * total - taken);
            taken += part;
            found += row.isFound() ? part : 0;
        }
        return new double[] {share(found, taken), found};
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double overlap(List<Row> rows) {
        int many = (int) Math.ceil(rows.size() * RATE);
        if (many == 0) {
            return 0;
        }
        var first = new HashSet<UUID>();
        rows.stream()
                .sorted(Comparator.comparingDouble(Row::live).reversed())
                .limit(many)
                .forEach(row -> first.add(row.id()));
        long both = rows.stream()
                .sorted(Comparator.comparingDouble(Row::candidate).reversed())
                .limit(many)
                .filter(row -> first.contains(row.id()))
                .count();
        return (double) both / many;
    }

    private static double calibration(List<Row> known, ToDoubleFunction<Row> score) {
        double[] gap = new double[10];
        double weight = 0;
        for (var row : known) {
            double stated = score.applyAsDouble(row);
            gap[Math.clamp((int) (stated * 10), 0, 9)] += row.weight() * (stated - (row.isFound() ? 1 : 0));
            weight += row.weight();
        }
        double sum = 0;
        for (double one : gap) {
            sum += Math.abs(one);
        }
        return share(sum, weight);
    }

    private static List<Disagreement> disagreements(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.<Row>comparingDouble(row -> Math.abs(row.live() - row.candidate()))
                        .reversed())
                .limit(EXAMPLES)
                .map(row -> new Disagreement(row.id(), row.reference(), row.live(), row.candidate(), row.found()))
                .toList();
    }
}
