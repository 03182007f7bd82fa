package org.smartcustoms.engines.imaging.dicom;

/// Value representations of DICOM (PS3.5 section 6.2). The name is the two-letter code.
public enum Representation {
    AE,
    AS,
    AT,
    CS,
    DA,
    DS,
    DT,
    FL,
    FD,
    IS,
    LO,
    LT,
    OB,
    OD,
    OF,
    OL,
    OV,
    OW,
    PN,
    SH,
    SL,
    SQ,
    SS,
    ST,
    SV,
    TM,
    UC,
    UI,
    UL,
    UN,
    UR,
    US,
    UT,
    UV;

    /// Whether explicit files give the length in 32 bits after two reserved bytes (PS3.5 table 7.1-1).
    boolean longLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            case AE, AS, AT, CS, DA, DS, DT, FL, FD, IS, LO, LT, PN, SH, SL, SS, ST, TM, UI, UL, US -> false;
        };
    }

    /// What odd values are filled up with.
    byte padding() {
        return switch (this) {
            case UI, OB, UN, AT, FL, FD, OD, OF, OL, OV, OW, SL, SQ, SS, SV, UL, US, UV -> 0;
            case AE, AS, CS, DA, DS, DT, IS, LO, LT, PN, SH, ST, TM, UC, UR, UT -> ' ';
        };
    }
}
