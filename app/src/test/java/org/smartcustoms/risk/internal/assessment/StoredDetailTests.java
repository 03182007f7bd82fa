package org.smartcustoms.risk.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SmartCustomsTest
class StoredDetailTests {

    @Autowired
    JsonMapper json;

    @Test
    void readsADecisionKeptBeforeTheNewHadABudget() {
        var detail = json.readValue("""
                {"reasons": [], "rules": [], "notEvaluated": [], "degraded": [], "lists": "1",
                 "worth": {"finding": 20000, "critical": 200000, "revenue": 1}, "standing": "ORDINARY",
                 "post": {"threshold": 12.5, "tieShare": 0, "explorationShare": 0.01, "meanExplorationWeight": 0.4,
                          "examinationsThisHour": 3}}""", StoredDetail.class);

        var post = Objects.requireNonNull(detail.post()).state();
        assertThat(post.examinationsThisHour()).isEqualTo(3);
        assertThat(post.meanNoveltyWeight()).isZero();
    }
}
