package org.smartcustoms.consignment;

/// A declaration was replaced by a newer version. Published in the transaction that stores it.
///
/// @param before as it stood
/// @param after as it stands now; not screened again yet
/// @param reason why, in the lodger's words
public record DeclarationAmended(Declaration before, Declaration after, String reason) {}
