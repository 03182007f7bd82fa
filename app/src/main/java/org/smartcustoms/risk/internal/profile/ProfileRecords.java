package org.smartcustoms.risk.internal.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.engines.selectivity.history.Backtest;
import org.smartcustoms.engines.selectivity.history.BacktestReport;
import org.smartcustoms.engines.selectivity.history.BacktestRequest;
import org.smartcustoms.engines.selectivity.history.HistoryStore;
import org.smartcustoms.engines.selectivity.history.Progress;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;
import org.smartcustoms.engines.selectivity.rules.Condition;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.engines.selectivity.selection.Estimate;
import org.smartcustoms.risk.internal.RiskSettings;
import org.smartcustoms.risk.internal.past.PastStore;
import org.springframework.stereotype.Component;

/// The record of a subject over the weeks, by asking the columnar past the way a rule does.
@Component
class ProfileRecords {

    private static final int WEEKS = 13;
    private static final int EXAMPLES = 25;
    private static final Duration WEEK = Duration.ofDays(7);

    private final PastStore past;
    private final Declarations declarations;
    private final Clock clock;
    private final String currency;

    ProfileRecords(PastStore past, Declarations declarations, Clock clock, RiskSettings settings) {
        this.past = past;
        this.declarations = declarations;
        this.clock = clock;
        this.currency = settings.currency();
    }

    /// @param usual share irregular among everything examined in that week
    record Week(Instant from, long lodged, long examined, long found, Estimate share, Estimate usual) {}

    /// @param pricePerKg of the line that fits; absent without mass or value
    record Example(
            UUID declarationId,
            String reference,
            String office,
            Instant acceptedAt,
            String result,
            double revenueShort,
            @Nullable Double pricePerKg) {}

    /// @param revenueShort money found short in all
    record History(
            long lodged,
            long examined,
            long found,
            Estimate share,
            Estimate usual,
            double revenueShort,
            List<Week> weeks,
            List<Example> examples) {}

    /// @param hs leading digits of the goods whose prices are wanted; empty for any
    History of(Condition condition, String hs) {
        var history = past.upToDate(read -> {});
        var rule = List.of(new Rule("profile", 1, "profile", condition, new RuleAction(Lane.EXAMINATION, 100), 0));
        var weeks = new ArrayList<Week>();
        var now = clock.instant();
        for (int back = WEEKS; back > 0; back--) {
            var from = now.minus(WEEK.multipliedBy(back));
            var report =
                    run(history, rule, from.getEpochSecond(), from.plus(WEEK).getEpochSecond(), 0);
            var mine = report.rules().getFirst();
            weeks.add(new Week(from, mine.hits(), mine.examined(), mine.found(), mine.precision(), report.baseRate()));
        }
        var all = run(history, rule, Long.MIN_VALUE, Long.MAX_VALUE, EXAMPLES);
        var mine = all.rules().getFirst();
        return new History(
                mine.hits(),
                mine.examined(),
                mine.found(),
                mine.precision(),
                all.baseRate(),
                mine.shortfall(),
                weeks,
                examples(mine.examples(), hs));
    }

    private static BacktestReport run(HistoryStore history, List<Rule> rule, long from, long to, int examples) {
        return new Backtest(history, ListSnapshot.EMPTY)
                .run(new BacktestRequest(rule, List.of(), from, to, examples, 1), Progress.UNWATCHED);
    }

    private List<Example> examples(List<BacktestReport.Example> hits, String hs) {
        var byId = new HashMap<UUID, BacktestReport.Example>();
        hits.forEach(hit -> byId.put(hit.declaration(), hit));
        return declarations
                .listByIds(byId.keySet().stream().map(DeclarationId::new).toList())
                .stream()
                .flatMap(declaration -> {
                    var hit = byId.get(declaration.id().value());
                    return hit == null
                            ? java.util.stream.Stream.<Example>empty()
                            : java.util.stream.Stream.of(new Example(
                                    declaration.id().value(),
                                    declaration.content().reference(),
                                    declaration.content().office(),
                                    declaration.acceptedAt(),
                                    hit.result().name(),
                                    hit.shortfall(),
                                    price(declaration.content().goods(), hs)));
                })
                .sorted(Comparator.comparing(Example::acceptedAt).reversed())
                .toList();
    }

    private @Nullable Double price(List<GoodsLine> goods, String hs) {
        for (var line : goods) {
            var code = line.hs();
            var mass = line.netMassKg();
            var value = line.value();
            if (code != null
                    && code.startsWith(hs)
                    && mass != null
                    && mass.signum() > 0
                    && value != null
                    && value.currency().equals(currency)) {
                return value.amount().doubleValue() / mass.doubleValue();
            }
        }
        return null;
    }
}
