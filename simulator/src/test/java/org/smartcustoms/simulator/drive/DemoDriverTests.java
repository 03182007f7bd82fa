package org.smartcustoms.simulator.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.simulator.World;
import org.smartcustoms.simulator.WorldSettings;

class DemoDriverTests {

    private static final Instant NOW = Instant.parse("2026-04-15T06:30:00Z");
    private static final World WORLD = World.fromSeed(4, WorldSettings.demo());

    private final RecordingCustoms customs = new RecordingCustoms();
    private final StringWriter log = new StringWriter();

    @TempDir
    private Path folder = Path.of(".");

    DemoDriverTests() throws IOException {}

    @AfterEach
    void close() {
        customs.close();
    }

    private DemoDriver driver(MovableClock clock, String token) {
        return driver(clock, DemoTokens.same(token));
    }

    private DemoDriver driver(MovableClock clock, DemoTokens tokens) {
        var settings = new DriverSettings(
                customs.address(), tokens, folder.resolve("demo.json"), 3, Duration.ofSeconds(5), 10);
        return new DemoDriver(settings, WORLD, clock, new PrintWriter(log), clock);
    }

    private static MovableClock stoppedAt(Instant now) {
        return new MovableClock(now, now);
    }

    @Test
    void fillsThePastWithEverythingTheWorldLodged() throws InterruptedException {
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        Instant start = Instant.parse("2026-04-11T16:00:00Z");
        var expected = WORLD.declarations(start, NOW)
                .map(d -> d.lodgement().reference())
                .toList();
        assertThat(customs.declarations.keySet()).containsExactlyElementsOf(expected);
        assertThat(customs.lodgedAgain).isZero();
    }

    @Test
    void recordsFindingsOfThePastAtTheTimeTheyWereMadeAndLeavesTheLatestOpen() throws InterruptedException {
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        assertThat(customs.findings.size()).isGreaterThan(100);
        assertThat(customs.inState("WAITING").size()).isBetween(10, 120);
        customs.findings.forEach((reference, finding) -> {
            var declaration = Objects.requireNonNull(customs.declarations.get(reference), reference);
            assertThat(Instant.parse(finding.path("foundAt").asString()))
                    .isBefore(NOW)
                    .isAfter(Instant.parse(declaration.path("acceptedAt").asString()));
        });
        assertThat(customs.findings.values())
                .extracting(finding -> finding.path("result").asString())
                .contains("CLEAN", "DISCREPANCY");
    }

    @Test
    void sendsWhatFewAgentsDeclareOnTheAccountOfOneCompany() throws InterruptedException {
        driver(stoppedAt(NOW), new DemoTokens(RecordingCustoms.TOKEN, RecordingCustoms.TOKEN, RecordingCustoms.AGENT))
                .fillHistory();
        assertThat(customs.lodgedAgain).isZero();
        assertThat(customs.lodgedByAgent).doesNotHaveDuplicates().hasSizeBetween(20, 500);
        assertThat(customs.declarations.keySet()).containsAll(customs.lodgedByAgent);
    }

    @Test
    void carriersTellWhatIsAboardAndMostOfItIsDeclared() throws InterruptedException {
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        var declared = customs.declarations.values().stream()
                .map(declaration -> declaration.at("/transport/document").asString())
                .collect(Collectors.toSet());
        var aboard = customs.manifests.values().stream()
                .flatMap(manifest -> manifest.path("consignments").valueStream())
                .map(line -> line.path("document").asString())
                .toList();
        assertThat(customs.manifests.values())
                .extracting(manifest -> manifest.path("mode").asString())
                .contains("10", "30", "40");
        assertThat(aboard).doesNotHaveDuplicates();
        assertThat(aboard.stream().filter(declared::contains).count()).isGreaterThan(aboard.size() * 3L / 4);
        assertThat(aboard).anyMatch(document -> !declared.contains(document));
    }

