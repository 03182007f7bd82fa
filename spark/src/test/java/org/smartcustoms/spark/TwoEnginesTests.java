package org.smartcustoms.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.CelNotation;
import org.smartcustoms.engines.selectivity.rules.ConditionEvaluator;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.Verdict;

/// DuckDB and Spark, and where there is a third way of saying the same, the rule engine too, agree row for row.
class TwoEnginesTests {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final int LINES = 3_000;

    @TempDir
    static Path folder;

    private static final List<Line> WORLD = world();
    private static final List<SqlEngine> OPEN = new ArrayList<>();

    private record Line(
            String id,
            LocalDate day,
            String office,
            String importer,
            String hs,
            String origin,
            double mass,
            String out) {
        String csv() {
            return String.join(
                    ",",
                    id,
                    day.toString(),
                    office,
                    "B,11,21,11,40,D1",
                    importer,
                    "S1,",
                    hs,
                    "CN",
                    origin,
                    "8.0,A,Y",
                    String.format(Locale.ROOT, "%.1f", mass),
                    "1000.0",
                    out,
                    "0");
        }

        Facts facts() {
            return CATALOGUE
                    .facts()
                    .text("declaration.office", office)
                    .text("party.importer.id", importer)
                    .text("goods.hs", hs)
                    .text("goods.origin", origin)
                    .number("goods.netMassKg", mass)
                    .build();
        }
    }

    private static List<Line> world() {
        var random = new SplittableRandom(11);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < LINES; i++) {
            lines.add(new Line(
                    "L" + i,
                    LocalDate.of(2025, 1, 1).plusDays(i / 50),
                    "P" + random.nextInt(4),
                    random.nextInt(10) == 0 ? "" : "I'" + random.nextInt(30),
                    (8703 + random.nextInt(5)) + "2" + random.nextInt(3),
                    random.nextBoolean() ? "CN" : "VN",
                    random.nextInt(2_000) / 10.0,
                    random.nextInt(3) == 0 ? "" : random.nextInt(5) == 0 ? "1" : "0"));
        }
        return lines;
    }

    @BeforeAll
    static void bothReadTheSameParquet() throws IOException {
        Path csv = folder.resolve("past.csv");
        var text = new StringBuilder("Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,"
                + "Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,"
                + "Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,"
                + "Critical Fraud\n");
        WORLD.forEach(line -> text.append(line.csv()).append('\n'));
        Files.writeString(csv, text);
        Path parquet = folder.resolve("past.parquet");
        assertThat(Analytics.commandLine().execute("convert", "--data", csv.toString(), "--out", parquet.toString()))
                .isZero();
        OPEN.add(DuckDb.open(2, "500MB"));
        OPEN.add(SparkEngine.connect("local[2]"));
        for (SqlEngine engine : OPEN) {
            engine.declarations(parquet.toString());
        }
    }

    @AfterAll
    static void bothEnd() {
        OPEN.forEach(SqlEngine::close);
    }

    @Test
    void featuresAreTheSameToTheLastBit() throws IOException {
        String query = "SELECT * FROM (" + Statements.features() + ") AS f ORDER BY id";
        List<List<Object>> duck = OPEN.getFirst().rows(query);
        assertThat(duck).hasSize(LINES);
        assertThat(OPEN.getLast().rows(query)).isEqualTo(duck);
    }

    @Test
    void featuresKnowOnlyWhatWasKnownTheDayBefore() throws IOException {
        String query = "SELECT id, day, hs_seen, hs_bad FROM (" + Statements.features() + ") AS f ORDER BY id";
        for (List<Object> row : OPEN.getFirst().rows(query)) {
            Line line = WORLD.get(Integer.parseInt(((String) row.getFirst()).substring(1)));
            long seen = WORLD.stream()
                    .filter(other -> other.hs.equals(line.hs) && other.day.isBefore(line.day) && !other.out.isEmpty())
                    .count();
            long bad = WORLD.stream()
                    .filter(other -> other.hs.equals(line.hs) && other.day.isBefore(line.day) && other.out.equals("1"))
                    .count();
            assertThat(row.subList(2, 4)).as(line.toString()).isEqualTo(List.of(seen, bad));
        }
    }

    @Test
    void aDraftRuleHitsTheSameInBothAndInTheRuleEngine() throws IOException {
        for (String rule : List.of(
                "goods.hs.startsWith(\"8705\") && goods.netMassKg > 100.0",
                "party.importer.id == \"I'7\" || !(goods.origin == \"CN\")",
                "goods.netMassKg >= 50.0 && goods.netMassKg <= 60.0 && declaration.office in [\"P1\", \"P3\"]",
                "!(party.importer.id == \"I'7\") && goods.origin == \"VN\"")) {
            var condition = new CelNotation(CATALOGUE).parse(rule);
            var evaluator = ConditionEvaluator.of(condition, CATALOGUE, ListSnapshot.EMPTY);
            long hits = WORLD.stream()
                    .filter(line -> evaluator.evaluate(line.facts()) instanceof Verdict.Holds)
                    .count();
            List<List<Object>> duck = OPEN.getFirst().rows(Statements.backtest(condition));
            assertThat(duck.stream().mapToLong(row -> (Long) row.get(1)).sum())
                    .as(rule)
                    .isEqualTo(hits);
            assertThat(OPEN.getLast().rows(Statements.backtest(condition)))
                    .as(rule)
                    .isEqualTo(duck);
        }
    }

    @Test
    void saysWhatOfARuleSqlCannotSay() {
        var arithmetic = new CelNotation(CATALOGUE).parse("goods.value / goods.netMassKg < 2.0");
        assertThatThrownBy(() -> Statements.backtest(arithmetic)).hasMessageContaining("can't be written as SQL");
        var unknown = new CelNotation(CATALOGUE).parse("goods.description.contains(\"parts\")");
        assertThatThrownBy(() -> Statements.backtest(unknown)).hasMessageContaining("goods.description");
    }

    @Test
    void failsKindlyWhereThereIsNoFile() {
        var err = new StringWriter();
        var line = Analytics.commandLine().setErr(new PrintWriter(err, true));
        assertThat(line.execute("convert", "--data", folder + "/none.csv", "--out", folder + "/x.parquet"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no file").doesNotContain("\tat ");
    }
}
