package org.smartcustoms.engines.selectivity.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An open-addressing table from exact texts and from prefixes to index nodes. A text is looked up whole and at every
/// prefix length in use, hashing it once from left to right and making no substring.
final class TextTable {

    private final Side exact;
    private final Side prefixes;
    /// Bit n is set when a prefix of n letters is in the table.
    private final long lengths;
    private final int longest;

    TextTable(Map<String, IndexNode> exact, Map<String, IndexNode> prefixes) {
        this.exact = new Side(exact);
        this.prefixes = new Side(prefixes);
        long bits = 0;
        for (var prefix : prefixes.keySet()) {
            bits |= 1L << prefix.length();
        }
        this.lengths = bits;
        this.longest = 63 - Long.numberOfLeadingZeros(bits | 1);
    }

    void visit(String text, Facts facts, Hits hits) {
        if (exact.size > 0) {
            var child = exact.find(text, text.length(), text.hashCode());
            if (child != null) {
                child.visit(facts, hits);
            }
        }
        int end = Math.min(longest, text.length());
        int hash = 0;
        for (int i = 0; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
            if ((lengths & 1L << (i + 1)) != 0) {
                var child = prefixes.find(text, i + 1, hash);
                if (child != null) {
                    child.visit(facts, hits);
                }
            }
        }
    }

    private static final class Side {
        private final @Nullable String[] keys;
        private final @Nullable IndexNode[] nodes;
        private final int mask;
        private final int size;

        Side(Map<String, IndexNode> entries) {
            size = entries.size();
            int capacity = Integer.highestOneBit(Math.max(1, size) * 2) * 2;
            mask = capacity - 1;
            keys = new @Nullable String[capacity];
            nodes = new @Nullable IndexNode[capacity];
            entries.forEach((key, node) -> {
                int at = spread(key.hashCode()) & mask;
                while (keys[at] != null) {
                    at = (at + 1) & mask;
                }
                keys[at] = key;
                nodes[at] = node;
            });
        }

        @Nullable
        IndexNode find(String text, int length, int hash) {
            int at = spread(hash) & mask;
            for (var key = keys[at]; key != null; key = keys[at]) {
                if (key.length() == length && text.startsWith(key)) {
                    return nodes[at];
                }
                at = (at + 1) & mask;
            }
            return null;
        }

        private static int spread(int hash) {
            return hash ^ hash >>> 16;
        }
    }
}
