package org.smartcustoms.engines.selectivity.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All lists with all entries ever made, from which the state at any moment can be taken.
public final class ReferenceLists {

    private final Map<String, ListPurpose> purposes;
    private final List<ListEntry> entries;

    /// @param purposes what each list is kept for, by the list's name
    /// @throws IllegalArgumentException if an entry is of a list without a purpose
    public ReferenceLists(Map<String, ListPurpose> purposes, Collection<ListEntry> entries) {
        this.purposes = new TreeMap<>(purposes);
        this.entries =
                entries.stream().sorted(Comparator.comparing(ListEntry::id)).toList();
        for (var entry : entries) {
            if (!purposes.containsKey(entry.list())) {
                throw new IllegalArgumentException(
                        "there is no list `" + entry.list() + "` for the entry " + entry.id());
            }
        }
    }

    public Map<String, ListPurpose> purposes() {
        return Map.copyOf(purposes);
    }

    /// The lists as they stood at this moment. Its version is a digest of the valid entries.
    public ListSnapshot asOf(Instant moment) {
        var valid = entries.stream().filter(e -> e.isValidAt(moment)).toList();
        var lists = new TreeMap<String, CompiledList>();
        purposes.keySet()
                .forEach(name -> lists.put(
                        name,
                        new CompiledList(valid.stream()
                                .filter(e -> e.list().equals(name))
                                .toList())));
        return new Snapshot(digest(valid), List.copyOf(purposes.keySet()), lists);
    }

    /// The first moment after this one at which the lists change by themselves, because an entry starts or ends.
    public Optional<Instant> nextChange(Instant after) {
        return entries.stream()
                .flatMap(e -> Stream.of(e.validFrom(), e.validTo()))
                .filter(Objects::nonNull)
                .filter(moment -> moment.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private static String digest(List<ListEntry> valid) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var e : valid) {
                var parts = new ArrayList<>(List.of(e.id(), e.list(), e.kind().name(), e.value(), e.source()));
                parts.addAll(e.aliases());
                sha.update(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) '\n');
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Snapshot(String version, List<String> names, Map<String, CompiledList> lists)
            implements ListSnapshot {
        @Override
        public boolean contains(String list, String value) {
            var compiled = lists.get(list);
            return compiled != null && compiled.contains(value);
        }

        @Override
        public Optional<NameMatch> bestMatch(String list, String name, double threshold) {
            var compiled = lists.get(list);
            return compiled == null ? Optional.empty() : compiled.names.best(name, threshold);
        }
    }

    /// The valid entries of one list, ready to be asked.
    private static final class CompiledList {
        private final Set<String> exact = new HashSet<>();
        private final Set<String> wordKeys = new HashSet<>();
        private final Set<String> commodities = new HashSet<>();
        private final NameIndex names;

        CompiledList(List<ListEntry> valid) {
            var named = new ArrayList<ListEntry>();
            for (var entry : valid) {
                var values = new ArrayList<>(entry.aliases());
                values.add(entry.value());
                switch (entry.kind()) {
                    case NAME, ADDRESS -> {
                        named.add(entry);
                        values.forEach(v -> wordKeys.add(NameWords.of(v).key()));
                    }
                    case IDENTIFIER, COUNTRY -> values.forEach(v -> exact.add(letters(v)));
                    case COMMODITY -> values.forEach(v -> commodities.add(letters(v)));
                }
            }
            names = new NameIndex(named);
        }

        boolean contains(String value) {
            var letters = letters(value);
            if (exact.contains(letters)) {
                return true;
            }
            for (int end = 2; !commodities.isEmpty() && end <= letters.length(); end++) {
                if (commodities.contains(letters.substring(0, end))) {
                    return true;
                }
            }
            return !wordKeys.isEmpty() && wordKeys.contains(NameWords.of(value).key());
        }

        private static String letters(String value) {
            var kept = new StringBuilder(value.length());
            value.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .map(Character::toUpperCase)
                    .forEach(kept::appendCodePoint);
            return kept.toString();
        }
    }
}
