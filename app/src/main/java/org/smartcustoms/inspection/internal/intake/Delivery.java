package org.smartcustoms.inspection.internal.intake;

import java.nio.file.Path;
import java.util.List;
import org.smartcustoms.inspection.internal.devices.Device;
import org.smartcustoms.inspection.internal.devices.Way;

/// Files that a device handed over as one scan. They lie somewhere for the time being and belong to whoever brought
/// them.
record Delivery(Device device, Way way, List<File> files, Particulars particulars) {

    /// @param name as the sender called it; never used as a path
    record File(String name, Path path) {}

    String name() {
        return files.isEmpty() ? "?" : files.getFirst().name();
    }
}
