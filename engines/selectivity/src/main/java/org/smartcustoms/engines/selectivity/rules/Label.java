package org.smartcustoms.engines.selectivity.rules;

/// A text in both languages of the console.
///
/// @param en English
/// @param zh Traditional Chinese
public record Label(String en, String zh) {}
