package org.smartcustoms.engines.selectivity.rules;

/// How the value of a field is compared.
public enum FieldType {
    /// One text or code, compared letter by letter.
    TEXT,
    /// Several texts; a condition holds when it holds for any of them.
    SEVERAL,
    /// A number (IEEE double).
    NUMBER
}
