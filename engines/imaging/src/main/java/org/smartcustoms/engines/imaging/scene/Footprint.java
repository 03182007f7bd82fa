package org.smartcustoms.engines.imaging.scene;

import java.util.BitSet;

/// The pixels that a thing's shadow falls on.
public final class Footprint {
    private final int width;
    private final BitSet pixels = new BitSet();
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = -1;
    private int bottom = -1;

    public Footprint(int width) {
        this.width = width;
    }

    /// Marks a row's pixels from one column to before another.
    void mark(int y, int from, int to) {
        pixels.set(y * width + from, y * width + to);
        left = Math.min(left, from);
        right = Math.max(right, to - 1);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    public boolean isEmpty() {
        return right < 0;
    }

    public int left() {
        return left;
    }

    public int top() {
        return top;
    }

    /// First column right of the shadow.
    public int right() {
        return right + 1;
    }

    /// First row below the shadow.
    public int bottom() {
        return bottom + 1;
    }

    /// The pixels, row by row over the whole image.
    public BitSet pixels() {
        return (BitSet) pixels.clone();
    }
}
