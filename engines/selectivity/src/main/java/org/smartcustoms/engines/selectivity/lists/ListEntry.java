package org.smartcustoms.engines.selectivity.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a list.
///
/// @param id stays the same while the entry is changed
/// @param list name of the list
/// @param kind what it is about
/// @param value the name, number or code
/// @param aliases other names or numbers of the same
/// @param validFrom first moment it counts
/// @param validTo first moment it no longer counts; null for "until further notice"
/// @param source who put it there and under which authority
public record ListEntry(
        String id,
        String list,
        EntryKind kind,
        String value,
        List<String> aliases,
        Instant validFrom,
        @Nullable Instant validTo,
        String source) {

    public ListEntry {
        aliases = List.copyOf(aliases);
        if (id.isBlank() || list.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an entry needs an id, a list and a value");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("the entry " + id + " needs a source");
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw new IllegalArgumentException("the entry " + id + " ends before it starts");
        }
    }

    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(validFrom) && (validTo == null || moment.isBefore(validTo));
    }
}
