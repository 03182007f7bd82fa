package org.smartcustoms.simulator.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.simulator.Examiner;
import org.smartcustoms.simulator.Finding;
import org.smartcustoms.simulator.GeneratedDeclaration;
import tools.jackson.databind.JsonNode;

/// Plays the officers: takes what the server selected, looks at what the world knows of it as well as an officer would,
/// and records
/// the finding. Declarations that the world didn't make are left to people.
final class Officers {

    private static final int BATCH = 500;

    private final CustomsApi api;
    private final Queue queue;
    private final DemoWorld world;
    private final Examiner examiner;
    private final Tally tally;

    Officers(CustomsApi api, DemoWorld world, Examiner examiner, Tally tally) {
        this.api = api;
        this.queue = new Queue(api);
        this.world = world;
        this.examiner = examiner;
        this.tally = tally;
    }

    /// Records, with the times at which they were made, all findings that officers made until a moment of the past.
    void workPast(Instant until) throws InterruptedException {
        var findings = new ArrayList<Map<String, Object>>();
        for (OpenTarget target : queue.waiting()) {
            Optional<GeneratedDeclaration> declaration = world.find(target.reference());
            Instant foundAt = target.acceptedAt().plus(delay(target.reference()));
            if (declaration.isPresent() && foundAt.isBefore(until)) {
                Map<String, Object> finding = finding(examiner.examine(declaration.get()));
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
        JsonNode rejected = answer.path("rejected");
        if (!rejected.isEmpty()) {
            tally.refused(rejected.size(), rejected.get(0).toString());
        }
        findings.forEach(finding -> tally.examined(finding.get("result") != Finding.Result.CLEAN));
    }

    /// Works the oldest waiting targets until only the backlog is left, at most a few at a time.
    void workLive(int backlog, int most) throws InterruptedException {
        List<OpenTarget> waiting = queue.waiting();
        int spare = Math.min(most, waiting.size() - backlog);
        for (OpenTarget target : waiting) {
            if (spare <= 0) {
                return;
            }
            Optional<GeneratedDeclaration> declaration = world.find(target.reference());
            if (declaration.isPresent() && examine(target, declaration.get())) {
                spare--;
            }
        }
    }

    /// Takes one target from assignment to decision; false if somebody else was faster.
    private boolean examine(OpenTarget target, GeneratedDeclaration declaration) throws InterruptedException {
        String path = "/api/targets/" + target.declarationId();
        Finding finding = examiner.examine(declaration);
        try {
            api.post(path + "/assignment", Map.of());
            api.post(path + "/examination", Map.of());
            api.post(path + "/finding", finding(finding));
            if (finding.result() == Finding.Result.CLEAN) {
                api.post(path + "/release", Map.of("reason", "Examined, nothing found."));
            } else {
                api.post(path + "/detention", Map.of("reason", "Held for a decision on the finding."));
            }
        } catch (ApiRefused refused) {
            if (refused.status() == 409 || refused.status() == 404) {
                return false;
            }
            throw refused;
        }
        tally.examined(finding.result() != Finding.Result.CLEAN);
        return true;
    }

    private static Map<String, Object> finding(Finding finding) {
        var body = new LinkedHashMap<String, Object>();
        body.put("result", finding.result());
        if (finding.discrepancyKind() != null) {
            body.put("discrepancyKind", finding.discrepancyKind());
        }
        if (finding.valueShort() != null) {
            body.put("valueShort", finding.valueShort());
        }
        body.put("note", finding.note());
        body.put("critical", finding.critical());
        return body;
    }

    /// One to twenty hours from lodging to finding, the same for the same declaration.
    private static Duration delay(String reference) {
        return Duration.ofMinutes(60 + Math.floorMod(reference.hashCode() * 31L, 1_140));
    }
}
