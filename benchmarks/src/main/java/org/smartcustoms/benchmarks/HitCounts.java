package org.smartcustoms.benchmarks;

import java.util.Arrays;

/// Counts hits a rule; the consequence of every Drools rule.
public final class HitCounts {

    private final long[] counts;

    HitCounts(int rules) {
        counts = new long[rules];
    }

    public void hit(int rule) {
        counts[rule]++;
    }

    void add(HitCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    boolean agreesWith(HitCounts other) {
        return Arrays.equals(counts, other.counts);
    }

    long total() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }
}
