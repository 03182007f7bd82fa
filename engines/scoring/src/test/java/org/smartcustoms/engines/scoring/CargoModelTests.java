package org.smartcustoms.engines.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.scoring.Concern.Problem;

class CargoModelTests {
    private static final List<LabelledRecord> ROWS = SmallWorld.rows(4000, 1);
    private static final CargoModel MODEL = CargoModel.train(ROWS, SmallWorld.quick(), Progress.SILENT);
    private static final LocalDate DAY = SmallWorld.START.plusDays(190);

    @Test
    void findsWhatTheSmallWorldHides() {
        Metrics metrics = MODEL.evaluate(SmallWorld.rows(2000, 2));
        assertThat(metrics.auc()).isGreaterThan(0.8);
        assertThat(metrics.at().get(3).precision()).isGreaterThan(0.75);
    }

    @Test
    void givesTheSameFiguresWhenTrainedTwiceInAnyOrder() {
        List<LabelledRecord> shuffled = new ArrayList<>(ROWS);
        Collections.shuffle(shuffled, new Random(3));
        CargoModel again = CargoModel.train(shuffled, SmallWorld.quick(), Progress.SILENT);
        for (LabelledRecord row : SmallWorld.rows(200, 4)) {
            assertThat(again.score(row.record()).margin())
                    .isEqualTo(MODEL.score(row.record()).margin());
        }
    }

    @Test
    void scoresTheSameAfterSavingAndLoading(@TempDir Path folder) throws IOException {
        MODEL.save(folder);
        CargoModel loaded = CargoModel.load(folder);
        for (LabelledRecord row : SmallWorld.rows(200, 5)) {
            assertThat(loaded.score(row.record())).isEqualTo(MODEL.score(row.record()));
        }
        assertThat(loaded.card().rows()).isEqualTo(4000);
    }

    @Test
    void reasonsAddUpToTheDistanceFromTheUsualLine() {
        CargoRecord record = ROWS.get(17).record();
        double told = MODEL.score(record).reasons().stream()
                .mapToDouble(Reason::weight)
                .sum();
        double base = MODEL.expectedMargin();
        assertThat(base + told).isCloseTo(MODEL.score(record).margin(), Offset.offset(0.2));
    }

    @Test
    void blamesTheSellerWhoseGoodsWereMostlyIrregular() {
        CargoRecord record = ROWS.stream()
                .map(LabelledRecord::record)
                .filter(candidate -> candidate.seller().equals("S3"))
                .findFirst()
                .orElseThrow();
        Score score = MODEL.score(record);
        Reason first = score.reasons().getFirst();
        assertThat(first.code()).isEqualTo(ReasonCode.SELLER_RECORD);
        assertThat(ReasonTexts.ENGLISH.sentence(first)).startsWith("Because of the record of seller S3: ");
        assertThat(ReasonTexts.CHINESE.sentence(first)).startsWith("因為賣方 S3 的查驗記錄");
    }

    @Test
    void learnsAFindingAtOnceAndLeavesEarlierSnapshotsAlone() {
        CargoModel live = MODEL.snapshot();
        CargoRecord record = line().with(CargoField.SELLER, "S4").build();
        double before = live.score(record).probability();
        CargoModel snapshot = live.snapshot();
        for (int i = 0; i < 60; i++) {
            live.learn(record, Outcome.irregular(), DAY);
        }
        assertThat(live.score(record).probability()).isGreaterThan(before + 0.2);
        assertThat(snapshot.score(record).probability()).isEqualTo(before);
    }

    @Test
    void scoresAnEmptyLineAndSaysWhatIsMissing() {
        Score score = MODEL.score(CargoRecord.of("empty", DAY).build());
        assertThat(score.probability()).isBetween(0.0, 1.0);
        assertThat(score.concerns())
                .contains(
                        new Concern(CargoField.HS, Problem.MISSING),
                        new Concern(CargoField.NET_MASS_KG, Problem.MISSING),
                        new Concern(CargoField.VALUE, Problem.MISSING),
                        new Concern(CargoField.ORIGIN, Problem.MISSING));
    }

