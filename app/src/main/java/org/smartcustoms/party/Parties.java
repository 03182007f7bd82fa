package org.smartcustoms.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The register of parties. Calls join the caller's transaction.
public interface Parties {

    /// Finds each mentioned party or enters it, and fills in a name or address the register lacks.
    ///
    /// @return the party's id for every mention's [Mention#key()]
    Map<String, UUID> resolve(Collection<Mention> mentions);

    /// @throws org.smartcustoms.platform.problem.Problem `not-found` when there is none
    Party get(UUID id);

    Optional<Party> find(UUID id);

    /// Those of `ids` that exist, in no particular order.
    List<Party> listByIds(Collection<UUID> ids);

    /// Parties whose name or identifier contains `text`, the closest first.
    List<Party> search(String text, int limit);
}
