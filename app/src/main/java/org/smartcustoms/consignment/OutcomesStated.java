package org.smartcustoms.consignment;

import java.time.Instant;
import java.util.List;

/// A file told what examinations of past declarations found. Published in the transaction that stores the declarations,
/// after [DeclarationsLodged].
///
/// @param statedBy who loaded the file; they hold the permission to record findings
public record OutcomesStated(String statedBy, List<Stated> outcomes) {

    /// @param illicit whether something was found
    /// @param critical whether what was found was grave
    /// @param at when: the day of acceptance, as such files tell no other
    public record Stated(DeclarationId declaration, boolean illicit, boolean critical, Instant at) {}
}
