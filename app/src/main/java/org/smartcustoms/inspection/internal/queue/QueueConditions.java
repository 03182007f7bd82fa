package org.smartcustoms.inspection.internal.queue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actor;

/// The queue's WHERE clause: fixed pieces of text, values as parameters alone.
record QueueConditions(String sql, Map<String, Object> parameters) {

    static QueueConditions of(QueueFilter filter, Actor actor) {
        var where = new Where();
        where.add("t.state IN (:states)", "states", filter.states());
        where.add("t.office = :office", "office", filter.office());
        where.add(
                "t.lane = :lane",
                "lane",
                filter.lane() == null ? null : filter.lane().name());
        where.add("t.score >= :minScore", "minScore", filter.minScore());
        where.add("t.accepted_at >= :from", "from", filter.from());
        where.add("t.accepted_at < :to", "to", filter.to());
        where.add(
                "t.result = :result",
                "result",
                filter.result() == null ? null : filter.result().name());
        where.add(
                "t.discrepancy_kind = :discrepancyKind",
                "discrepancyKind",
                filter.discrepancyKind() == null
                        ? null
                        : filter.discrepancyKind().name());
        where.add("t.selected_by IN (:reasons)", "reasons", filter.reasons());
        where.add("(t.found_at IS NOT NULL) = :examined", "examined", filter.examined());
        where.add("t.automatic = :automatic", "automatic", filter.automatic());
        where.add("t.found_at >= :foundFrom", "foundFrom", filter.foundFrom());
        where.add("t.found_at < :foundTo", "foundTo", filter.foundTo());
        where.add("t.decided_at >= :decidedFrom", "decidedFrom", filter.decidedFrom());
        where.add("t.decided_at < :decidedTo", "decidedTo", filter.decidedTo());
        assignee(where, filter.assignee(), actor);
        text(where, filter.q());
        return new QueueConditions(String.join(" AND ", where.pieces), where.parameters);
    }

    private static void assignee(Where where, @Nullable String assignee, Actor actor) {
        if (assignee == null || assignee.isBlank()) {
            return;
        }
        switch (assignee) {
            case "none" -> where.pieces.add("t.officer IS NULL");
            case "me" -> where.add("t.officer = :officer", "officer", actor.username());
            default -> where.add("t.officer = :officer", "officer", assignee);
        }
    }

    private static void text(Where where, @Nullable String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        var wanted = q.strip().toUpperCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        where.pieces.add("(upper(t.reference) LIKE :begins OR upper(t.trader) LIKE :holds)");
        where.parameters.put("begins", wanted + "%");
        where.parameters.put("holds", "%" + wanted + "%");
    }

    private static final class Where {
        private final List<String> pieces = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String piece, String name, @Nullable Object value) {
            if (value == null
                    || value instanceof String text && text.isBlank()
                    || value instanceof List<?> list && list.isEmpty()) {
                return;
            }
            pieces.add(piece);
            parameters.put(name, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
