package org.smartcustoms.inspection.internal.images;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.internal.scans.Description;
import org.smartcustoms.inspection.internal.scans.Detections.Outcome;
import org.smartcustoms.inspection.internal.scans.ScanVectors;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stored crops.
@Repository
class Crops {

    /// The describer of a crop that no network has described yet.
    private static final String NOBODY = "";

    private static final String READ =
            "SELECT c.*, s.number, s.width, s.height FROM inspection.crop c JOIN inspection.scan s ON s.id = c.scan_id ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Crops(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    record Described(Crop crop, float[] vector) {}

    /// What the network made of a crop's place.
    ///
    /// @param seen its own frame of what lies there, if it drew one
    record Look(Description description, Optional<Box> seen) {}

    /// A vector with where it was taken from.
    ///
    /// @param scan number of the scan; `longSide` pixels of its longer side
    /// @param seen the network's own frame of it, if it drew one
    record Placed(String scan, Box box, double longSide, float[] vector, Optional<Box> seen) {}

    /// @param detection the frame that was judged; absent for a place that an officer marked
    record NewCrop(UUID scan, String post, @Nullable UUID detection, String label, Outcome outcome, Box box) {}

    /// Removes what stands for a frame, which is judged again.
    List<UUID> removeOf(UUID detection) {
        return jdbc.sql("DELETE FROM inspection.crop WHERE detection_id = :detection RETURNING id")
                .param("detection", detection)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    UUID add(NewCrop crop, Optional<Look> look, boolean teaches) {
        var id = ids.next();
        jdbc.sql("""
                        INSERT INTO inspection.crop
                            (id, scan_id, detection_id, label, outcome, post, box_left, box_top, box_right, box_bottom,
                             describer, vector, seen, teaches, added_by, added_at)
                        VALUES (:id, :scan, :detection, :label, :outcome, :post, :left, :top, :right, :bottom,
                             :describer, :vector, :seen, :teaches, :by, :now)""")
                .param("id", id)
                .param("scan", crop.scan())
                .param("detection", crop.detection())
                .param("label", crop.label())
                .param("outcome", crop.outcome().name())
                .param("post", crop.post())
                .param("left", crop.box().left())
                .param("top", crop.box().top())
                .param("right", crop.box().right())
                .param("bottom", crop.box().bottom())
                .param("describer", look.map(one -> one.description().network()).orElse(NOBODY))
                .param(
                        "vector",
                        ScanVectors.bytes(
                                look.map(one -> one.description().vector()).orElse(new float[0])))
                .param("seen", look.flatMap(Look::seen).map(Crops::sides).orElse(null))
                .param("teaches", teaches)
                .param("by", Actors.current().username())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void describe(UUID id, Look look) {
        jdbc.sql("UPDATE inspection.crop SET describer = :network, vector = :vector, seen = :seen WHERE id = :id")
                .param("id", id)
                .param("network", look.description().network())
                .param("vector", ScanVectors.bytes(look.description().vector()))
                .param("seen", look.seen().map(Crops::sides).orElse(null))
                .update();
    }

    List<Crop> listByIds(Collection<UUID> wanted) {
        return jdbc.sql(READ + "WHERE c.id = ANY(:ids)")
                .param("ids", wanted.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /// The latest crops; what is absent filters nothing.
    List<Crop> search(ImageCommands.Filter filter, int limit, int after) {
        return jdbc.sql(READ + """
                        WHERE (:label::text IS NULL OR c.label = :label)
                          AND (:outcome::text IS NULL OR c.outcome = :outcome)
                          AND (:post::text IS NULL OR c.post = :post)
                          AND (:from::timestamptz IS NULL OR c.added_at >= :from)
                          AND (:to::timestamptz IS NULL OR c.added_at < :to)
                        ORDER BY c.added_at DESC, c.id LIMIT :limit OFFSET :after""")
                .param("label", filter.label())
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name())
                .param("post", filter.post())
                .param("from", filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC))
                .param("to", filter.to() == null ? null : filter.to().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .param("after", after)
                .query((row, number) -> read(row))
                .list();
    }

    Crop get(UUID id) {
        return listByIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such crop", "沒有此截圖"));
    }

    long count(String network) {
        return jdbc.sql("SELECT count(*) FROM inspection.crop WHERE describer = :network")
                .param("network", network)
                .query(Long.class)
                .single();
    }

    /// Crops that a network described, by id, after another one; only those added since a moment.
    List<Described> after(UUID last, Instant since, String network, int limit) {
        return jdbc.sql(READ + """
                        WHERE c.describer = :network AND c.id > :last AND c.added_at >= :since
                        ORDER BY c.id LIMIT :limit""")
                .param("network", network)
                .param("last", last)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Described(read(row), ScanVectors.floats(row.getBytes("vector"))))
                .list();
    }

    /// How many crops lack a vector of the network.
    long behind(String network) {
        return jdbc.sql("SELECT count(*) FROM inspection.crop WHERE describer <> :network")
                .param("network", network)
                .query(Long.class)
                .single();
    }

    /// Crops of a scan that lack a vector of the network.
    List<Crop> behindOf(UUID scan, String network) {
        return jdbc.sql(READ + "WHERE c.scan_id = :scan AND c.describer <> :network")
                .param("scan", scan)
                .param("network", network)
                .query((row, number) -> read(row))
                .list();
    }

    /// Scans that have such crops, those that teach first.
    List<UUID> scansBehind(String network, int limit) {
        return jdbc.sql("""
                        SELECT scan_id FROM inspection.crop WHERE describer <> :network
                         GROUP BY scan_id ORDER BY bool_or(teaches) DESC, max(added_at) DESC LIMIT :limit""")
                .param("network", network)
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /// A kind's examples, latest first, whether or not they are described.
    List<Crop> examples(String label) {
        return jdbc.sql(READ + "WHERE c.label = :label AND c.teaches ORDER BY c.added_at DESC")
                .param("label", label)
                .query((row, number) -> read(row))
                .list();
    }

    /// The same with the network's vectors.
    List<Placed> teaching(String label, String network, int limit) {
        return jdbc.sql(READ + """
                        WHERE c.label = :label AND c.teaches AND c.describer = :network
                        ORDER BY c.added_at DESC LIMIT :limit""")
                .param("label", label)
                .param("network", network)
                .param("limit", limit)
                .query((row, number) -> placed(row, seen(row)))
                .list();
    }

    /// What was found to be contraband in a scan, whether or not it teaches.
    List<Crop> confirmedOf(UUID scan) {
        return jdbc.sql(READ + "WHERE c.scan_id = :scan AND c.outcome = 'CONFIRMED'")
                .param("scan", scan)
                .query((row, number) -> read(row))
                .list();
    }

    /// The examples of taught kinds that lie in a scan.
    List<Crop> teachingOf(UUID scan) {
        return jdbc.sql(READ + "WHERE c.scan_id = :scan AND c.teaches")
                .param("scan", scan)
                .query((row, number) -> read(row))
                .list();
    }

    void noLongerTeaches(UUID id) {
        jdbc.sql("UPDATE inspection.crop SET teaches = false WHERE id = :id")
                .param("id", id)
                .update();
    }

    /// What was taken for one of some kinds and found harmless, latest first.
    List<Placed> harmless(Collection<String> kinds, String network, int limit) {
        return jdbc.sql(READ + """
                        WHERE c.label = ANY(:kinds) AND c.outcome = 'HARMLESS' AND c.describer = :network
                        ORDER BY c.added_at DESC LIMIT :limit""")
                .param("kinds", kinds.toArray(String[]::new))
                .param("network", network)
                .param("limit", limit)
                .query((row, number) -> placed(row))
                .list();
    }

    static Placed placed(ResultSet row) throws SQLException {
        return placed(row, Optional.empty());
    }

    private static Placed placed(ResultSet row, Optional<Box> seen) throws SQLException {
        return new Placed(
                "X-%06d".formatted(row.getLong("number")),
                box(row),
                Math.max(row.getInt("width"), row.getInt("height")),
                ScanVectors.floats(row.getBytes("vector")),
                seen);
    }

    private static Double[] sides(Box box) {
        return new Double[] {box.left(), box.top(), box.right(), box.bottom()};
    }

    private static Optional<Box> seen(ResultSet row) throws SQLException {
        var array = row.getArray("seen");
        if (array == null) {
            return Optional.empty();
        }
        var sides = (Double[]) array.getArray();
        return Optional.of(new Box(sides[0], sides[1], sides[2], sides[3]));
    }

    private static Crop read(ResultSet row) throws SQLException {
        return new Crop(
                row.getObject("id", UUID.class),
                row.getObject("scan_id", UUID.class),
                "X-%06d".formatted(row.getLong("number")),
                row.getString("label"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("post"),
                box(row),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static Box box(ResultSet row) throws SQLException {
        return new Box(
                row.getDouble("box_left"),
                row.getDouble("box_top"),
                row.getDouble("box_right"),
                row.getDouble("box_bottom"));
    }
}
