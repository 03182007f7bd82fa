package org.smartcustoms.simulator;

/// One goods line while it is being made up. Package-private and mutable for speed; nobody keeps one.
final class Line {

    Commodity declared;
    int variant;
    String origin;
    boolean claimsPreference;
    double netMass;
    double grossMass;
    double value;
    long quantity;
    int packages;
    boolean vague;

    Line(Commodity declared, int variant, String origin) {
        this.declared = declared;
        this.variant = variant;
        this.origin = origin;
    }

    double rate() {
        return Tariff.rate(declared, origin, claimsPreference);
    }

    double unitPrice() {
        return value / netMass;
    }
}
