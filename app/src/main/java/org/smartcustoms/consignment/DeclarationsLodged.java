package org.smartcustoms.consignment;

import java.util.List;

/// Declarations were stored. Published in the transaction that stores them, once per request or chunk of a file, so
/// that
/// a listener that screens them there makes sure that none is ever kept unscreened.
public record DeclarationsLodged(List<Declaration> declarations) {}
