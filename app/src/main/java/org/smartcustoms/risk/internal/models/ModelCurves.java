package org.smartcustoms.risk.internal.models;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How a model has done since it went live, from its own decisions and what examinations found. Examined declarations
/// are no fair sample; calibration therefore weighs each by one over the probability with which it
/// was examined; results that files tell of all are taken as they are.
@Component
class ModelCurves {

    private static final int MOST = 300_000;
    private static final double[] RATES = {0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5};
    private static final int BINS = 10;
    private static final double LEAST_PROBABILITY = 0.005;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ModelCurves(JdbcClient jdbc, SmartCustomsSettings settings) {
        this.jdbc = jdbc;
        this.zone = settings.timeZone();
    }

    /// @param precision among the highest-scored share of examined declarations
    /// @param revenue share of all money found short that lies among them
    record Rate(double rate, double precision, double recall, double revenue) {}

    /// @param stated mean probability of the bin
    /// @param found weighted share irregular
    record Bin(double from, double to, double stated, double found, int examined) {}

    /// @param stability population stability index of scores against the model's first days
    record Day(LocalDate day, int declarations, double meanProbability, double stability) {}

    record Curves(int version, int scored, int examined, List<Rate> rates, List<Bin> calibration, List<Day> drift) {}

    private record Row(
            double probability,
            LocalDate day,
            double chance,
            @Nullable Boolean found,
            double revenue) {}

    Curves of(int version) {
        var rows = jdbc.sql("""
                        SELECT a.probability, a.accepted_at, l.illicit,
                               CASE WHEN l.source = 'file' THEN 1 ELSE a.selection_probability END AS chance, l.revenue_short
                          FROM risk.assessment a
                          LEFT JOIN risk.label l ON l.declaration_id = a.declaration_id AND l.current
                         WHERE a.latest AND a.model_version = :version AND a.probability IS NOT NULL
                         ORDER BY a.accepted_at DESC LIMIT :most""")
                .param("version", version)
                .param("most", MOST)
                .query((row, number) -> {
                    boolean found = row.getBoolean("illicit");
                    boolean unknown = row.wasNull();
                    return new Row(
                            row.getDouble("probability"),
                            LocalDate.ofInstant(
                                    row.getObject("accepted_at", OffsetDateTime.class)
                                            .toInstant(),
                                    zone),
                            row.getDouble("chance"),
                            unknown ? null : found,
                            Math.max(0, row.getDouble("revenue_short")));
                })
                .list();
        var examined = rows.stream().filter(row -> row.found() != null).toList();
        return new Curves(version, rows.size(), examined.size(), rates(examined), calibration(examined), drift(rows));
    }

    private static boolean isFound(Row row) {
        return Boolean.TRUE.equals(row.found());
    }

    private static List<Rate> rates(List<Row> examined) {
        var sorted = examined.stream()
                .sorted(Comparator.comparingDouble(Row::probability).reversed())
                .toList();
        double allFound = sorted.stream().filter(ModelCurves::isFound).count();
        double allRevenue = sorted.stream().mapToDouble(Row::revenue).sum();
        var rates = new ArrayList<Rate>();
        for (double rate : RATES) {
            var top = sorted.subList(0, (int) Math.min(sorted.size(), Math.ceil(rate * sorted.size())));
            double found = top.stream().filter(ModelCurves::isFound).count();
            double revenue = top.stream().mapToDouble(Row::revenue).sum();
            if (!top.isEmpty()) {
                rates.add(new Rate(
                        rate,
                        found / top.size(),
                        allFound == 0 ? 0 : found / allFound,
                        allRevenue == 0 ? 0 : revenue / allRevenue));
            }
        }
        return rates;
    }

    private static List<Bin> calibration(List<Row> examined) {
        double[] weight = new double[BINS];
        double[] stated = new double[BINS];
        double[] found = new double[BINS];
        int[] count = new int[BINS];
        for (var row : examined) {
            int bin = Math.min(BINS - 1, (int) (row.probability() * BINS));
            double weighs = 1 / Math.max(LEAST_PROBABILITY, row.chance());
            weight[bin] += weighs;
            stated[bin] += weighs * row.probability();
            found[bin] += isFound(row) ? weighs : 0;
            count[bin]++;
        }
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                bins.add(new Bin(
                        bin / (double) BINS,
                        (bin + 1) / (double) BINS,
                        stated[bin] / weight[bin],
                        found[bin] / weight[bin],
                        count[bin]));
            }
        }
        return bins;
    }

    private static List<Day> drift(List<Row> rows) {
        var byDay = new TreeMap<LocalDate, List<Double>>();
        rows.forEach(row ->
                byDay.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row.probability()));
        var first = byDay.values().stream().limit(7).flatMap(List::stream).toList();
        var days = new ArrayList<Day>();
        byDay.forEach((day, scores) -> days.add(new Day(
                day,
                scores.size(),
                scores.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                Stability.index(first, scores))));
        return days;
    }
}
