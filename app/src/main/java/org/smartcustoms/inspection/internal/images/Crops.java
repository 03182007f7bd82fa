package org.smartcustoms.inspection.internal.images;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.internal.scans.Detections.Outcome;
import org.smartcustoms.inspection.internal.scans.Scan;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stored crops.
@Repository
class Crops {

    private static final String READ =
            "SELECT c.*, s.number FROM inspection.crop c JOIN inspection.scan s ON s.id = c.scan_id ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Crops(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// Stores a crop; the same frame judged again replaces what stood there.
    UUID add(Scan scan, @Nullable UUID detection, String label, Outcome outcome, Box box, float[] vector) {
        if (detection != null) {
            jdbc.sql("DELETE FROM inspection.crop WHERE detection_id = :detection")
                    .param("detection", detection)
                    .update();
        }
        var id = ids.next();
        jdbc.sql("""
                        INSERT INTO inspection.crop
                            (id, scan_id, detection_id, label, outcome, post, box_left, box_top, box_right, box_bottom,
                             describer, vector, added_by, added_at)
                        VALUES (:id, :scan, :detection, :label, :outcome, :post, :left, :top, :right, :bottom,
                             :describer, :vector, :by, :now)""")
                .param("id", id)
                .param("scan", scan.id())
                .param("detection", detection)
                .param("label", label)
                .param("outcome", outcome.name())
                .param("post", scan.post())
                .param("left", box.left())
                .param("top", box.top())
                .param("right", box.right())
                .param("bottom", box.bottom())
                .param("describer", ShapeDescriber.NAME)
                .param("vector", bytes(vector))
                .param("by", Actors.current().username())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    List<Crop> listByIds(Collection<UUID> wanted) {
        return jdbc.sql(READ + "WHERE c.id = ANY(:ids)")
                .param("ids", wanted.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /// The latest crops; what is absent filters nothing.
    List<Crop> search(
            @Nullable String label,
            @Nullable Outcome outcome,
            @Nullable String post,
            @Nullable Instant from,
            @Nullable Instant to,
            int limit) {
        return jdbc.sql(READ + """
                        WHERE (:label::text IS NULL OR c.label = :label)
                          AND (:outcome::text IS NULL OR c.outcome = :outcome)
                          AND (:post::text IS NULL OR c.post = :post)
                          AND (:from::timestamptz IS NULL OR c.added_at >= :from)
                          AND (:to::timestamptz IS NULL OR c.added_at < :to)
                        ORDER BY c.added_at DESC LIMIT :limit""")
                .param("label", label)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("post", post)
                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .param("to", to == null ? null : to.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    Crop get(UUID id) {
        return listByIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(
                        () -> org.smartcustoms.platform.problem.Problem.notFound("There is no such crop", "沒有此截圖"));
    }

    float[] vector(UUID id) {
        return jdbc.sql("SELECT vector FROM inspection.crop WHERE id = :id")
                .param("id", id)
                .query((row, number) -> floats(row.getBytes("vector")))
                .single();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM inspection.crop WHERE describer = :describer")
                .param("describer", ShapeDescriber.NAME)
                .query(Long.class)
                .single();
    }

    /// Hands every crop with its vector over, for making the index anew.
    void each(BiConsumer<Crop, float[]> use) {
        jdbc.sql(READ + "WHERE c.describer = :describer ORDER BY c.id")
                .param("describer", ShapeDescriber.NAME)
                .query(row -> {
                    use.accept(read(row), floats(row.getBytes("vector")));
                });
    }

    /// The vectors of a class's confirmed examples, latest first.
    List<float[]> examples(String label, int limit) {
        return jdbc.sql("""
                        SELECT vector FROM inspection.crop
                         WHERE label = :label AND outcome = 'CONFIRMED' AND describer = :describer
                         ORDER BY added_at DESC LIMIT :limit""")
                .param("label", label)
                .param("describer", ShapeDescriber.NAME)
                .param("limit", limit)
                .query((row, number) -> floats(row.getBytes("vector")))
                .list();
    }

    static Crop read(ResultSet row) throws SQLException {
        return new Crop(
                row.getObject("id", UUID.class),
                row.getObject("scan_id", UUID.class),
                "X-%06d".formatted(row.getLong("number")),
                row.getString("label"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("post"),
                new Box(
                        row.getDouble("box_left"),
                        row.getDouble("box_top"),
                        row.getDouble("box_right"),
                        row.getDouble("box_bottom")),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * 4);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        var vector = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
