package org.smartcustoms.risk.internal.assessment;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.DeclarationAmended;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.consignment.DeclarationsLodged;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.risk.TargetSelected;
import org.smartcustoms.risk.internal.lists.TrustedTraders;
import org.smartcustoms.risk.internal.models.LiveModel;
import org.smartcustoms.risk.internal.plan.Plans;
import org.smartcustoms.risk.internal.rules.RuleBook;
import org.smartcustoms.risk.internal.rules.RuleWatch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Screens declarations in the transaction that stores them: none is ever kept unscreened, and none is screened that
/// isn't kept. The live profiles take note of the lines once the transaction has committed.
@Component
class Screening {

    private final CargoRecords records;
    private final Decider decider;
    private final LiveModel model;
    private final RuleBook rules;
    private final RuleWatch watch;
    private final Plans plans;
    private final JdbcAssessments assessments;
    private final Declarations declarations;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Timer timer;

    Screening(
            CargoRecords records,
            Decider decider,
            LiveModel model,
            RuleBook rules,
            RuleWatch watch,
            Plans plans,
            JdbcAssessments assessments,
            Declarations declarations,
            ApplicationEventPublisher events,
            Clock clock,
            MeterRegistry meters) {
        this.records = records;
        this.decider = decider;
        this.model = model;
        this.rules = rules;
        this.watch = watch;
        this.plans = plans;
        this.assessments = assessments;
        this.declarations = declarations;
        this.events = events;
        this.clock = clock;
        this.timer = Timer.builder("risk.decision")
                .description("From a declaration handed to screening until its assessment is written")
                .publishPercentileHistogram()
                .register(meters);
    }

    /// Before any other listener, for they act on where screening sends a declaration.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DeclarationsLodged lodged) {
        screen(lodged.declarations());
    }

    @EventListener
    void on(DeclarationAmended amended) {
        screen(List.of(amended.after()));
    }

    private void screen(List<Declaration> lodged) {
        if (lodged.isEmpty()) {
            return;
        }
        long started = System.nanoTime();
        var decisions = new ArrayList<Decision>(lodged.size());
        for (var declaration : lodged) {
            decisions.add(decide(declaration));
        }
        assessments.add(decisions);
        declarations.screened(decisions.stream()
                .map(decision -> new Declarations.Screened(decision.subject().id(), decision.lane(), decision.score()))
                .toList());
        long each = (System.nanoTime() - started) / decisions.size();
        decisions.forEach(decision -> timer.record(each, TimeUnit.NANOSECONDS));
        announce(decisions);
        observeAfterCommit(decisions);
    }

    private Decision decide(Declaration declaration) {
        long started = System.nanoTime();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var subject = records.subject(
                declaration.id(), declaration.version(), declaration.acceptedAt(), declaration.content(), now);
        var plan = plans.of(subject.declaration().office());
        var edition = rules.current();
        var means = new Decider.Means(
                model.current(),
                null,
                edition,
                plan.worth(),
                TrustedTraders.standing(subject.declaration(), edition.snapshot(), edition.trusted()),
                plan.capacityAt(records.hour(subject.acceptedAt())),
                plan.documentCheckFrom(),
                candidate -> plans.select(candidate, plan));
        var decision = decider.decide(subject, means, now);
        return decision.took((int) ((System.nanoTime() - started) / 1000));
    }

    private void announce(List<Decision> decisions) {
        var targets = decisions.stream()
                .filter(decision -> decision.lane() != Lane.RELEASE)
                .map(Screening::target)
                .toList();
        if (!targets.isEmpty()) {
            events.publishEvent(new TargetSelected(targets));
        }
    }

    /// What an officer reads when no single signal stands out.
    private static final Text NO_SINGLE_REASON =
            new Text("Because several small signs add up; none stands out alone", "因多項輕微跡象累積所致，並無單一突出原因");

    private static TargetSelected.Target target(Decision decision) {
        var subject = decision.subject();
        var because = decision.reasons().stream()
                .filter(reason -> reason.weight() >= 0)
                .findFirst()
                .map(reason -> ReasonWording.because(reason).text())
                .orElse(NO_SINGLE_REASON);
        return new TargetSelected.Target(
                subject.id().value(),
                subject.version(),
                subject.declaration().reference(),
                subject.declaration().office(),
                decision.lane().name(),
                decision.selectedBy().name(),
                decision.score(),
                Double.isNaN(decision.expectedValue()) ? 0 : decision.expectedValue(),
                because.en(),
                because.zh(),
                decision.decidedAt());
    }

    private void observeAfterCommit(List<Decision> decisions) {
        AfterCommit.run(() -> {
            var live = model.current().model();
            decisions.forEach(decision -> {
                decision.subject().lines().forEach(live::observe);
                watch.saw(decision.rules());
            });
        });
    }
}
