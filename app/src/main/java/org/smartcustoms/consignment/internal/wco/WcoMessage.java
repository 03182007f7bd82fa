package org.smartcustoms.consignment.internal.wco;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What an XML message turned out to be.
public sealed interface WcoMessage {

    /// A declaration in full (function code 9).
    ///
    /// @param tree the declaration as the JSON way states it, not yet checked
    /// @param elements the XML element behind each pointer of the tree
    /// @param notTaken elements that hold something the system doesn't use
    record Original(ObjectNode tree, Map<String, String> elements, Set<String> notTaken) implements WcoMessage {}

    /// A correction of a declaration (function code 13, type COR): `changes` holds the fields that are new.
    record Amendment(
            @Nullable String declaration,
            @Nullable String reason,
            ObjectNode changes,
            Map<String, String> elements,
            Set<String> notTaken)
            implements WcoMessage {}

    /// The withdrawal of a declaration (function code 13, type INV).
    record Cancellation(
            @Nullable String declaration, @Nullable String reason) implements WcoMessage {}

    /// A well-formed message that lodges, amends or cancels nothing.
    ///
    /// @param what what it is, in words
    /// @param references the consignments or declarations it speaks of
    record Other(String what, Set<String> references) implements WcoMessage {}
}
