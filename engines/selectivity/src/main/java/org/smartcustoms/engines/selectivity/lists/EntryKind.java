package org.smartcustoms.engines.selectivity.lists;

/// What an entry is about, and so how it is compared.
public enum EntryKind {
    /// A person's or company's name, compared exactly and by likeness.
    NAME,
    /// An identifier, plate, container or document number: letters and digits only, in any case.
    IDENTIFIER,
    /// A commodity code; covers every code that starts with it.
    COMMODITY,
    /// A two-letter country code.
    COUNTRY,
    /// An address, compared exactly and by likeness.
    ADDRESS
}