    @Test
    void scoresAbsurdFiguresAndNamesThem() {
        Score score = MODEL.score(CargoRecord.of("odd", LocalDate.of(9999, 12, 31))
                .with(CargoField.HS, "ABC")
                .with(CargoField.ORIGIN, "??")
                .with(CargoField.NET_MASS_KG, 0)
                .with(CargoField.VALUE, 1e300)
                .with(CargoField.TAX_RATE, -4)
                .build());
        assertThat(score.probability()).isBetween(0.0, 1.0);
        assertThat(score.concerns())
                .contains(
                        new Concern(CargoField.DATE, Problem.FUTURE),
                        new Concern(CargoField.HS, Problem.MALFORMED),
                        new Concern(CargoField.ORIGIN, Problem.MALFORMED),
                        new Concern(CargoField.NET_MASS_KG, Problem.NOT_POSITIVE),
                        new Concern(CargoField.VALUE, Problem.ABSURD),
                        new Concern(CargoField.TAX_RATE, Problem.NOT_POSITIVE));
    }

    @Test
    void readsALineFromTheFutureAsOfToday() {
        Clock clock = Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        CargoModel now = MODEL.at(clock);
        CargoRecord today = line().build();
        CargoRecord later = CargoRecord.of("later", DAY.plusYears(50))
                .with(CargoField.HS, today.hs())
                .with(CargoField.ORIGIN, today.origin())
                .with(CargoField.DEPARTURE, today.departure())
                .with(CargoField.TAX_RATE, today.taxRate())
                .with(CargoField.TAX_TYPE, today.taxType())
                .with(CargoField.NET_MASS_KG, today.netMassKg())
                .with(CargoField.VALUE, today.value())
                .build();
        assertThat(now.score(later).margin()).isEqualTo(now.score(today).margin());
    }

    @Test
    void callsNewWhatWasNeverLodgedAndKnownWhatWas() {
        CargoModel live = MODEL.snapshot();
        CargoRecord fresh = line().with(CargoField.HS, "010121")
                .with(CargoField.IMPORTER, "I-new")
                .build();
        double before = live.score(fresh).novelty();
        live.observe(fresh);
        assertThat(before).isGreaterThan(0.5);
        assertThat(live.score(fresh).novelty()).isLessThan(before);
    }

    @Test
    void statesTheShortfallOfAnUndervaluedLineInMoney() {
        CargoRecord record = line().with(CargoField.VALUE, 100 * 2).build();
        Score score = MODEL.score(record);
        assertThat(score.price().expected()).isBetween(8.0, 13.0);
        assertThat(score.shortfall()).isBetween(600.0, 1100.0);
        assertThat(score.revenueAtStake()).isBetween(0.0, 1100 * 0.08);
    }

    @Test
    void refusesAFolderWithoutAModel(@TempDir Path folder) {
        assertThatThrownBy(() -> CargoModel.load(folder)).hasMessageContaining("model.json is missing");
    }

    @Test
    void refusesAFileCutShort(@TempDir Path folder) throws IOException {
        MODEL.save(folder);
        Path profiles = folder.resolve("profiles.bin.gz");
        byte[] bytes = Files.readAllBytes(profiles);
        Files.write(profiles, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> CargoModel.load(folder))
                .hasMessageContaining("profiles.bin.gz was cut short or changed");
    }

    @Test
    void refusesAnotherVersion(@TempDir Path folder) throws IOException {
        MODEL.save(folder);
        Path manifest = folder.resolve("model.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"version\" : 1", "\"version\" : 99"));
        assertThatThrownBy(() -> CargoModel.load(folder)).hasMessageContaining("format version 99");
    }

    @Test
    void refusesToTrainOnOneKindOfRowOnly() {
        List<LabelledRecord> clean =
                ROWS.stream().filter(row -> !row.outcome().illicit()).toList();
        assertThatThrownBy(() -> CargoModel.train(clean, SmallWorld.quick(), Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("irregular and clean ones");
    }

    private static CargoRecord.Builder line() {
        return CargoRecord.of("line", DAY)
                .with(CargoField.HS, "850440")
                .with(CargoField.ORIGIN, "CN")
                .with(CargoField.DEPARTURE, "CN")
                .with(CargoField.TAX_RATE, 8)
                .with(CargoField.TAX_TYPE, "A")
                .with(CargoField.NET_MASS_KG, 100)
                .with(CargoField.VALUE, 1000);
    }
}
