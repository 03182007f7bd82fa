package org.smartcustoms.engines.selectivity.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How alike two names are. Words are paired best first whatever their order; each pair counts by its length and by how
/// far its Jaro-Winkler similarity stands above chance; words without a counterpart count against. Chinese runs are
/// compared character by character. With two scripts in both names each script counts by its share of characters; a
/// script that only one name has is left out, for a small price.
record NameLikeness(double similarity, List<NameMatch.WordPair> pairs) {

    /// Unrelated words often reach this Jaro-Winkler similarity.
    private static final double CHANCE = 0.6;
    /// A Chinese character says about as much as three letters.
    private static final int HAN_WEIGHT = 3;
    private static final double SCRIPT_MISSING = 0.97;
    /// An unmatched word of the asked or the listed name counts this much of its length.
    private static final double UNMATCHED = 0.8;

    static NameLikeness of(NameWords asked, NameWords listed) {
        if (asked.key().equals(listed.key()) && !asked.isEmpty()) {
            return new NameLikeness(1, same(asked));
        }
        boolean latin = !asked.latin().isEmpty() && !listed.latin().isEmpty();
        boolean han = !asked.han().isEmpty() && !listed.han().isEmpty();
        var pairs = new ArrayList<NameMatch.WordPair>();
        double sum = 0;
        double weight = 0;
        if (latin) {
            double length = letters(asked.latin()) + letters(listed.latin());
            sum += length * latin(asked.latin(), listed.latin(), pairs);
            weight += length;
        }
        if (han) {
            double length =
                    HAN_WEIGHT * (double) (asked.han().length() + listed.han().length());
            double likeness = han(asked.han(), listed.han());
            pairs.add(new NameMatch.WordPair(asked.han(), listed.han(), likeness));
            sum += length * likeness;
            weight += length;
        }
        if (weight == 0) {
            return new NameLikeness(0, List.of());
        }
        boolean scriptsDiffer = asked.latin().isEmpty() != listed.latin().isEmpty()
                || asked.han().isEmpty() != listed.han().isEmpty();
        return new NameLikeness(sum / weight * (scriptsDiffer ? SCRIPT_MISSING : 1), pairs);
    }

    private static List<NameMatch.WordPair> same(NameWords words) {
        var pairs = new ArrayList<NameMatch.WordPair>();
        words.latin().forEach(w -> pairs.add(new NameMatch.WordPair(w, w, 1)));
        if (!words.han().isEmpty()) {
            pairs.add(new NameMatch.WordPair(words.han(), words.han(), 1));
        }
        return pairs;
    }

    private static double latin(List<String> asked, List<String> listed, List<NameMatch.WordPair> into) {
        record Candidate(int a, int b, double similarity) {}
        var candidates = new ArrayList<Candidate>();
        for (int a = 0; a < asked.size(); a++) {
            for (int b = 0; b < listed.size(); b++) {
                double similarity = JaroWinkler.similarity(asked.get(a), listed.get(b));
                if (similarity > CHANCE) {
                    candidates.add(new Candidate(a, b, similarity));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::similarity)
                .reversed()
                .thenComparingInt(Candidate::a)
                .thenComparingInt(Candidate::b));
        var usedA = new boolean[asked.size()];
        var usedB = new boolean[listed.size()];
        double agreed = 0;
        double matched = 0;
        for (var c : candidates) {
            if (!usedA[c.a] && !usedB[c.b]) {
                usedA[c.a] = true;
                usedB[c.b] = true;
                double length = asked.get(c.a).length() + listed.get(c.b).length();
                // 1 stays 1; what unrelated words reach falls to 0.
                agreed += length * (c.similarity - (1 - c.similarity) * CHANCE / (1 - CHANCE) * 0.5);
                matched += length;
                into.add(new NameMatch.WordPair(asked.get(c.a), listed.get(c.b), c.similarity));
            }
        }
        double all = letters(asked) + letters(listed);
        return Math.max(0, agreed / (matched + UNMATCHED * (all - matched)));
    }

    private static double han(String a, String b) {
        double order = JaroWinkler.similarity(a, b);
        int common = 0;
        var rest = new StringBuilder(b);
        for (int i = 0; i < a.length(); i++) {
            int at = rest.indexOf(String.valueOf(a.charAt(i)));
            if (at >= 0) {
                rest.deleteCharAt(at);
                common++;
            }
        }
        double dice = 2.0 * common / (a.length() + b.length());
        return (order + dice) / 2;
    }

    private static double letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
