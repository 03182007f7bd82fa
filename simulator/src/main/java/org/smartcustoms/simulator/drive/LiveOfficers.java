package org.smartcustoms.simulator.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.simulator.Examiner;
import org.smartcustoms.simulator.Finding;
import org.smartcustoms.simulator.GeneratedDeclaration;

/// Plays the officers on duty: while more than the backlog waits, takes the longest waiting, examines each for some
/// minutes,
/// records the finding and decides. More are called in when
/// the queue grows. The backlog is for people.
final class LiveOfficers {

    private static final int TEAMS = 10;
    private static final int MOST_TEAMS = 60;
    private static final Duration QUICKEST = Duration.ofMinutes(3);
    private static final Duration SLOWEST = Duration.ofMinutes(12);

    private final CustomsApi api;
    private final Queue queue;
    private final DemoWorld world;
    private final Examiner examiner;
    private final Tally tally;
    private final Clock clock;
    private final int backlog;
    private final Map<OpenTarget, Instant> inHand = new LinkedHashMap<>();

    LiveOfficers(CustomsApi api, DemoWorld world, Examiner examiner, Tally tally, Clock clock, int backlog) {
        this.api = api;
        this.queue = new Queue(api);
        this.world = world;
        this.examiner = examiner;
        this.tally = tally;
        this.clock = clock;
        this.backlog = backlog;
    }

    /// Goes on with what was in hand when the driver last stopped.
    void takeUpAgain() throws InterruptedException {
        for (OpenTarget target : queue.mine()) {
            if (world.find(target.reference()).isPresent()) {
                tolerant(() -> step(target, "examination", Map.of()));
                inHand.put(target, clock.instant());
            }
        }
    }

    /// Finishes what is due and takes on what is too much.
    void look() throws InterruptedException {
        finishDue();
        Queue.Head head = queue.head();
        int excess = Math.max(0, head.total() - backlog);
        int onDuty = Math.min(MOST_TEAMS, TEAMS + excess / 2);
        int spare = Math.min(onDuty - inHand.size(), excess);
        for (OpenTarget target : head.targets()) {
            if (spare > 0 && world.find(target.reference()).isPresent() && begin(target)) {
                spare--;
            }
        }
    }

    private boolean begin(OpenTarget target) throws InterruptedException {
        boolean begun = tolerant(() -> {
            step(target, "assignment", Map.of());
            step(target, "examination", Map.of());
        });
        if (begun) {
            inHand.put(target, clock.instant().plus(target.between(QUICKEST, SLOWEST)));
        }
        return begun;
    }

    private void finishDue() throws InterruptedException {
        Iterator<Map.Entry<OpenTarget, Instant>> all = inHand.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<OpenTarget, Instant> one = all.next();
            Optional<GeneratedDeclaration> declaration = world.find(one.getKey().reference());
            if (declaration.isPresent() && !one.getValue().isAfter(clock.instant())) {
                all.remove();
                finish(one.getKey(), examiner.examine(declaration.get()));
            }
        }
    }

    private void finish(OpenTarget target, Finding finding) throws InterruptedException {
        boolean done = tolerant(() -> {
            step(target, "finding", FindingJson.of(finding));
            switch (finding.result()) {
                case CLEAN -> step(target, "release", Map.of("reason", "Examined; agrees with the declaration."));
                case DISCREPANCY ->
                    step(target, "release", Map.of("reason", "Released against security for the shortfall."));
                case CONTRABAND ->
                    step(target, "detention", Map.of("reason", "Goods seized; handed to investigation."));
            }
        });
        if (done) {
            tally.examined(finding.result() != Finding.Result.CLEAN);
        }
    }

    private void step(OpenTarget target, String step, Map<String, Object> body) throws InterruptedException {
        api.post("/api/targets/" + target.declarationId() + "/" + step, body);
    }

    private interface Steps {
        void go() throws InterruptedException;
    }

    /// Whether the steps went through; a person may have been faster, and that is fine.
    private static boolean tolerant(Steps steps) throws InterruptedException {
        try {
            steps.go();
            return true;
        } catch (ApiRefused refused) {
            if (refused.status() == 409 || refused.status() == 404) {
                return false;
            }
            throw refused;
        }
    }
}
