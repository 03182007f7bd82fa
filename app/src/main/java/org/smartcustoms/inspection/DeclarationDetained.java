package org.smartcustoms.inspection;

import java.time.Instant;
import java.util.UUID;

/// A consignment stays in customs control.
public record DeclarationDetained(UUID declarationId, String reason, Instant at, String by) {}
