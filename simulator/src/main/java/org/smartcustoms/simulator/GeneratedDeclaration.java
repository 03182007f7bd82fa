package org.smartcustoms.simulator;

/// A declaration and what only the world knows about it.
public record GeneratedDeclaration(Lodgement lodgement, Truth truth) {}
