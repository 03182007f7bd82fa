package org.smartcustoms.simulator;

/// How goods move, with the code of UN/ECE Recommendation 19 times ten.
public enum Mode {
    SEA("10"),
    ROAD("30"),
    AIR("40"),
    MAIL("50");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
