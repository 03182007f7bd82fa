package org.smartcustoms.consignment.internal.lodging;

/// Another transaction lodged under the same reference while this one was at work; nothing of this one was kept, and
/// trying it again will find what the other has stored.
public final class LodgedMeanwhile extends RuntimeException {

    LodgedMeanwhile(int how) {
        super(how + " declarations were lodged by another transaction at the same time");
    }
}
