package org.smartcustoms.insight.internal.today;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.kernel.Text;

/// The board. A `listUrl` is the console's address of the list that a number counts, filters included.
///
/// @param asOf when it was drawn up
/// @param from when its first day began
/// @param lodgedYesterday lodged in as much time as many days earlier
/// @param automatic released by screening itself
/// @param open targets whose work is not done, whenever they came
/// @param medianWaitSeconds how long those have waited since acceptance; half of them less
/// @param decided officers' decisions, by lane, with the time from acceptance to decision
/// @param valueShort customs value found hidden, HKD
record TodayView(
        String range,
        Instant asOf,
        Instant from,
        long lodged,
        String lodgedUrl,
        long lodgedYesterday,
        List<LaneCount> lanes,
        long automatic,
        String automaticUrl,
        long open,
        String openUrl,
        @Nullable Long medianWaitSeconds,
        @Nullable Long p90WaitSeconds,
        List<Wait> waiting,
        List<Wait> decided,
        HitRates hitRate,
        List<FindingCount> findings,
        BigDecimal valueShort,
        List<Hour> hours,
        List<Post> posts,
        List<Arrival> arrivals) {

    record LaneCount(Lane lane, long count, String listUrl) {}

    /// Waiting times in one lane.
    record Wait(Lane lane, long count, long medianSeconds, long p90Seconds, String listUrl) {}

    /// @param share absent where nothing was examined
    /// @param low lower end of the share's interval
    record HitRate(
            long examined,
            long found,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high,
            String listUrl) {}

    /// @param days how far back they count
    /// @param level confidence of the intervals
    /// @param lift how many times more often selected examinations find something than those drawn at random
    /// @param liftHigh absent where the data put no upper bound
    record HitRates(
            int days,
            double level,
            HitRate selected,
            HitRate control,
            @Nullable Double lift,
            @Nullable Double liftLow,
            @Nullable Double liftHigh) {}

    /// @param discrepancyKind absent for clean findings and contraband
    record FindingCount(
            String result,
            @Nullable String discrepancyKind,
            long count,
            long critical,
            BigDecimal valueShort,
            String listUrl) {}

    /// Arrivals in one hour of the day, over all days of the range.
    record Hour(int hour, long release, long documentCheck, long examination) {}

    record Post(
            String office,
            long lodged,
            long examination,
            long open,
            @Nullable Long medianWaitSeconds,
            String listUrl,
            String openUrl) {}

    record Arrival(
            UUID id,
            String reference,
            String office,
            @Nullable Lane lane,
            @Nullable String trader,
            @Nullable String goods,
            @Nullable Text because,
            Instant acceptedAt) {}
}
