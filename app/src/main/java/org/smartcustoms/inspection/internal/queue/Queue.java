package org.smartcustoms.inspection.internal.queue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.inspection.internal.work.TargetRow;
import org.smartcustoms.inspection.internal.work.WorkAction;
import org.smartcustoms.inspection.internal.work.WorkState;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists targets. One query counts, one reads the page; both from the same conditions.
@Component
class Queue {

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param waitingSeconds from acceptance to the decision, or until now while it is open
    /// @param nextActions what the caller may do, the usual first
    record TargetView(
            UUID declarationId,
            String reference,
            String office,
            String kind,
            @Nullable String trader,
            @Nullable String goods,
            @Nullable String hs,
            @Nullable String departure,
            Lane lane,
            WorkState.Code state,
            @Nullable Double score,
            @Nullable Text because,
            BigDecimal valueAtStake,
            String selectedBy,
            @Nullable Officer officer,
            @Nullable String result,
            @Nullable String discrepancyKind,
            boolean overrideWaiting,
            Instant acceptedAt,
            @Nullable Instant decidedAt,
            long waitingSeconds,
            List<WorkAction> nextActions,
            int version) {}

    record QueuePage(List<TargetView> items, long total, int page, int size) {}

    @Transactional(readOnly = true)
    QueuePage list(QueueFilter filter) {
        var actor = Actors.current();
        var conditions = QueueConditions.of(filter, actor);
        long total = jdbc.sql("SELECT count(*) FROM inspection.target t WHERE " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        var items = jdbc.sql("""
                        SELECT t.*, f.note, f.found_by, f.recorded_at,
                               o.id AS override_id, o.from_lane, o.to_lane, o.reason AS override_reason,
                               o.requested_by, o.requester_name, o.requested_at
                          FROM inspection.target t
                          LEFT JOIN inspection.finding f ON f.id = t.finding_id
                          LEFT JOIN inspection.lane_override o
                                 ON o.declaration_id = t.declaration_id AND o.outcome IS NULL
                         WHERE\s""" + conditions.sql() + " ORDER BY " + order(filter) + " LIMIT :size OFFSET :skip")
                .params(conditions.parameters())
                .param("size", filter.pageSize())
                .param("skip", (long) filter.pageNumber() * filter.pageSize())
                .query((row, number) -> view(row, actor))
                .list();
        return new QueuePage(items, total, filter.pageNumber(), filter.pageSize());
    }

    private static String order(QueueFilter filter) {
        return switch (filter.order()) {
            case RISK -> "t.score DESC NULLS LAST, t.value_at_stake DESC, t.accepted_at, t.declaration_id";
            case VALUE -> "t.value_at_stake DESC, t.score DESC NULLS LAST, t.accepted_at, t.declaration_id";
            case WAITING -> "t.accepted_at, t.declaration_id";
            case RECENT -> "t.accepted_at DESC, t.declaration_id DESC";
        };
    }

    private static @Nullable Text because(ResultSet row) throws SQLException {
        var english = row.getString("because_en");
        return english == null ? null : new Text(english, row.getString("because_zh"));
    }

    private TargetView view(ResultSet row, Actor actor) throws SQLException {
        var target = TargetRow.read(row);
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        var until = decided == null ? clock.instant() : decided.toInstant();
        return new TargetView(
                target.declarationId(),
                target.reference(),
                row.getString("office"),
                row.getString("kind"),
                row.getString("trader"),
                row.getString("goods"),
                row.getString("hs"),
                row.getString("departure"),
                target.lane(),
                target.state().code(),
                row.getObject("score", Double.class),
                because(row),
                row.getBigDecimal("value_at_stake"),
                row.getString("selected_by"),
                target.state().inHandOf().orElse(null),
                row.getString("result"),
                row.getString("discrepancy_kind"),
                target.pending() != null,
                target.acceptedAt(),
                Optional.ofNullable(decided).map(OffsetDateTime::toInstant).orElse(null),
                Math.max(0, Duration.between(target.acceptedAt(), until).toSeconds()),
                WorkAction.open(target, actor, clock.instant()),
                target.version());
    }
}
