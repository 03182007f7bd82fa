package org.smartcustoms.consignment;

import java.util.List;

/// Declarations are being stored. Published in the transaction that stores them, once per request or chunk of a
/// file, so that none is ever kept unscreened. [Declarations] answers for them from now on; their rows are
/// written once the listeners have placed them, so that each is written a single time.
public record DeclarationsLodged(List<Declaration> declarations) {}
