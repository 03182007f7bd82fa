package org.smartcustoms.inspection.internal.desk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.DeclarationStatus;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.inspection.internal.work.Target;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.springframework.stereotype.Component;

/// Lets the declarations' status follow the work on them.
@Component
class DeclarationStatuses {

    private final Declarations declarations;

    DeclarationStatuses(Declarations declarations) {
        this.declarations = declarations;
    }

    void follow(Collection<Target> targets) {
        var byStatus = targets.stream()
                .filter(target -> status(target.state()).isPresent())
                .collect(Collectors.groupingBy(
                        target -> status(target.state()).orElseThrow(),
                        () -> new EnumMap<>(DeclarationStatus.class),
                        Collectors.mapping(target -> new DeclarationId(target.declarationId()), Collectors.toList())));
        byStatus.forEach((status, ids) -> declarations.move(ids, status));
    }

    void released(List<UUID> ids) {
        declarations.move(ids.stream().map(DeclarationId::new).toList(), DeclarationStatus.RELEASED);
    }

    /// A cancelled declaration's status is its lodger's doing, and one that waits keeps the one it was lodged with.
    private static Optional<DeclarationStatus> status(WorkState state) {
        return switch (state) {
            case WorkState.UnderExamination u -> Optional.of(DeclarationStatus.UNDER_EXAMINATION);
            case WorkState.Found f -> Optional.of(DeclarationStatus.UNDER_EXAMINATION);
            case WorkState.Released r -> Optional.of(DeclarationStatus.RELEASED);
            case WorkState.Detained d -> Optional.of(DeclarationStatus.DETAINED);
            case WorkState.Waiting w -> Optional.empty();
            case WorkState.Assigned a -> Optional.empty();
            case WorkState.Withdrawn w -> Optional.empty();
        };
    }
}
