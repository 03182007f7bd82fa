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
        int inBands = 0;
        for (JsonNode band : object.get("bands")) {
            inBands += band.get("rows").asInt();
            assertThat(band.get("stated").asDouble())
                    .isBetween(band.get("from").asDouble(), band.get("to").asDouble());
        }
        assertThat(inBands).isEqualTo(500);
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
    void zeroAndAbsurdNumbersAndUnseenCodesAreNamedBesideAScoreThatIsMadeAllTheSame() throws IOException {
        String odd = "x1,2025-03-04,10,B,11,21,11,10,D1,I1,S1,,999999,QQ,CN,8.0,A,E,0,9e15,0,0\n";
        Path bad = Files.writeString(folder.resolve("odd.csv"), HEADER.replace("\n", "\r\n") + odd);
        Path scores = folder.resolve("odd-scores.csv");
        assertThat(run("cargo", "score", "--model", model + "", "--data", bad + "", "--out", scores + ""))
                .as(err.toString())
                .isZero();
        String line = Files.readAllLines(scores).get(1);
        assertThat(line).startsWith("x1,0.");
        assertThat(line.toLowerCase(java.util.Locale.ROOT))
                .contains("net weight is zero")
                .contains("value is far larger")
                .contains("commodity code")
                .contains("departure")
                .doesNotContain("nan per");
    }

    @Test
    void columnsMayStandInAnyOrderAndSomeMayBeMissing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("few.csv"),
                "\uFEFF\"Net Mass\",HS6 Code,Country of Origin,Country of Departure,Item Price,Tax Rate,Tax Type,"
                        + "Declaration ID,Date,Office ID,Importer ID,Declarant ID\r\n"
                        + "\"12.5\",850413,CN,CN,\"2500.0\",8.0,A,x9,2025-05-06,10,I1,D1\r\n");
        Path scores = folder.resolve("few-scores.csv");
        assertThat(run("cargo", "score", "--model", model + "", "--data", file + "", "--out", scores + ""))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("column Seller ID: isn't in the file");
        assertThat(Files.readAllLines(scores).get(1)).startsWith("x9,0.");
    }

    @Test
    void aModelCutShortIsNamedByItsFile() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("cut"));
        try (var files = Files.list(model)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        byte[] trees = Files.readAllBytes(copy.resolve("illicit.json"));
        Files.write(copy.resolve("illicit.json"), java.util.Arrays.copyOf(trees, trees.length / 2));
        assertThat(run("cargo", "evaluate", "--model", copy + "", "--data", valid + ""))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("illicit.json was cut short or changed")
                .doesNotContain("\tat ");
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
