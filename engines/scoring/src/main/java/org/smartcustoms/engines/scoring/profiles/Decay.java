package org.smartcustoms.engines.scoring.profiles;

/// Exponential forgetting by days: after `halfLife` days a finding counts half.
final class Decay {
    private static final int TABLED_DAYS = 4096;
    private final float[] factors = new float[TABLED_DAYS];

    Decay(double halfLifeDays) {
        if (!(halfLifeDays > 0)) {
            throw new IllegalArgumentException("a half-life of " + halfLifeDays + " days");
        }
        for (int day = 0; day < TABLED_DAYS; day++) {
            factors[day] = (float) Math.pow(0.5, day / halfLifeDays);
        }
    }

    /// What is left of 1 after so many days; 1 for the same day and for the past.
    float after(int days) {
        return days <= 0 ? 1 : factors[Math.min(days, TABLED_DAYS - 1)];
    }
}
