package org.smartcustoms.inspection.internal.devices;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is wrong with a device, from when until when. At most one alarm of a kind stands at a time.
@Repository
public class DeviceAlarms {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;

    DeviceAlarms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// What can be wrong.
    public enum Kind {
        /// Detector elements that no longer follow their neighbours.
        DEAD_LINES,
        /// Air reads other than it should: the tube or the calibration drifts.
        DOSE,
        /// Air is too grainy.
        NOISE,
        /// No sign of life.
        SILENT
    }

    /// @param until when it was over; absent while it stands
    record Alarm(
            UUID id, Kind kind, Instant since, @Nullable Instant until, Text detail) {}

    /// Raises the alarm, or tells more of the one that stands.
    public void raise(UUID device, Kind kind, Text detail) {
        jdbc.sql("""
                        INSERT INTO inspection.device_alarm (id, device_id, kind, since, detail_en, detail_zh)
                        VALUES (:id, :device, :kind, :now, :en, :zh)
                        ON CONFLICT (device_id, kind) WHERE until IS NULL
                        DO UPDATE SET detail_en = excluded.detail_en, detail_zh = excluded.detail_zh""")
                .param("id", ids.next())
                .param("device", device)
                .param("kind", kind.name())
                .param("now", now())
                .param("en", detail.en())
                .param("zh", detail.zh())
                .update();
    }

    /// Ends the alarm, if it stands.
    public void end(UUID device, Kind kind) {
        jdbc.sql("""
                        UPDATE inspection.device_alarm SET until = :now
                         WHERE device_id = :device AND kind = :kind AND until IS NULL""")
                .param("device", device)
                .param("kind", kind.name())
                .param("now", now())
                .update();
    }

    /// The standing ones first, then the latest of the past.
    List<Alarm> list(UUID device, int limit) {
        return jdbc.sql("""
                        SELECT * FROM inspection.device_alarm WHERE device_id = :device
                         ORDER BY until DESC NULLS FIRST, since DESC LIMIT :limit""")
                .param("device", device)
                .param("limit", limit)
                .query((row, number) -> {
                    var until = row.getObject("until", OffsetDateTime.class);
                    return new Alarm(
                            row.getObject("id", UUID.class),
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant(),
                            new Text(row.getString("detail_en"), row.getString("detail_zh")));
                })
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
