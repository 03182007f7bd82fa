package org.smartcustoms.risk.internal.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.engines.scoring.CargoField;
import org.smartcustoms.engines.scoring.Concern;
import org.smartcustoms.engines.scoring.Reason;
import org.smartcustoms.engines.scoring.ReasonCode;
import org.smartcustoms.risk.Assessment;
import org.smartcustoms.risk.Because;
import org.smartcustoms.risk.SelectedBy;

/// Puts reasons in the order an officer reads them: chance first where chance decided, then rules that selected, then
/// what the model weighed (strongest first, at most five), then odd data.
final class Reasoning {

    private static final int MOST_FROM_MODEL = 5;

    List<Reasoned> of(
            Subject subject, @Nullable ScoredLine worst, List<Assessment.RuleHit> rules, SelectedBy selectedBy) {
        var reasons = new ArrayList<Reasoned>();
        switch (selectedBy) {
            case RANDOM_CONTROL -> reasons.add(Reasoned.of(Because.Kind.CHANCE, ReasonWording.CONTROL));
            case NOVELTY -> reasons.add(Reasoned.of(Because.Kind.NOVELTY, ReasonWording.NOVELTY));
            case EXPLORATION -> reasons.add(Reasoned.of(Because.Kind.CHANCE, ReasonWording.EXPLORATION));
            case RULE, MODEL, NONE -> {}
        }
        for (var rule : rules) {
            if (rule.selected()) {
                reasons.add(Reasoned.of(Because.Kind.RULE, ReasonWording.RULE, rule.name(), rule.id(), rule.version()));
            }
        }
        if (worst == null) {
            reasons.add(Reasoned.of(Because.Kind.DATA, ReasonWording.NO_SCORE));
            return reasons;
        }
        var line = subject.lines().size() > 1 ? worst.line() : null;
        worst.score().reasons().stream()
                .sorted(RAISING_FIRST)
                .limit(MOST_FROM_MODEL)
                .map(reason ->
                        new Reasoned(kind(reason), reason.code().name(), arguments(reason), reason.weight(), line))
                .forEach(reasons::add);
        var unconverted = unconverted(subject, worst);
        unconverted.ifPresent(currency ->
                reasons.add(new Reasoned(Because.Kind.DATA, ReasonWording.NO_RATE, List.of(currency), 0, line)));
        for (Concern concern : worst.score().concerns()) {
            if (unconverted.isPresent() && concern.field() == CargoField.VALUE) {
                continue;
            }
            reasons.add(new Reasoned(
                    Because.Kind.DATA,
                    ReasonWording.CONCERN,
                    List.of(concern.field().name(), concern.problem().name()),
                    0,
                    line));
        }
        return reasons;
    }

    /// The currency in which the line's value was declared, where no rate could tell it in that of account.
    private static Optional<String> unconverted(Subject subject, ScoredLine worst) {
        if (!Double.isNaN(worst.record().value())) {
            return Optional.empty();
        }
        return subject.declaration().goods().stream()
                .filter(line -> line.line() == worst.line())
                .map(GoodsLine::value)
                .filter(Objects::nonNull)
                .map(GoodsLine.Value::currency)
                .findFirst();
    }

    /// What speaks for control stands before what speaks against it; within each, the weightier first, as it came.
    private static final Comparator<Reason> RAISING_FIRST = Comparator.comparing(reason -> reason.weight() < 0);

    private static List<Object> arguments(Reason reason) {
        return reason.arguments();
    }

    private static Because.Kind kind(Reason reason) {
        return switch (reason.code()) {
            case PRICE_LOW, PRICE_HIGH, PRICE_USUAL -> Because.Kind.PRICE;
            case NEW_COMBINATION, NEW_IMPORTER -> Because.Kind.NOVELTY;
            case INCOMPLETE, DESCRIPTION, WEIGHT -> Because.Kind.DATA;
            case ReasonCode record -> Because.Kind.MODEL;
        };
    }
}
