package org.smartcustoms.inspection.internal.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.platform.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists scans, and says how the queue stands.
@Component
public class ScanList {

    private static final String FROM = """
             FROM inspection.scan s
             JOIN inspection.device d ON d.id = s.device_id
             LEFT JOIN inspection.referral r ON r.scan_id = s.id
            """;

    private final JdbcClient jdbc;
    private final ScreeningPolicy rules;
    private final Tests tests;
    private final Clock clock;

    ScanList(JdbcClient jdbc, ScreeningPolicy rules, Tests tests, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.tests = tests;
        this.clock = clock;
    }

    /// @param labels classes seen in it, surest first
    public record ScanLine(
            UUID id,
            String number,
            String device,
            String post,
            SubjectKind subjectKind,
            String subject,
            ScanImage.Kind kind,
            ScanState state,
            int reading,
            double alarm,
            List<String> labels,
            @Nullable String officerName,
            @Nullable FindingResult result,
            Instant receivedAt,
            @Nullable Instant decidedAt) {

        private ScanLine showing(List<Found> found) {
            var surestFirst = found.stream()
                    .sorted(Comparator.comparingDouble(Found::score).reversed())
                    .toList();
            return new ScanLine(
                    id,
                    number,
                    device,
                    post,
                    subjectKind,
                    subject,
                    kind,
                    state,
                    reading,
                    surestFirst.isEmpty() ? 0 : surestFirst.getFirst().score(),
                    surestFirst.stream().map(Found::label).distinct().toList(),
                    officerName,
                    result,
                    receivedAt,
                    decidedAt);
        }
    }

    record ScanPage(List<ScanLine> items, long total, int page, int size) {}

    /// @param detecting scans that the machine has not read yet
    /// @param troubled those of them at which it failed
    /// @param oldest when the one that has waited longest came in
    /// @param seconds time for one reading
    record QueueState(
            long detecting,
            long troubled,
            long waiting,
            long inHand,
            @Nullable Instant oldest,
            int seconds,
            Instant now) {}

    ScanPage list(ScanFilter filter) {
        var conditions = filter.conditions(Actors.current());
        long total = jdbc.sql("SELECT count(*)" + FROM + " WHERE " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        var items = jdbc
                .sql("""
                        SELECT s.*, d.code AS device, r.result,
                               (SELECT array_agg(x.label ORDER BY x.score DESC)
                                  FROM inspection.detection x WHERE x.scan_id = s.id) AS labels
                        """ + FROM + " WHERE " + conditions.sql()
                        + " ORDER BY s.received_at DESC LIMIT :size OFFSET :skip")
                .params(conditions.parameters())
                .param("size", filter.pageSize())
                .param("skip", (long) filter.pageNumber() * filter.pageSize())
                .query((row, number) -> line(row))
                .list()
                .stream()
                .map(this::asSeen)
                .toList();
        return new ScanPage(items, total, filter.pageNumber(), filter.pageSize());
    }

    /// The scans of some ids, in no order.
    public List<ScanLine> byIds(Collection<UUID> ids) {
        return jdbc
                .sql("""
                        SELECT s.*, d.code AS device, r.result,
                               (SELECT array_agg(x.label ORDER BY x.score DESC)
                                  FROM inspection.detection x WHERE x.scan_id = s.id) AS labels
                        """ + FROM + " WHERE s.id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> line(row))
                .list()
                .stream()
                .map(this::asSeen)
                .toList();
    }

    /// The latest earlier scans of the same owner.
    List<ScanLine> ofOwner(String owner, UUID except, int limit) {
        return related("s.owner = :value", owner, except, limit);
    }

    /// The latest earlier scans of the same bag, parcel or consignment.
    List<ScanLine> ofSubject(String subject, UUID except, int limit) {
        return related("s.subject = :value", subject, except, limit);
    }

    private List<ScanLine> related(String condition, String value, UUID except, int limit) {
        return jdbc
                .sql(
                        """
                        SELECT s.*, d.code AS device, r.result,
                               (SELECT array_agg(x.label ORDER BY x.score DESC)
                                  FROM inspection.detection x WHERE x.scan_id = s.id) AS labels
                        """ + FROM + " WHERE " + condition
                                + " AND s.number < (SELECT number FROM inspection.scan WHERE id = :except) ORDER BY s.received_at DESC LIMIT :limit")
                .param("value", value)
                .param("except", except)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list()
                .stream()
                .map(this::asSeen)
                .toList();
    }

    QueueState queue() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE detected_at IS NULL) AS detecting,
                               count(*) FILTER (WHERE detected_at IS NULL AND trouble IS NOT NULL) AS troubled,
                               count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                               count(*) FILTER (WHERE state = 'IN_HAND') AS in_hand,
                               min(received_at) FILTER (WHERE state = 'WAITING') AS oldest
                          FROM inspection.scan WHERE state IN ('RECEIVED', 'WAITING', 'IN_HAND')""")
                .query((row, number) -> new QueueState(
                        row.getLong("detecting"),
                        row.getLong("troubled"),
                        row.getLong("waiting"),
                        row.getLong("in_hand"),
                        ScanRow.instant(row, "oldest"),
                        rules.now().seconds(),
                        clock.instant()))
                .single();
    }

    /// What the caller is reading is listed as it is shown to them: another alarm would tell that it is a test.
    private ScanLine asSeen(ScanLine real) {
        if (real.state() != ScanState.IN_HAND) {
            return real;
        }
        return tests.running(real.id(), Actors.current().username())
                .map(test -> real.showing(test.found()))
                .orElse(real);
    }

    private static ScanLine line(ResultSet row) throws SQLException {
        var labels = row.getArray("labels");
        var result = row.getString("result");
        return new ScanLine(
                row.getObject("id", UUID.class),
                "X-%06d".formatted(row.getLong("number")),
                row.getString("device"),
                row.getString("post"),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject"),
                ScanImage.Kind.valueOf(row.getString("kind")),
                ScanState.valueOf(row.getString("state")),
                row.getInt("reading"),
                row.getDouble("alarm"),
                labels == null
                        ? List.of()
                        : List.of((String[]) labels.getArray()).stream()
                                .distinct()
                                .toList(),
                row.getString("officer_name"),
                result == null ? null : FindingResult.valueOf(result),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                ScanRow.instant(row, "decided_at"));
    }
}
