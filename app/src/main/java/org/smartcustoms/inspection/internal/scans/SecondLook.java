package org.smartcustoms.inspection.internal.scans;

import java.util.List;

/// A further way to see something in a scan, from another part of the module: likeness to confirmed examples.
public interface SecondLook {

    /// Its name and version, as kept with the reading; empty while it has nothing to say.
    String name();

    List<Found> look(ScanImage image);
}
