package org.smartcustoms.party;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A party of the register.
///
/// @param identifier the trader's registration number, if it has ever been stated
/// @param name as first stated
/// @param country ISO 3166-1 alpha-2, as first stated
/// @param firstSeen when it entered the register
public record Party(
        UUID id,
        @Nullable String identifier,
        @Nullable String name,
        @Nullable String address,
        @Nullable String country,
        Instant firstSeen) {

    /// What to call it on a page: its name, or its identifier where no name is known.
    public String label() {
        return name != null ? name : identifier != null ? identifier : "?";
    }
}
