package org.smartcustoms.engines.selectivity.rules;

import java.util.Map;
import java.util.TreeMap;

/// Collects, for one declaration, which rules hit and which failed. Reusable after {@link #clear}; one thread at a
/// time.
final class Hits {

    private final long[] words;
    private final Map<Integer, String> failures = new TreeMap<>();

    Hits(int rules) {
        words = new long[(rules + 63) >>> 6];
    }

    void clear() {
        java.util.Arrays.fill(words, 0);
        if (!failures.isEmpty()) {
            failures.clear();
        }
    }

    void hit(int rule) {
        words[rule >>> 6] |= 1L << rule;
    }

    void failed(int rule, String reason) {
        failures.putIfAbsent(rule, reason);
    }

    boolean has(int rule) {
        return (words[rule >>> 6] & 1L << rule) != 0;
    }

    /// The first rule at or after this ordinal that hit; -1 when there is none.
    int next(int from) {
        int word = from >>> 6;
        if (word >= words.length) {
            return -1;
        }
        long bits = words[word] & (-1L << from);
        while (bits == 0) {
            if (++word == words.length) {
                return -1;
            }
            bits = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /// Failures of rules, in order of rule.
    Map<Integer, String> failures() {
        return failures;
    }

    /// Takes over what another line of the same declaration said, except what concerns the rules left out.
    void addAll(Hits other, long[] except) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i] & ~except[i];
        }
        other.failures.forEach((rule, reason) -> {
            if ((except[rule >>> 6] & 1L << rule) == 0) {
                failed(rule, reason);
            }
        });
    }
}
