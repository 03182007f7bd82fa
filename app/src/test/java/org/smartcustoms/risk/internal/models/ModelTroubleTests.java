package org.smartcustoms.risk.internal.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.ExaminationOutcome;
import org.smartcustoms.risk.RiskSignals;
import org.smartcustoms.risk.ShoeTrade;
import org.smartcustoms.risk.internal.tasks.Tasks;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// A model's life without anyone at the desk: trained by itself, drifting, its file damaged.
@SmartCustomsTest
@TestPropertySource(properties = {"smartcustoms.risk.first-model-at=150", "smartcustoms.risk.drift-reference=100"})
class ModelTroubleTests {

    @Autowired
    ApiClients clients;

    @Autowired
    RiskSignals signals;

    @Autowired
    ModelRegistry registry;

    @Autowired
    LiveModel live;

    @Autowired
    DriftWatch drift;

    @Autowired
    Tasks tasks;

    @Autowired
    SmartCustomsSettings settings;

    @Autowired
    Clock clock;

    @Test
    void isTrainedByItselfRaisesATaskOnDriftAndIsDoneWithoutWhenItsFileIsCutShort() throws Exception {
        var tina = clients.as("tina");
        var ids = ShoeTrade.lodgeAll(
                tina, IntStream.range(0, 300).mapToObj(i -> usual(i)).toList());
        signals.outcomes(outcomes(ids));

        await(() -> registry.liveVersion() == 1 && live.current().version() == 1, "the first model");

        ShoeTrade.lodgeAll(tina, IntStream.range(0, 110).mapToObj(i -> usual(i)).toList());
        drift.check();
        assertThat(kinds()).doesNotContain("drift");
        ShoeTrade.lodgeAll(
                tina, IntStream.range(0, 110).mapToObj(i -> strange(i)).toList());
        drift.check();
        assertThat(kinds()).contains("drift");

        cutShort(registry.get(1).fileSha256());
        var second = new LiveModel(registry, tasks, clock);
        assertThat(second.current().version()).isZero();
        assertThat(second.current().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("cut short"));
        assertThat(kinds()).contains("model-broken");
    }

    private static tools.jackson.databind.node.ObjectNode usual(int i) {
        return ShoeTrade.shoes(ShoeTrade.reference(), "MT1", "MT-" + i % 20, i % 20 < 5 ? 10 + i % 3 : 48 + i % 5);
    }

    private static tools.jackson.databind.node.ObjectNode strange(int i) {
        var declaration = ShoeTrade.shoes(ShoeTrade.reference(), "MT1", "MT-NEW-" + i, 3);
        declaration.put("departure", "VN");
        return declaration;
    }

    private List<ExaminationOutcome> outcomes(List<String> ids) {
        var outcomes = new ArrayList<ExaminationOutcome>();
        for (int i = 0; i < ids.size(); i++) {
            outcomes.add(new ExaminationOutcome(
                    DeclarationId.of(ids.get(i)),
                    i % 20 < 5 && i % 7 != 0,
                    false,
                    null,
                    null,
                    clock.instant(),
                    "finding"));
        }
        return outcomes;
    }

    private void cutShort(String sha256) throws Exception {
        try (var files = Files.walk(settings.dataDirectory())) {
            var file = files.filter(Files::isRegularFile)
                    .filter(one -> one.toString().replace("/", "").contains(sha256))
                    .findFirst()
                    .orElseThrow();
            var bytes = Files.readAllBytes(file);
            file.toFile().setWritable(true);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
    }

    private List<String> kinds() {
        var kinds = new ArrayList<String>();
        clients.as("tina")
                .get("/api/risk/tasks")
                .json()
                .forEach(task -> kinds.add(task.get("kind").asString()));
        return kinds;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition, String what) throws InterruptedException {
        for (int i = 0; i < 1200 && !condition.holds(); i++) {
            Thread.sleep(200);
        }
        assertThat(condition.holds()).as(what).isTrue();
    }
}
