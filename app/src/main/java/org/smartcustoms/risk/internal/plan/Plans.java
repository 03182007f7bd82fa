package org.smartcustoms.risk.internal.plan;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.smartcustoms.consignment.DeclarationsArriving;
import org.smartcustoms.engines.selectivity.selection.Candidate;
import org.smartcustoms.engines.selectivity.selection.Chance;
import org.smartcustoms.engines.selectivity.selection.PostState;
import org.smartcustoms.engines.selectivity.selection.Selection;
import org.smartcustoms.engines.selectivity.selection.Selector;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The plans in force and the selector that follows them. An office nobody planned for gets the ordinary plan at its
/// first declaration. The seed of all draws is made once for an administration and never shown.
@Component
public class Plans {

    private final JdbcPlans stored;
    private final Selector selector;
    private final Explorations explorations;
    private final Clock clock;
    private final Map<String, SelectionPlan> inForce = new ConcurrentHashMap<>();

    Plans(JdbcPlans stored, Explorations explorations, JdbcClient jdbc, Clock clock) {
        this.stored = stored;
        this.explorations = explorations;
        this.clock = clock;
        this.selector = new Selector(new Chance(seed(jdbc)));
        refresh();
    }

    private static String seed(JdbcClient jdbc) {
        jdbc.sql("INSERT INTO risk.setting VALUES ('selection.seed', :fresh) ON CONFLICT DO NOTHING")
                .param("fresh", new BigInteger(256, new SecureRandom()).toString(36))
                .update();
        return jdbc.sql("SELECT value FROM risk.setting WHERE name = 'selection.seed'")
                .query(String.class)
                .single();
    }

    /// Takes up plans set on other servers.
    @Scheduled(fixedDelayString = "${smartcustoms.risk.poll-every:2s}")
    void refresh() {
        stored.latest().forEach(this::enforce);
    }

    /// An office met for the first time gets its plan before the transaction that stores its declarations.
    @EventListener
    void on(DeclarationsArriving arriving) {
        arriving.offices().forEach(this::of);
    }

    /// Puts a plan in force from the next decision on.
    void enforce(SelectionPlan plan) {
        inForce.compute(plan.office(), (office, present) -> {
            if (present != null && present.version() >= plan.version()) {
                return present;
            }
            selector.plan(plan.quota());
            return plan;
        });
    }

    /// The office's plan.
    public SelectionPlan of(String office) {
        var plan = inForce.get(office);
        if (plan != null) {
            return plan;
        }
        var ordinary = SelectionPlan.ordinary(office, clock.instant());
        if (!stored.add(ordinary)) {
            refresh();
        }
        enforce(ordinary);
        return inForce.getOrDefault(office, ordinary);
    }

    /// The plan in force, if anything was ever planned or lodged there.
    Optional<SelectionPlan> find(String office) {
        return Optional.ofNullable(inForce.get(office));
    }

    /// A version of the office's plan, current or past.
    public Optional<SelectionPlan> find(String office, int version) {
        return stored.find(office, version);
    }

    /// Selects live: the office's running state moves on. As much is explored as drift demands.
    public Selection select(Candidate candidate, SelectionPlan plan) {
        return selector.select(candidate, explorations.share(plan));
    }

    /// Selects again as it stood then.
    public Selection replay(Candidate candidate, SelectionPlan plan, PostState state) {
        return selector.replay(candidate, plan.quota(), state);
    }
}
