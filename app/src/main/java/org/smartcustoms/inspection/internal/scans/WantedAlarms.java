package org.smartcustoms.inspection.internal.scans;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.detect.DetectorCard;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How many false alarms a bag supervisors want of each class. The wish is kept, not the threshold: with other weights
/// the same wish leads to another threshold.
@Repository
class WantedAlarms {

    private static final long KNOWN_FOR_MILLIS = 5_000;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Known known;

    WantedAlarms(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// Read again now and then, since another server may have changed it.
    private record Known(Map<String, Double> wishes, long until) {}

    OptionalDouble of(String label) {
        var wish = wishes().get(label);
        return wish == null ? OptionalDouble.empty() : OptionalDouble.of(wish);
    }

    /// From which score a class raises an alarm: by the wish where there is one and the class was measured, else as the
    /// card says.
    double threshold(DetectorCard card, String label) {
        var wish = of(label);
        var curve = card.measured().curves().get(label);
        return wish.isPresent() && curve != null
                ? curve.within(wish.getAsDouble()).threshold()
                : card.threshold(label);
    }

    private Map<String, Double> wishes() {
        var last = known;
        long now = System.nanoTime() / 1_000_000;
        if (last == null || last.until() < now) {
            var wishes = new HashMap<String, Double>();
            jdbc.sql("SELECT label, false_alarms FROM inspection.wanted_alarms").query(row -> {
                wishes.put(row.getString("label"), row.getDouble("false_alarms"));
            });
            last = new Known(Map.copyOf(wishes), now + KNOWN_FOR_MILLIS);
            known = last;
        }
        return last.wishes();
    }

    /// @param falseAlarms a bag; absent to go back to the card's threshold
    @Transactional
    void change(String label, @Nullable Double falseAlarms) {
        if (falseAlarms == null) {
            jdbc.sql("DELETE FROM inspection.wanted_alarms WHERE label = :label")
                    .param("label", label)
                    .update();
        } else {
            jdbc.sql("""
                            INSERT INTO inspection.wanted_alarms (label, false_alarms, changed_by, changed_at)
                            VALUES (:label, :wanted, :by, :at)
                            ON CONFLICT (label) DO UPDATE SET false_alarms = excluded.false_alarms,
                                   changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                    .param("label", label)
                    .param("wanted", falseAlarms)
                    .param("by", Actors.current().username())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        audit.record(AuditEntry.of("screening.wanted-alarms-changed", "detector-class", label)
                .with(Map.of("falseAlarms", falseAlarms == null ? "as shipped" : falseAlarms.toString())));
        // not before: who reads meanwhile would keep the old wishes
        AfterCommit.run(() -> known = null);
    }
}
