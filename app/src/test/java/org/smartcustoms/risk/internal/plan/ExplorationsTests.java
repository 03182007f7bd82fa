package org.smartcustoms.risk.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.risk.ExaminationOutcome;
import org.smartcustoms.risk.RiskSignals;
import org.smartcustoms.risk.ShoeTrade;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartCustomsTest
class ExplorationsTests {

    private static final SelectionPlan PLAN = SelectionPlan.ordinary("EX1", Instant.EPOCH);

    @Autowired
    ApiClients clients;

    @Autowired
    RiskSignals signals;

    @Autowired
    JdbcClient client;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void exploresTowardsTheCeilingWhenResultsContradictWhatWasSaid() {
        var ids = lodge(300);
        ids.forEach(id -> jdbc.update(
                "UPDATE risk.assessment SET probability = 0.02 WHERE declaration_id = ?::uuid AND latest", id));
        tell(ids, true);

        var explorations = new Explorations(client);
        assertThat(explorations.share(PLAN)).isEqualTo(PLAN.quota().explorationFloor());
        explorations.refresh();

        assertThat(explorations.drift()).isGreaterThan(0.9);
        assertThat(explorations.share(PLAN))
                .isCloseTo(
                        PLAN.quota().explorationCeiling(),
                        within(0.1 * PLAN.quota().explorationCeiling()));
    }

    @Test
    void leavesOutWhatARuleSelectedForRulesKnowWhatTheModelDoesNot() {
        var explorations = new Explorations(client);
        explorations.refresh();
        double before = explorations.drift();
        var ids = lodge(300);
        ids.forEach(id -> jdbc.update(
                "UPDATE risk.assessment SET selected_by = 'RULE' WHERE declaration_id = ?::uuid AND latest", id));
        tell(ids, true);

        explorations.refresh();

        assertThat(explorations.drift()).isEqualTo(before);
    }

    @Test
    void exploresTheMostWhenWhatIsLodgedHasMoved() {
        var explorations = new Explorations(client);

        explorations.population(0.3);

        assertThat(explorations.share(PLAN)).isEqualTo(PLAN.quota().explorationCeiling());
    }

    private List<String> lodge(int many) {
        return ShoeTrade.lodgeAll(
                clients.as("tina"),
                IntStream.range(0, many).mapToObj(i -> ShoeTrade.shoes("EX1")).toList());
    }

    private void tell(List<String> ids, boolean illicit) {
        signals.outcomes(ids.stream()
                .map(id -> new ExaminationOutcome(
                        DeclarationId.of(id), illicit, false, null, null, clock.instant(), "finding"))
                .toList());
    }
}
