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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was sent and not taken, with the reason, so that whoever runs the device can see and mend it.
@Repository
public class Refusals {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Refusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// @param sender device code, or what a stranger called itself
    public record Refusal(
            UUID id,
            String sender,
            Way way,
            Instant at,
            String file,
            @Nullable Long size,
            Text reason) {}

    /// Keeps a refusal, whatever becomes of the transaction around it.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(@Nullable UUID device, String sender, Way way, String file, @Nullable Long size, Text reason) {
        jdbc.sql("""
                        INSERT INTO inspection.refusal (id, device_id, sender, way, at, file, size, reason_en, reason_zh)
                        VALUES (:id, :device, :sender, :way, :at, :file, :size, :en, :zh)""")
                .param("id", ids.next())
                .param("device", device)
                .param("sender", cut(sender))
                .param("way", way.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("file", cut(file))
                .param("size", size)
                .param("en", cut(reason.en()))
                .param("zh", cut(reason.zh()))
                .update();
    }

    /// The latest refusals of one device, or of all and of strangers when absent.
    List<Refusal> list(@Nullable UUID device, int limit) {
        return jdbc.sql("""
                        SELECT * FROM inspection.refusal WHERE :device::uuid IS NULL OR device_id = :device
                         ORDER BY at DESC LIMIT :limit""")
                .param("device", device)
                .param("limit", limit)
                .query((row, number) -> new Refusal(
                        row.getObject("id", UUID.class),
                        row.getString("sender"),
                        Way.valueOf(row.getString("way")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("file"),
                        row.getObject("size", Long.class),
                        new Text(row.getString("reason_en"), row.getString("reason_zh"))))
                .list();
    }

    /// A stranger's words may hold anything; a null character is the one thing the database can't keep.
    private static String cut(String text) {
        var clean = text.replace('\0', '?');
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}
