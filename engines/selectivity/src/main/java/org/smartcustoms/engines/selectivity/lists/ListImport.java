package org.smartcustoms.engines.selectivity.lists;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the rows of a file into entries of one list. Columns: `value` (needed), `kind`, `aliases` (separated by
/// semicolons), `validFrom` and `validTo` (dates, the last one included), `source`, `id`.
///
/// @param list the list to add to
/// @param kind what rows without a kind are about
/// @param source where rows without a source come from
/// @param from when rows without a start begin
/// @param zone in which dates are meant
public record ListImport(String list, EntryKind kind, String source, Instant from, ZoneId zone) {

    /// What became of the rows.
    ///
    /// @param accepted entries, in the order of rows
    /// @param rejected rows that were refused, each with the column and the reason
    public record Outcome(List<ListEntry> accepted, List<Rejected> rejected) {}

    /// A refused row, counted from 1 after the heading.
    public record Rejected(int row, String column, String reason) {}

    /// Good rows are taken even if others are refused.
    public Outcome read(List<Map<String, String>> rows) {
        var accepted = new ArrayList<ListEntry>();
        var rejected = new ArrayList<Rejected>();
        var ids = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                var entry = entry(rows.get(i));
                if (ids.add(entry.id())) {
                    accepted.add(entry);
                } else {
                    rejected.add(new Rejected(i + 1, "value", "`" + entry.value() + "` stands in the file twice"));
                }
            } catch (BadColumn e) {
                rejected.add(new Rejected(i + 1, e.column, e.reason));
            }
        }
        return new Outcome(List.copyOf(accepted), List.copyOf(rejected));
    }

    private ListEntry entry(Map<String, String> row) throws BadColumn {
        var value = row.getOrDefault("value", "").strip();
        if (value.isEmpty()) {
            throw new BadColumn("value", "a value is missing");
        }
        var entryKind = kindOf(row.getOrDefault("kind", "").strip());
        var aliases = Arrays.stream(row.getOrDefault("aliases", "").split(";"))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
        var start = date(row, "validFrom");
        var end = date(row, "validTo");
        var validFrom = start == null ? from : start.atStartOfDay(zone).toInstant();
        var validTo = end == null ? null : end.plusDays(1).atStartOfDay(zone).toInstant();
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw new BadColumn("validTo", "it ends before it starts");
        }
        var rowSource = row.getOrDefault("source", "").strip();
        var id = row.getOrDefault("id", "").strip();
        return new ListEntry(
                id.isEmpty() ? list + ":" + NameWords.of(value).key() : id,
                list,
                entryKind,
                value,
                aliases,
                validFrom,
                validTo,
                rowSource.isEmpty() ? source : rowSource);
    }

    private EntryKind kindOf(String text) throws BadColumn {
        if (text.isEmpty()) {
            return kind;
        }
        for (var known : EntryKind.values()) {
            if (known.name().equals(text.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new BadColumn("kind", "`" + text + "` is none of " + Arrays.toString(EntryKind.values()));
    }

    private static @Nullable LocalDate date(Map<String, String> row, String column) throws BadColumn {
        var text = row.getOrDefault(column, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadColumn(column, "`" + text + "` is not a date like 2026-11-30");
        }
    }

    private static final class BadColumn extends Exception {
        private static final long serialVersionUID = 1L;
        private final String column;
        private final String reason;

        BadColumn(String column, String reason) {
            super(reason);
            this.column = column;
            this.reason = reason;
        }
    }
}
