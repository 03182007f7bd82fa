package org.smartcustoms.inspection.internal.scans;

import java.util.Optional;
import org.smartcustoms.engines.imaging.examples.ExampleLibrary;
import org.smartcustoms.kernel.Text;

/// What officers confirmed and taught, as the machine hears it. Kept by another part of the module.
public interface ConfirmedExamples {

    /// Name and extent, as kept with the reading; empty while nothing is taught.
    String name();

    /// The examples whose vectors a network made.
    ///
    /// @param network the fingerprint of its weights
    ExampleLibrary library(String network);

    /// A taught kind.
    Optional<Kind> kind(String label);

    /// @param threshold the least score that raises an alarm; a kind that the network knows keeps the network's
    record Kind(Text name, double threshold) {}
}
