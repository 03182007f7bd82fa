package org.smartcustoms.consignment.internal.lodging;

import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.LodgeDeclaration;

/// A declaration to be lodged.
///
/// @param outcome what an examination of it found, where it comes from a file of the past that tells
public record Lodgement(
        LodgeDeclaration declaration, @Nullable Outcome outcome) {

    /// @param illicit whether something was found
    /// @param critical whether what was found was grave
    public record Outcome(boolean illicit, boolean critical) {}

    public static Lodgement of(LodgeDeclaration declaration) {
        return new Lodgement(declaration, null);
    }
}
