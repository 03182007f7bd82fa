package org.smartcustoms.risk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Lane;

/// The assessments other modules may ask for. Always the latest one of a declaration.
public interface Assessments {

    Optional<Assessment> find(DeclarationId declaration);

    /// Those of `declarations` that exist, by declaration.
    Map<DeclarationId, Assessment> find(Collection<DeclarationId> declarations);

    /// Latest decided first.
    ///
    /// @param from decided at or after
    List<Assessment> list(Lane lane, Instant from, int limit);
}
