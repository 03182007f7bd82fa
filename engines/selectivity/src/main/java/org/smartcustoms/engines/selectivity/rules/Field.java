package org.smartcustoms.engines.selectivity.rules;

import java.util.List;

/// One thing a condition can ask about.
///
/// @param name dotted name used in both notations, such as `goods.hs`
/// @param type how it is compared
/// @param label what the console calls it
/// @param help one sentence on what it holds, with its unit
/// @param examples typical values, for completion
public record Field(String name, FieldType type, Label label, Label help, List<String> examples) {
    public Field {
        if (!name.matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)+")) {
            throw new IllegalArgumentException("a field name is dotted words such as goods.hs, not " + name);
        }
        examples = List.copyOf(examples);
    }
}
