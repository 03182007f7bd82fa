package org.smartcustoms.engines.selectivity.history;

import java.util.Arrays;

/// Which rows of a block are meant, one bit a row.
final class Mask {

    /// Rows of a block.
    static final int ROWS = 4096;

    private final long[] words = new long[ROWS / 64];

    long word(int index) {
        return words[index];
    }

    void word(int index, long bits) {
        words[index] = bits;
    }

    int wordCount() {
        return words.length;
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    void firstRows(int count) {
        for (int i = 0; i < words.length; i++) {
            int left = count - 64 * i;
            words[i] = left >= 64 ? -1L : left <= 0 ? 0 : (1L << left) - 1;
        }
    }

    void set(int row) {
        words[row >>> 6] |= 1L << row;
    }

    void copy(Mask other) {
        System.arraycopy(other.words, 0, words, 0, words.length);
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
}
