package org.smartcustoms.simulator;

import java.util.OptionalInt;

/// What is really the case with a declaration. Known to the world only; see [Examiner] for how it comes to light.
///
/// @param cheat how it cheats, or [Cheat#NONE]
/// @param line the goods line it is about, from 1; 0 when nothing is wrong
/// @param valueShort customs value hidden, HKD
/// @param dutyShort duty that would be lost, HKD
/// @param actualGoods what the goods really are, in plain words
/// @param actualOrigin where they were really made
/// @param ring the organised group behind it, if any
public record Truth(
        Cheat cheat,
        int line,
        double valueShort,
        double dutyShort,
        String actualGoods,
        String actualOrigin,
        OptionalInt ring) {

    static final Truth HONEST = new Truth(Cheat.NONE, 0, 0, 0, "", "", OptionalInt.empty());

    public boolean illicit() {
        return cheat != Cheat.NONE;
    }
}
