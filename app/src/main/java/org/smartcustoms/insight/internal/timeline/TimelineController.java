package org.smartcustoms.insight.internal.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.Timelines;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Merges what the lodger did with what screening and officers did.
@RestController
class TimelineController {

    private final JdbcClient jdbc;
    private final Timelines timelines;

    TimelineController(JdbcClient jdbc, Timelines timelines) {
        this.jdbc = jdbc;
        this.timelines = timelines;
    }

    record Moment(
            String kind,
            Text text,
            Instant at,
            String actor,
            @Nullable String reason) {}

    @GetMapping("/api/timeline/{id}")
    @RequiresPermission({Permission.TARGET_WORK, Permission.ASSESSMENT_READ})
    @Transactional(readOnly = true)
    List<Moment> timeline(@PathVariable UUID id) {
        var moments = new ArrayList<>(versions(id));
        timelines.of(id).stream()
                .map(entry -> new Moment(entry.kind(), entry.text(), entry.at(), entry.actor(), entry.reason()))
                .forEach(moments::add);
        if (moments.isEmpty()) {
            throw Problem.notFound("There is no declaration " + id, "沒有報關單 " + id);
        }
        moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(moments);
    }

    /// A declaration from history counts as lodged on the day it was accepted.
    private List<Moment> versions(UUID id) {
        return jdbc.sql("""
                        SELECT v.change, v.by_whom, v.reason,
                               CASE v.change WHEN 'LODGED' THEN least(v.at, d.accepted_at) ELSE v.at END AS at
                          FROM consignment.declaration_version v JOIN consignment.declaration d ON d.id = v.declaration_id
                         WHERE v.declaration_id = :id ORDER BY v.version""")
                .param("id", id)
                .query((row, number) -> new Moment(
                        row.getString("change"),
                        text(row.getString("change")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        row.getString("reason")))
                .list();
    }

    private static Text text(String change) {
        return switch (change) {
            case "LODGED" -> new Text("Lodged", "申報");
            case "AMENDED" -> new Text("Amended by its lodger", "申報人修訂");
            case "CANCELLED" -> new Text("Cancelled by its lodger", "申報人取消");
            default -> new Text(change, change);
        };
    }
}
