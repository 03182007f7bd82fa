package org.smartcustoms.simulator;

/// The code fields of a declaration, drawn from what the arrival is and from its own bits of chance.
final class Codes {

    private Codes() {}

    static String processType() {
        return "B";
    }

    static String importType(Arrival arrival) {
        if (arrival.express) {
            return "94";
        }
        long bits = arrival.detail & 0xFF;
        return bits < 224 ? "11" : bits < 236 ? "87" : bits < 246 ? "15" : bits < 252 ? "29" : "89";
    }

    static String importUse(Arrival arrival) {
        long bits = arrival.detail >>> 8 & 0xFF;
        return bits < 232 ? "21" : bits < 244 ? "11" : bits < 250 ? "26" : "23";
    }

    static String paymentType(Arrival arrival) {
        long bits = arrival.detail >>> 16 & 0xFF;
        return bits < 172 ? "11" : bits < 220 ? "43" : bits < 238 ? "18" : bits < 253 ? "14" : "13";
    }

    /// How the origin is shown: marked, proven by certificate, or merely stated.
    static String originIndicator(Arrival arrival, Line line) {
        long bits = arrival.detail >>> 24 & 0xFF;
        if (line.claimsPreference) {
            return bits < 200 ? "B" : "Y";
        }
        return bits < 90 ? "E" : bits < 165 ? "G" : bits < 220 ? "Y" : "S";
    }
}
