package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CargoCommandsTests {
    private static final String HEADER =
            "Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,"
                    + "Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,"
                    + "Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud\n";

    @TempDir
    static Path folder;

    private static Path train = Path.of("");
    private static Path valid = Path.of("");
    private static Path model = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aModelIsTrained() throws IOException {
        train = Files.writeString(folder.resolve("train.csv"), HEADER + rows(1500, 1));
        valid = Files.writeString(folder.resolve("valid.csv"), HEADER + rows(500, 2));
        model = folder.resolve("model");
        var test = new CargoCommandsTests();
        assertThat(test.run("cargo", "train", "--data", train.toString(), "--out", model.toString()))
                .as(test.err.toString())
                .isZero();
    }

    @Test
    void judgesAsOneJsonObject() {
        assertThat(run("cargo", "evaluate", "--model", model.toString(), "--data", valid.toString(), "--json"))
                .isZero();
        JsonNode object = JsonMapper.shared().readTree(out.toString());
        assertThat(object.get("rows").asInt()).isEqualTo(500);
        assertThat(object.get("auc").asDouble()).isGreaterThan(0.7);
        assertThat(object.get("averagePrecision").asDouble()).isBetween(0.2, 1.0);
        assertThat(object.get("at").findValuesAsString("rate")).containsExactly("0.01", "0.02", "0.05", "0.1", "0.2");
        assertThat(object.get("at").get(3).get("recall").asDouble()).isBetween(0.1, 1.0);
    }

    @Test
    void scoresEveryLineInOrderWithLaneAndReasons() throws IOException {
        Path scores = folder.resolve("scores.csv");
        assertThat(run(
                        "cargo",
                        "score",
                        "--model",
                        model.toString(),
                        "--data",
                        valid.toString(),
                        "--out",
                        scores.toString()))
                .isZero();
        List<String> lines = Files.readAllLines(scores);
        assertThat(lines).hasSize(501);
        assertThat(lines.get(0)).startsWith("id,score,lane,reason1");
        assertThat(lines.get(1)).startsWith("2-0,0.");
        assertThat(lines).anyMatch(line -> line.contains("EXAMINATION") && line.contains("Because"));
    }

    @Test
    void makesFormulasHarmless() {
        assertThat(CargoScoreCommand.harmless("=cmd|' /C calc'!A0")).startsWith("'=");
        assertThat(CargoScoreCommand.harmless("@SUM(A1)")).startsWith("'@");
        assertThat(CargoScoreCommand.harmless("A1")).isEqualTo("A1");
    }

    @Test
    void tellsBadRowsByLineColumnAndReasonAndScoresTheRest() throws IOException {
        String row = rows(1, 3);
        Path bad = Files.writeString(
                folder.resolve("bad.csv"), HEADER + row.replace(",8.0,", ",eight,") + "only,three,cells\n" + row);
        Path scores = folder.resolve("bad-scores.csv");
        assertThat(run(
                        "cargo",
                        "score",
                        "--model",
                        model.toString(),
                        "--data",
                        bad.toString(),
                        "--out",
                        scores.toString()))
                .isZero();
        assertThat(err.toString())
                .contains("bad.csv, line 2, column Tax Rate: must be a number, not \"eight\"")
                .contains("bad.csv, line 3: has 3 cells, the header 22");
        assertThat(Files.readAllLines(scores)).hasSize(3);
    }

    @Test
    void leavesRowsWithABadLabelOutOfJudgingWithACount() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("labels.csv"), HEADER + rows(50, 4) + rows(1, 5).replaceAll(",[01],[01]\n", ",?,0\n"));
        run("cargo", "evaluate", "--model", model.toString(), "--data", bad.toString(), "--json");
        assertThat(err.toString()).contains("\"?\" is not an outcome").contains("1 rows left out");
        assertThat(JsonMapper.shared().readTree(out.toString()).get("leftOut").asInt())
                .isEqualTo(1);
    }

    @Test
    void failsKindlyWhereThereIsNoModel() {
        assertThat(run("cargo", "evaluate", "--model", folder + "/none", "--data", valid.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("holds no model").doesNotContain("\tat ");
    }

    @Test
    void callsAWrongCallWrong() {
        assertThat(run("cargo", "train", "--out", "x")).isEqualTo(2);
        assertThat(run(
                        "cargo",
                        "score",
                        "--model",
                        model.toString(),
                        "--data",
                        valid.toString(),
                        "--out",
                        "x",
                        "--examine",
                        "2"))
                .isEqualTo(2);
    }

    private int run(String... arguments) {
        return Customs.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /// Goods of one heading from one country are mostly irregular.
    private static String rows(int count, long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String hs = "8504" + (10 + random.nextInt(8));
            String origin = random.nextBoolean() ? "CN" : "VN";
            boolean bad =
                    random.nextDouble() < (hs.endsWith("13") || hs.endsWith("15") && origin.equals("VN") ? 0.9 : 0.05);
            double mass = 1 + random.nextInt(500);
            text.append("%d-%d,2025-%02d-%02d,%d,B,11,21,11,10,D%d,I%d,S%d,,%s,CN,%s,8.0,A,E,%.1f,%.2f,%d,0%n"
                    .formatted(
                            seed,
                            i,
                            1 + i * 12 / count,
                            1 + random.nextInt(28),
                            10 + random.nextInt(3),
                            random.nextInt(20),
                            random.nextInt(90),
                            random.nextInt(90),
                            hs,
                            origin,
                            mass,
                            mass * 20 * Math.exp(random.nextGaussian() / 5),
                            bad ? 1 : 0));
        }
        return text.toString();
    }
}
