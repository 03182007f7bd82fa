package org.smartcustoms.consignment;

/// A declaration was withdrawn. Published in the transaction that stores it.
///
/// @param reason why, in the lodger's words
public record DeclarationCancelled(Declaration declaration, String reason) {}
