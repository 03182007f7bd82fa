package org.smartcustoms.engines.selectivity.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Finds the names most like a given one without comparing all: names that share the most letter trigrams (or Chinese
/// characters) with it are compared in full.
final class NameIndex {

    private static final int COMPARED = 48;
    private static final int REMEMBERED = 10_000;

    private record Name(ListEntry entry, String text, NameWords words) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, int[]> byGram = new HashMap<>();
    /// The same traders are asked about again and again, and the names here never change.
    private final Map<String, Nearest> remembered = new ConcurrentHashMap<>();

    NameIndex(List<ListEntry> entries) {
        var postings = new HashMap<String, List<Integer>>();
        for (var entry : entries) {
            var texts = new LinkedHashSet<String>();
            texts.add(entry.value());
            texts.addAll(entry.aliases());
            for (var text : texts) {
                var words = NameWords.of(text);
                if (!words.isEmpty()) {
                    grams(words)
                            .forEach(g -> postings.computeIfAbsent(g, k -> new ArrayList<>())
                                    .add(names.size()));
                    names.add(new Name(entry, text, words));
                }
            }
        }
        postings.forEach((gram, ids) ->
                byGram.put(gram, ids.stream().mapToInt(Integer::intValue).toArray()));
    }

    /// The name most like the asked one, if any shares a trigram with it.
    ///
    /// @param name its place, -1 for none
    private record Nearest(int name, NameLikeness likeness) {}

    Optional<NameMatch> best(String asked, double threshold) {
        var nearest = remembered.get(asked);
        if (nearest == null) {
            nearest = nearest(asked);
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(asked, nearest);
        }
        // Rounding must not cost a name that is exactly at the threshold.
        return nearest.name() < 0 || nearest.likeness().similarity() < threshold - 1e-12
                ? Optional.empty()
                : Optional.of(match(asked, names.get(nearest.name()), nearest.likeness()));
    }

    private Nearest nearest(String asked) {
        var words = NameWords.of(asked);
        var best = new Nearest(-1, new NameLikeness(0, List.of()));
        for (int id : candidates(words)) {
            var likeness = NameLikeness.of(words, names.get(id).words());
            if (likeness.similarity() > best.likeness().similarity()) {
                best = new Nearest(id, likeness);
            }
        }
        return best;
    }

    private List<Integer> candidates(NameWords words) {
        var shared = new int[names.size()];
        for (var gram : grams(words)) {
            for (int id : byGram.getOrDefault(gram, new int[0])) {
                shared[id]++;
            }
        }
        int most = Arrays.stream(shared).max().orElse(0);
        if (most == 0) {
            return List.of();
        }
        int least = Math.max(1, most / 3);
        var found = new ArrayList<Integer>();
        for (int id = 0; id < shared.length; id++) {
            if (shared[id] >= least) {
                found.add(id);
            }
        }
        found.sort(Comparator.<Integer>comparingInt(id -> -shared[id]).thenComparing(Comparator.naturalOrder()));
        return found.size() > COMPARED ? found.subList(0, COMPARED) : found;
    }

    private static Set<String> grams(NameWords words) {
        var grams = new LinkedHashSet<String>();
        for (var word : words.latin()) {
            var padded = "^" + word + "$";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                grams.add(padded.substring(i, i + 3));
            }
        }
        for (int i = 0; i < words.han().length(); i++) {
            grams.add(words.han().substring(i, i + 1));
        }
        return grams;
    }

    private static NameMatch match(String asked, Name name, NameLikeness likeness) {
        var pairs = likeness.pairs().stream()
                .map(p -> p.similarity() == 1
                        ? p.asked()
                        : "%s ~ %s (%.2f)".formatted(p.asked(), p.listed(), p.similarity()))
                .collect(Collectors.joining(", "));
        var explanation = "\"%s\" resembles \"%s\" (%s) to %.0f %%: %s"
                .formatted(asked, name.text(), name.entry().source(), 100 * likeness.similarity(), pairs);
        return new NameMatch(
                name.entry().id(),
                name.entry().source(),
                name.text(),
                asked,
                likeness.similarity(),
                likeness.pairs(),
                explanation);
    }
}
