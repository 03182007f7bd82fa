package org.smartcustoms.inspection.internal.images;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.internal.scans.ScanVectors;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What else lay in the pictures that taught a kind.
@Repository
class Contrasts {

    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;

    Contrasts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.ids = new TimeOrderedIds(clock);
    }

    void add(UUID crop, Box box, String network, float[] vector) {
        jdbc.sql("""
                        INSERT INTO inspection.contrast
                            (id, crop_id, box_left, box_top, box_right, box_bottom, describer, vector)
                        VALUES (:id, :crop, :left, :top, :right, :bottom, :network, :vector)""")
                .param("id", ids.next())
                .param("crop", crop)
                .param("left", box.left())
                .param("top", box.top())
                .param("right", box.right())
                .param("bottom", box.bottom())
                .param("network", network)
                .param("vector", ScanVectors.bytes(vector))
                .update();
    }

    void removeOf(UUID crop) {
        jdbc.sql("DELETE FROM inspection.contrast WHERE crop_id = :crop")
                .param("crop", crop)
                .update();
    }

    /// Those of a taught kind, the latest.
    List<Crops.Placed> of(String label, String network, int limit) {
        return jdbc.sql("""
                        SELECT x.*, s.number, s.width, s.height
                          FROM inspection.contrast x
                          JOIN inspection.crop c ON c.id = x.crop_id
                          JOIN inspection.scan s ON s.id = c.scan_id
                         WHERE c.label = :label AND c.teaches AND x.describer = :network
                         ORDER BY x.id DESC LIMIT :limit""")
                .param("label", label)
                .param("network", network)
                .param("limit", limit)
                .query((row, number) -> Crops.placed(row))
                .list();
    }
}
