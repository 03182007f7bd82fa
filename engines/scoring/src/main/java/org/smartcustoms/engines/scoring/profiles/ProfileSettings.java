package org.smartcustoms.engines.scoring.profiles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How fast profiles forget and what they believe before the first finding.
///
/// @param halfLifeDays after so many days a finding counts half
/// @param recentHalfLifeDays the same for the short memory that notices change
/// @param startingRate share of irregular lines believed before anything is known
/// @param startingCriticalRate the same for lines that endanger the public
public record ProfileSettings(
        double halfLifeDays, double recentHalfLifeDays, float startingRate, float startingCriticalRate) {

    /// Two years and six weeks; one in ten, one in two hundred.
    public static ProfileSettings standard() {
        return new ProfileSettings(730, 42, 0.10f, 0.005f);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(halfLifeDays);
        out.writeDouble(recentHalfLifeDays);
        out.writeFloat(startingRate);
        out.writeFloat(startingCriticalRate);
    }

    static ProfileSettings read(DataInput in) throws IOException {
        return new ProfileSettings(in.readDouble(), in.readDouble(), in.readFloat(), in.readFloat());
    }
}
