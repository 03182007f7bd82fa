package org.smartcustoms.risk.internal.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.rules.RuleIndex;
import org.smartcustoms.engines.selectivity.selection.Estimate;
import org.smartcustoms.risk.internal.assessment.PastFacts;
import org.smartcustoms.risk.internal.learning.Label;

/// Counts what a rule would have done, one past declaration after another. One thread at a time.
final class BackTestTally {

    private static final double LEVEL = 0.95;
    private static final int BUSIEST = 12;
    private static final double HOURS_A_DAY = 24;

    private final RuleIndex draft;
    private final RuleIndex live;
    private final ZoneId zone;
    private final double minutes;
    private final Map<Post, Long> extra = new HashMap<>();
    private long declarations;
    private long hits;
    private long labelled;
    private long found;
    private long critical;
    private long allLabelled;
    private long allFound;
    private long alsoByRules;
    private long alsoExamined;
    private long notEvaluated;
    private double revenueShort;
    private @Nullable Instant from;
    private @Nullable Instant to;

    private record Post(String office, int hour) {}

    /// @param minutes an examination takes
    BackTestTally(RuleIndex draft, RuleIndex live, ZoneId zone, double minutes) {
        this.draft = draft;
        this.live = live;
        this.zone = zone;
        this.minutes = minutes;
    }

    void add(PastFacts.Sheet sheet, Optional<Label> label) {
        declarations++;
        var at = sheet.subject().acceptedAt();
        from = from == null || at.isBefore(from) ? at : from;
        to = to == null || at.isAfter(to) ? at : to;
        label.ifPresent(known -> {
            allLabelled++;
            allFound += known.illicit() ? 1 : 0;
        });
        var outcome = draft.evaluate(sheet.lines());
        notEvaluated += outcome.notEvaluated().size();
        if (outcome.hits().isEmpty()) {
            return;
        }
        hits++;
        label.ifPresent(known -> {
            labelled++;
            found += known.illicit() ? 1 : 0;
            critical += known.critical() ? 1 : 0;
            revenueShort += known.illicit() && known.revenueShort() > 0 ? known.revenueShort() : 0;
        });
        alsoByRules += live.evaluate(sheet.lines()).hits().isEmpty() ? 0 : 1;
        if (sheet.examined()) {
            alsoExamined++;
        } else {
            var post = new Post(
                    sheet.subject().declaration().office(), at.atZone(zone).getHour());
            extra.merge(post, 1L, Long::sum);
        }
    }

    long declarations() {
        return declarations;
    }

    BackTestResult result(Duration taken) {
        double days = from == null || to == null
                ? 1
                : Math.max(1, Duration.between(from, to).toMinutes() / 60.0 / HOURS_A_DAY);
        long extraHits = extra.values().stream().mapToLong(Long::longValue).sum();
        List<BackTestResult.Load> busiest = extra.entrySet().stream()
                .sorted(Map.Entry.<Post, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().office())
                        .thenComparing(entry -> entry.getKey().hour()))
                .limit(BUSIEST)
                .map(entry -> new BackTestResult.Load(
                        entry.getKey().office(), entry.getKey().hour(), entry.getValue() / days))
                .toList();
        return new BackTestResult(
                declarations,
                hits,
                labelled,
                found,
                critical,
                Estimate.share(found, labelled, LEVEL),
                Estimate.share(allFound, allLabelled, LEVEL),
                revenueShort,
                share(alsoByRules),
                share(alsoExamined),
                extraHits * minutes / days,
                busiest,
                notEvaluated,
                from,
                to,
                taken.toMillis() / 1000.0);
    }

    private double share(long part) {
        return hits == 0 ? 0 : (double) part / hits;
    }
}
