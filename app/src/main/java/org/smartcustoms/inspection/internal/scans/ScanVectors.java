package org.smartcustoms.inspection.internal.scans;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The scans' vectors.
@Repository
public class ScanVectors {

    private final JdbcClient jdbc;
    private final Clock clock;

    ScanVectors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A scan's vector with what the index filters by.
    public record Described(UUID scanId, String post, Instant receivedAt, float[] vector) {}

    public void keep(UUID scan, Description description) {
        jdbc.sql("""
                        INSERT INTO inspection.scan_vector (scan_id, describer, vector, made_at)
                        VALUES (:scan, :describer, :vector, :now)
                        ON CONFLICT (scan_id) DO UPDATE SET describer = excluded.describer,
                               vector = excluded.vector, made_at = excluded.made_at""")
                .param("scan", scan)
                .param("describer", description.network())
                .param("vector", bytes(description.vector()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Described> find(UUID scan, String network) {
        return page("v.scan_id = :scan", scan, Instant.EPOCH, network, 1).stream()
                .findFirst();
    }

    /// Scans that a network described, by id, after another one; only those described since a moment.
    public List<Described> after(UUID last, Instant since, String network, int limit) {
        return page("v.scan_id > :scan", last, since, network, limit);
    }

    private List<Described> page(String condition, UUID scan, Instant since, String network, int limit) {
        return jdbc.sql("""
                        SELECT v.scan_id, s.post, s.received_at, v.vector
                          FROM inspection.scan_vector v JOIN inspection.scan s ON s.id = v.scan_id
                         WHERE v.describer = :network AND v.made_at >= :since AND %s
                         ORDER BY v.scan_id LIMIT :limit""".formatted(condition))
                .param("network", network)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("scan", scan)
                .param("limit", limit)
                .query((row, number) -> new Described(
                        row.getObject("scan_id", UUID.class),
                        row.getString("post"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        floats(row.getBytes("vector"))))
                .list();
    }

    public long count(String network) {
        return jdbc.sql("SELECT count(*) FROM inspection.scan_vector WHERE describer = :network")
                .param("network", network)
                .query(Long.class)
                .single();
    }

    /// How many scans that the machine has read lack a vector of the network.
    public long behind(String network) {
        return jdbc.sql("SELECT count(*) FROM inspection.scan s " + BEHIND)
                .param("network", network)
                .query(Long.class)
                .single();
    }

    /// The latest of them.
    public List<UUID> listBehind(String network, int limit) {
        return jdbc.sql("SELECT s.id FROM inspection.scan s " + BEHIND + " ORDER BY s.received_at DESC LIMIT :limit")
                .param("network", network)
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static final String BEHIND = """
            WHERE s.detected_at IS NOT NULL AND NOT EXISTS (
                SELECT FROM inspection.scan_vector v WHERE v.scan_id = s.id AND v.describer = :network)""";

    /// A vector as bytes, four a number, highest first.
    public static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * 4);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /// The vector of such bytes.
    public static float[] floats(byte[] bytes) {
        var vector = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
