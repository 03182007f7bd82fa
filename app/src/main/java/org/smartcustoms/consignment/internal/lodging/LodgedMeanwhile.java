package org.smartcustoms.consignment.internal.lodging;

import org.springframework.dao.DuplicateKeyException;

/// Another transaction lodged under the same reference while this one was at work; nothing of this one was kept, and
/// trying it again will find what the other has stored.
public final class LodgedMeanwhile extends RuntimeException {

    LodgedMeanwhile(DuplicateKeyException taken) {
        super("Another transaction lodged one of these declarations at the same time", taken);
    }
}
