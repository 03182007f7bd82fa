package org.smartcustoms.insight.internal.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.consignment.Declarations.Change;
import org.smartcustoms.inspection.Timelines;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Merges what the lodger did with what screening and officers did.
@RestController
class TimelineController {

    private final Declarations declarations;
    private final Timelines timelines;

    TimelineController(Declarations declarations, Timelines timelines) {
        this.declarations = declarations;
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
        var moments = new ArrayList<>(changes(id));
        timelines.of(id).stream()
                .map(entry -> new Moment(entry.kind(), entry.text(), entry.at(), entry.actor(), entry.reason()))
                .forEach(moments::add);
        if (moments.isEmpty()) {
            throw Problem.notFound("There is no declaration " + id, "沒有報關單 " + id);
        }
        moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(moments);
    }

    private List<Moment> changes(UUID id) {
        return declarations.changes(new DeclarationId(id)).stream()
                .map(change -> new Moment(
                        change.kind().name(), text(change.kind()), change.at(), change.by(), change.reason()))
                .toList();
    }

    private static Text text(Change.Kind kind) {
        return switch (kind) {
            case LODGED -> new Text("Lodged", "申報");
            case AMENDED -> new Text("Amended by its lodger", "申報人修訂");
            case CANCELLED -> new Text("Cancelled by its lodger", "申報人取消");
        };
    }
}
