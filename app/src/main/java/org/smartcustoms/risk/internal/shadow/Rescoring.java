package org.smartcustoms.risk.internal.shadow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.risk.internal.RiskSettings;
import org.smartcustoms.risk.internal.assessment.PastEvidence;
import org.smartcustoms.risk.internal.assessment.Rush;
import org.smartcustoms.risk.internal.models.ModelRegistry;
import org.smartcustoms.risk.internal.models.ModelVersion;
import org.smartcustoms.risk.internal.models.PastModels;
import org.smartcustoms.risk.internal.shadow.JdbcScores.Decided;
import org.smartcustoms.risk.internal.shadow.JdbcScores.Reached;
import org.smartcustoms.risk.internal.shadow.JdbcScores.Said;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has the shadow and the live version say what they think of what other versions decided, from the evidence
/// that was kept: forwards as decisions are made, and backwards over the latest of the past. A page is one
/// transaction, so it goes on after a crash, and servers take turns.
@Component
class Rescoring {

    private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);
    private static final int PAGE = 500;
    private static final int PAGES_A_TURN = 8;
    private static final int PAGES_IN_A_RUSH = 1;
    /// Younger decisions may still have earlier ones uncommitted beside them.
    private static final Duration SETTLED = Duration.ofSeconds(2);
    /// Where nothing was found to do, that much of the past is not looked at again.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcScores scores;
    private final ModelRegistry registry;
    private final PastModels models;
    private final PastEvidence evidence;
    private final TransactionTemplate transaction;
    private final Rush rush;
    private final Clock clock;
    private final int reach;

    Rescoring(
            JdbcScores scores,
            ModelRegistry registry,
            PastModels models,
            PastEvidence evidence,
            TransactionTemplate transaction,
            Rush rush,
            Clock clock,
            RiskSettings settings) {
        this.scores = scores;
        this.registry = registry;
        this.models = models;
        this.evidence = evidence;
        this.transaction = transaction;
        this.rush = rush;
        this.clock = clock;
        this.reach = settings.shadowReach();
    }

    @Scheduled(initialDelay = 3_000, fixedDelayString = "${smartcustoms.risk.poll-every:2s}")
    void run() {
        Stream.concat(registry.shadow().stream(), registry.live().stream()).forEach(this::catchUp);
    }

    private void catchUp(ModelVersion version) {
        try {
            int pages = rush.isOn() ? PAGES_IN_A_RUSH : PAGES_A_TURN;
            for (int page = 0; page < pages; page++) {
                var more = transaction.execute(status -> scores.takeTurn() && page(version));
                if (!Boolean.TRUE.equals(more)) {
                    return;
                }
            }
        } catch (Problem unreadable) {
            LOG.warn("Model version {} cannot score in the shadow: {}", version.version(), unreadable.getMessage());
        }
    }

    /// @return whether there was anything to do
    private boolean page(ModelVersion version) {
        var settled = clock.instant().minus(SETTLED);
        var reached = scores.reached(version.version()).orElse(new Reached(settled, settled, 0));
        var next = scores.after(version.version(), reached.newest(), settled, PAGE);
        if (!next.isEmpty()) {
            say(version, next);
            scores.reached(
                    version.version(),
                    new Reached(next.getLast().decidedAt(), reached.oldest(), reached.scored() + next.size()));
            return true;
        }
        if (reached.newest().isBefore(settled.minus(NOTED_EVERY))) {
            reached = new Reached(settled, reached.oldest(), reached.scored());
            scores.reached(version.version(), reached);
        }
        long left = reach - reached.scored();
        if (left <= 0 || reached.oldest().equals(Instant.EPOCH)) {
            return false;
        }
        var earlier = scores.before(version.version(), reached.oldest(), (int) Math.min(PAGE, left));
        say(version, earlier);
        var oldest = earlier.isEmpty() ? Instant.EPOCH : earlier.getLast().decidedAt();
        scores.reached(version.version(), new Reached(reached.newest(), oldest, reached.scored() + earlier.size()));
        return !earlier.isEmpty();
    }

    private void say(ModelVersion version, List<Decided> decided) {
        var model = models.find(version.name(), version.version()).model();
        scores.add(
                version.version(),
                evidence.of(decided.stream().map(Decided::declaration).toList(), version.version()).stream()
                        .flatMap(past -> IntStream.range(0, past.lines().size())
                                .mapToObj(line -> {
                                    var score = past.score(model, line);
                                    return new Said(
                                            past.declaration(),
                                            score.probability(),
                                            score.criticalProbability(),
                                            past.worth().of(score),
                                            score.revenueAtStake());
                                })
                                .reduce((a, b) -> a.value() >= b.value() ? a : b)
                                .stream())
                        .toList());
    }
}
