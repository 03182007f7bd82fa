package org.smartcustoms.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/// The audit chain, proven as an auditor proves it.
final class AuditChain {

    private AuditChain() {}

    static void assertWhole(Server server) {
        var answer = server.as("audrey").post("/api/audit/verification", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("broken").isNull()).as(answer.body()).isTrue();
        assertThat(answer.json().get("links").asLong()).isPositive();
    }
}