    @Test
    void aManifestThatIsThereAlreadyStopsNothing() throws Exception {
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        int before = customs.manifests.size();
        Files.delete(folder.resolve("demo.json"));
        driver(stoppedAt(NOW.plus(Duration.ofMinutes(40))), RecordingCustoms.TOKEN)
                .fillHistory();
        assertThat(customs.manifests.size()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void someTradersCorrectOrTakeBackWhatStillWaits() throws InterruptedException {
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        assertThat(customs.amendments).isNotEmpty();
        customs.amendments.forEach((reference, amended) -> assertThat(
                        amended.at("/goods/0/packages").asInt())
                .isEqualTo(1
                        + Objects.requireNonNull(customs.declarations.get(reference))
                                .at("/goods/0/packages")
                                .asInt()));
        assertThat(customs.cancelled).isNotEmpty().doesNotContainAnyElementsOf(customs.amendments.keySet());
    }

    @Test
    void aTraderSendsAWorkbookOnce() throws Exception {
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        driver(stoppedAt(NOW.plus(Duration.ofHours(2))), RecordingCustoms.TOKEN).fillHistory();
        assertThat(customs.forms).hasSize(1);
        assertThat(new String(customs.forms.getFirst(), StandardCharsets.ISO_8859_1))
                .contains("declarations-of-a-trader.xlsx", "xl/worksheets/sheet1.xml", "trader-workbook");
    }

    @Test
    void goesOnWhereItStopped() throws InterruptedException {
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        int before = customs.declarations.size();
        driver(stoppedAt(NOW.plus(Duration.ofHours(2))), RecordingCustoms.TOKEN).fillHistory();
        assertThat(customs.declarations.size()).isGreaterThan(before + 40);
        assertThat(customs.lodgedAgain).isZero();
    }

    @Test
    void lodgesNothingTwiceEvenWhenItForgotHowFarItGot() throws Exception {
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        int before = customs.declarations.size();
        Files.writeString(folder.resolve("demo.json"), "{ not what it was");
        driver(stoppedAt(NOW), RecordingCustoms.TOKEN).fillHistory();
        assertThat(customs.declarations).hasSize(before);
        assertThat(customs.lodgedAgain).isEqualTo(before);
        assertThat(customs.changedContent).isZero();
    }

    @Test
    void waitsAsLongAsABusyServerAsks() throws InterruptedException {
        customs.busyFor = 3;
        var clock = new MovableClock(NOW, NOW.plusSeconds(600));
        driver(clock, RecordingCustoms.TOKEN).fillHistory();
        assertThat(clock.waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7), Duration.ofSeconds(7));
        assertThat(customs.declarations.size()).isGreaterThan(1_000);
    }

    @Test
    void saysWhenItsTokenIsRefused() {
        assertThatThrownBy(() -> driver(stoppedAt(NOW), "wrong").fillHistory())
                .isInstanceOfSatisfying(ApiRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(401);
                    assertThat(refused).hasMessageContaining("who are you?");
                });
    }

    @Test
    void goesOnWithWhatItsOfficersHadInHand() {
        var morning = new MovableClock(NOW, NOW.plus(Duration.ofHours(1)));
        assertThatThrownBy(() -> driver(morning, RecordingCustoms.TOKEN).live())
                .isInstanceOf(InterruptedException.class);
        var inHand = customs.inState("UNDER_EXAMINATION");
        assertThat(inHand).isNotEmpty();
        var later = new MovableClock(morning.instant(), morning.instant().plus(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> driver(later, RecordingCustoms.TOKEN).live()).isInstanceOf(InterruptedException.class);
        assertThat(customs.findings.keySet()).containsAll(inHand);
    }

    @Test
    void letsThePresentHappenAtItsPaceAndLeavesWorkForPeople() {
        var clock = new MovableClock(NOW, NOW.plus(Duration.ofHours(2)));
        assertThatThrownBy(() -> driver(clock, RecordingCustoms.TOKEN).live()).isInstanceOf(InterruptedException.class);
        assertThat(customs.declarations.size()).isBetween(1_200, 3_600);
        assertThat(customs.declarations.keySet()).allMatch(reference -> reference.startsWith("LV"));
        assertThat(customs.findings.size()).isGreaterThan(80);
        assertThat(customs.inState("WAITING").size()).isBetween(5, 40);
        assertThat(log.toString().lines().count()).isBetween(100L, 121L);
    }
}
