package org.smartcustoms.inspection.internal.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.DeclarationCancelled;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.consignment.DeclarationsLodged;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.consignment.LodgeDeclaration.DeclaredParty;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import org.smartcustoms.consignment.OutcomesStated;
import org.smartcustoms.inspection.internal.work.Selection;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.risk.TargetSelected;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Follows declarations from lodging on, in the transactions of those who lodge, screen, amend or cancel them.
@Component
class DeclarationListener {

    private final Opening opening;
    private final PastFindings past;
    private final Declarations declarations;
    private final Clock clock;

    DeclarationListener(Opening opening, PastFindings past, Declarations declarations, Clock clock) {
        this.opening = opening;
        this.past = past;
        this.declarations = declarations;
        this.clock = clock;
    }

    @EventListener
    void on(TargetSelected selected) {
        var known = declarations
                .listByIds(selected.targets().stream()
                        .map(target -> new DeclarationId(target.declarationId()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(declaration -> declaration.id().value(), declaration -> declaration));
        opening.open(selected.targets().stream()
                .filter(target -> known.containsKey(target.declarationId()))
                .map(target -> selection(target, java.util.Objects.requireNonNull(known.get(target.declarationId()))))
                .toList());
    }

    /// What screening, which goes before, has not selected is released.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(DeclarationsLodged event) {
        var now = clock.instant();
        opening.openOthers(event.declarations().stream()
                .map(declaration -> selection(declaration, Lane.RELEASE, "NONE", null, BigDecimal.ZERO, null, now))
                .toList());
    }

    @EventListener
    void on(DeclarationCancelled cancelled) {
        opening.withdraw(List.of(cancelled.declaration().id().value()));
    }

    @EventListener
    void on(OutcomesStated stated) {
        past.takeStated(stated);
    }

    private static Selection selection(TargetSelected.Target target, Declaration declaration) {
        return selection(
                declaration,
                Lane.valueOf(target.lane()),
                target.selectedBy(),
                target.score(),
                BigDecimal.valueOf(target.expectedValue()).setScale(2, RoundingMode.HALF_UP),
                new Text(target.becauseEn(), target.becauseZh()),
                target.decidedAt());
    }

    private static Selection selection(
            Declaration declaration,
            Lane lane,
            String selectedBy,
            @Nullable Double score,
            BigDecimal valueAtStake,
            @Nullable Text because,
            Instant selectedAt) {
        var content = declaration.content();
        var first = content.goods().isEmpty() ? null : content.goods().getFirst();
        return new Selection(
                declaration.id().value(),
                content.reference(),
                content.office(),
                content.kind().name(),
                trader(declaration),
                first == null ? null : first.description(),
                first == null ? null : first.hs(),
                content.departure(),
                declaration.acceptedAt(),
                selectedAt,
                lane,
                selectedBy,
                score,
                valueAtStake,
                because);
    }

    /// The importer, else the exporter, else whoever comes first: by name, else by identifier.
    private static @Nullable String trader(Declaration declaration) {
        var content = declaration.content();
        var party = Stream.of(PartyRole.IMPORTER, PartyRole.EXPORTER, PartyRole.CONSIGNEE)
                .flatMap(role -> content.party(role).stream())
                .findFirst()
                .or(() -> content.parties().stream().findFirst());
        return party.map(DeclarationListener::name).orElse(null);
    }

    private static @Nullable String name(DeclaredParty party) {
        return party.name() == null ? party.identifier() : party.name();
    }
}
