package org.smartcustoms.simulator.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.simulator.Examiner;
import org.smartcustoms.simulator.Finding;
import org.smartcustoms.simulator.GeneratedDeclaration;
import tools.jackson.databind.JsonNode;

/// Plays the officers of the past: takes what the server selected, looks at what the world knows of it as well
/// as an officer would, and records the finding at the time it was made. Declarations that the world didn't
/// make are left to people.
final class PastOfficers {

    private static final int BATCH = 500;
    private static final Duration QUICKEST = Duration.ofHours(1);
    private static final Duration SLOWEST = Duration.ofHours(20);

    private final CustomsApi api;
    private final Queue queue;
    private final DemoWorld world;
    private final Examiner examiner;
    private final Tally tally;

    PastOfficers(CustomsApi api, DemoWorld world, Examiner examiner, Tally tally) {
        this.api = api;
        this.queue = new Queue(api);
        this.world = world;
        this.examiner = examiner;
        this.tally = tally;
    }

    /// Records all findings that were made until a moment.
    void work(Instant until) throws InterruptedException {
        var findings = new ArrayList<Map<String, Object>>();
        for (OpenTarget target : queue.waiting()) {
            Optional<GeneratedDeclaration> declaration = world.find(target.reference());
            Instant foundAt = target.acceptedAt().plus(target.between(QUICKEST, SLOWEST));
            if (declaration.isPresent() && foundAt.isBefore(until)) {
                Map<String, Object> finding = FindingJson.of(examiner.examine(declaration.get()));
                finding.put("declarationId", target.declarationId());
                finding.put("foundAt", foundAt);
                findings.add(finding);
            }
        }
        for (int from = 0; from < findings.size(); from += BATCH) {
            record(findings.subList(from, Math.min(from + BATCH, findings.size())));
        }
    }

    private void record(List<Map<String, Object>> findings) throws InterruptedException {
        JsonNode answer = api.post("/api/findings/batch", Map.of("findings", findings));
        for (JsonNode accepted : answer.path("accepted")) {
            tally.examined(findings.get(accepted.path("index").asInt()).get("result") != Finding.Result.CLEAN);
        }
        JsonNode rejected = answer.path("rejected");
        if (!rejected.isEmpty()) {
            tally.refused(rejected.size(), rejected.get(0).toString());
        }
    }
}
