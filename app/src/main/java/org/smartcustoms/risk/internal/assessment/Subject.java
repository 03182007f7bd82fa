package org.smartcustoms.risk.internal.assessment;

import java.time.Instant;
import java.util.List;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.engines.scoring.CargoRecord;

/// The declaration being judged.
///
/// @param version of the declaration, from 1
/// @param acceptedAt what rules and models take as "now" for it
/// @param lines the goods lines as models see them, in the declaration's order; never empty
public record Subject(
        DeclarationId id, int version, Instant acceptedAt, LodgeDeclaration declaration, List<CargoRecord> lines) {}
