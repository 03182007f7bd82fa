package org.smartcustoms.consignment.internal.lodging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.platform.database.PerTransaction;

/// The declarations that the transaction under way lodges: as they stand now, and whether their rows are written yet.
/// Screening and releasing touch a declaration right after it comes in; here they do so before it reaches the
/// table, and later reads in the same transaction need no table either.
final class Arrivals {

    private static final PerTransaction<Arrivals> ARRIVALS = new PerTransaction<>(Arrivals::new, arrivals -> {});

    private final Map<DeclarationId, Declaration> unwritten = new HashMap<>();
    private final Map<DeclarationId, Declaration> written = new HashMap<>();

    private Arrivals() {}

    /// Those of the transaction under way.
    ///
    /// @throws IllegalStateException outside of a transaction
    static Arrivals ofThisTransaction() {
        return ARRIVALS.get();
    }

    /// What arrived in the transaction under way; nothing outside of one.
    static Optional<Declaration> find(DeclarationId id) {
        return ARRIVALS.find().map(arrivals -> arrivals.get(id));
    }

    private @Nullable Declaration get(DeclarationId id) {
        var waiting = unwritten.get(id);
        return waiting == null ? written.get(id) : waiting;
    }

    void add(Collection<Declaration> declarations) {
        declarations.forEach(declaration -> unwritten.put(declaration.id(), declaration));
    }

    /// Takes note of a newer state.
    ///
    /// @return whether a row of it exists that must follow
    static boolean replace(Declaration declaration) {
        return ARRIVALS.find().map(arrivals -> arrivals.follow(declaration)).orElse(true);
    }

    private boolean follow(Declaration declaration) {
        if (unwritten.replace(declaration.id(), declaration) != null) {
            return false;
        }
        written.replace(declaration.id(), declaration);
        return true;
    }

    /// The given declarations as they stand now, which counts as written from here on.
    List<Declaration> write(Collection<DeclarationId> ids) {
        var now = new ArrayList<Declaration>(ids.size());
        for (var id : ids) {
            var declaration = unwritten.remove(id);
            if (declaration == null) {
                throw new IllegalStateException("Declaration " + id + " has not arrived in this transaction");
            }
            written.put(id, declaration);
            now.add(declaration);
        }
        return now;
    }
}
