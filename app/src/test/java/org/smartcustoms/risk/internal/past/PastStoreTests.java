package org.smartcustoms.risk.internal.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.ShoeTrade;
import org.smartcustoms.risk.internal.assessment.PastFacts;
import org.smartcustoms.risk.internal.assessment.Rush;
import org.smartcustoms.risk.internal.learning.History;
import org.smartcustoms.risk.internal.learning.JdbcLabels;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartCustomsTest
class PastStoreTests {

    @Autowired
    ApiClients clients;

    @Autowired
    History history;

    @Autowired
    PastFacts facts;

    @Autowired
    JdbcLabels labels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    SmartCustomsSettings settings;

    @TempDir
    Path folder;

    @Test
    void isBuiltWhereMissingAndFollowsWhatIsLodged() {
        var first = lodge();
        var store = server();
        long before = store.upToDate(read -> {}).declarations();
        assertThat(store.contains(first)).isTrue();

        var second = lodge();
        long after = store.upToDate(read -> {}).declarations();

        assertThat(store.contains(second)).isTrue();
        assertThat(after).isGreaterThan(before);
        store.destroy();
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        lodge();
        var store = server();
        long before = store.upToDate(read -> {}).declarations();
        store.destroy();

        var restarted = server();

        assertThat(restarted.upToDate(read -> {}).declarations()).isGreaterThanOrEqualTo(before);
        restarted.destroy();
    }

    @Test
    void isBuiltAnewWhenASegmentIsCutShort() throws IOException {
        var kept = lodge();
        var store = server();
        long before = store.upToDate(read -> {}).declarations();
        store.destroy();
        cutShort();

        var restarted = server();
        long after = restarted.upToDate(read -> {}).declarations();

        assertThat(after).isGreaterThanOrEqualTo(before);
        assertThat(restarted.contains(kept)).isTrue();
        restarted.destroy();
    }

    private void cutShort() throws IOException {
        try (var files = Files.walk(folder)) {
            var segment = files.filter(file -> file.toString().endsWith(".col"))
                    .findFirst()
                    .orElseThrow();
            var bytes = Files.readAllBytes(segment);
            Files.write(segment, java.util.Arrays.copyOf(bytes, bytes.length / 3));
        }
    }

    private DeclarationId lodge() {
        var ids = ShoeTrade.lodgeAll(
                clients.as("tina"),
                IntStream.range(0, 5).mapToObj(i -> ShoeTrade.shoes("PS1")).toList());
        return DeclarationId.of(ids.getFirst());
    }

    private PastStore server() {
        var own = new SmartCustomsSettings(
                folder,
                settings.timeZone(),
                settings.demo(),
                settings.database(),
                settings.security(),
                settings.files(),
                settings.jobs());
        return new PastStore(history, facts, labels, jdbc, new Rush(clock), clock, own);
    }
}
