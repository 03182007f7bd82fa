package org.smartcustoms.engines.imaging;

import java.util.Arrays;
import java.util.Locale;

/// The kinds of thing that the detector looks for, in the order of the network's output channels.
public enum Contraband {
    FIREARM,
    /// Barrels, slides, receivers, magazines, and ammunition loose or boxed.
    FIREARM_PART,
    KNIFE,
    /// Batons, shuriken, knuckle-dusters, nunchaku, axes.
    OTHER_WEAPON,
    CIGARETTES,
    /// Telephones, SIM boxes, power banks, wireless equipment.
    TELECOM;

    /// The name in files and on the command line, such as `firearm-part`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind with a label.
    ///
    /// @throws IllegalArgumentException when there is none, naming those there are
    public static Contraband ofLabel(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No class '" + label + "'; there are "
                        + Arrays.stream(values()).map(Contraband::label).toList()));
    }
}
