package org.smartcustoms.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Declarations left customs control.
///
/// @param automatic whether screening released them without an officer
/// @param by who decided; `system` when automatic
public record DeclarationsReleased(List<UUID> declarationIds, boolean automatic, Instant at, String by) {}
