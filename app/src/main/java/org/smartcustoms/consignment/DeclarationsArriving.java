package org.smartcustoms.consignment;

import java.util.Set;

/// Declarations were read, which are stored next. Published before the transaction that stores them begins, for
/// what needs a transaction of its own: one within another takes two connections, and of those there are few.
///
/// @param offices the offices they are for
public record DeclarationsArriving(Set<String> offices) {}
