package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.smartcustoms.inspection.internal.desk.Opening;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Answer;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class RivalOfficersTests {

    @Autowired
    ApiClients clients;

    @Autowired
    Opening opening;

    @RepeatedTest(5)
    void givesATargetThatTwoGrabAtOnceToOneOfThem() throws Exception {
        var target = new Selections(opening).one();
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(
                    grab(clients.as("tina"), target.toString(), together),
                    grab(clients.as("sam"), target.toString(), together)));
            var first = answers.get(0).get();
            var second = answers.get(1).get();
            assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder(200, 409);
            var loser = first.status() == 409 ? first : second;
            assertThat(loser.json().get("detail").asString()).contains("has it in hand");
        }
    }

    private static Callable<Answer> grab(Client officer, String target, CyclicBarrier together) {
        return () -> {
            together.await();
            return officer.post("/api/targets/" + target + "/assignment", Map.of());
        };
    }
}
