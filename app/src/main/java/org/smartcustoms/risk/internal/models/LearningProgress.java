package org.smartcustoms.risk.internal.models;

/// How far a model has learnt: which label was the last, and whether the past has been read.
public final class LearningProgress {

    private volatile long seq;
    private volatile boolean begun;
    private volatile boolean ready;

    /// The past is being read; labels up to `last` are part of it.
    public void begin(long last) {
        seq = last;
        begun = true;
    }

    public void ready() {
        ready = true;
    }

    public void reached(long label) {
        seq = label;
    }

    public long seq() {
        return seq;
    }

    public boolean begun() {
        return begun;
    }

    public boolean isReady() {
        return ready;
    }
}
