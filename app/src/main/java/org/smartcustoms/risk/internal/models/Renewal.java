package org.smartcustoms.risk.internal.models;

/// Has the live model built anew, on another thread, when it is no longer the version in force.
@FunctionalInterface
public interface Renewal {

    void soon();
}
