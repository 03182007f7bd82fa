package org.smartcustoms.inspection.internal.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.work.WorkState.Decision;

/// Targets that the transaction under way has opened and not written yet, as they stand now. A file of history tells
/// what examinations found right after screening has opened a target: here it is closed before it reaches the table.
final class OpenedTargets {

    private final Map<UUID, Row> unwritten = new LinkedHashMap<>();

    /// What is to be written of one target.
    record Row(Selection selection, Target target) {

        StateColumns columns() {
            return StateColumns.of(target.state());
        }
    }

    void open(Selection selection) {
        var target = new Target(
                selection.declarationId(),
                selection.reference(),
                selection.lane(),
                selection.acceptedAt(),
                firstState(selection),
                null,
                0);
        unwritten.put(target.declarationId(), new Row(selection, target));
    }

    private static WorkState firstState(Selection selection) {
        return selection.lane() == Lane.RELEASE
                ? new WorkState.Released(new Decision(selection.at(), "system", true), null)
                : new WorkState.Waiting();
    }

    Optional<Target> find(UUID declaration) {
        return Optional.ofNullable(unwritten.get(declaration)).map(Row::target);
    }

    Map<UUID, Target> among(Collection<UUID> declarations) {
        var found = new HashMap<UUID, Target>();
        declarations.forEach(id -> find(id).ifPresent(target -> found.put(id, target)));
        return found;
    }

    /// Takes note of a newer state.
    ///
    /// @return false when it isn't among those still to be written
    boolean replace(Target target) {
        var after = unwritten.computeIfPresent(
                target.declarationId(), (id, row) -> new Row(row.selection(), target.saved()));
        return after != null;
    }

    /// All of them, which count as written from here on.
    List<Row> take() {
        var rows = List.copyOf(unwritten.values());
        unwritten.clear();
        return rows;
    }
}
