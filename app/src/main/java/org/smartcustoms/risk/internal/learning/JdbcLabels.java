package org.smartcustoms.risk.internal.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.database.Columns;
import org.smartcustoms.risk.ExaminationOutcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of labels. Writers take turns, so that numbers become visible in their order and a reader that has seen
/// number n has seen all before it.
@Component
public class JdbcLabels {

    private static final long WRITERS_TURN = 0x5249534BL;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcLabels(JdbcClient client, JdbcTemplate jdbc, Clock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds what is new.
    ///
    /// @return those that contradict an earlier outcome, which they replace
    List<ExaminationOutcome> add(Collection<ExaminationOutcome> outcomes) {
        client.sql("SELECT pg_advisory_xact_lock(:turn)")
                .param("turn", WRITERS_TURN)
                .query((row, number) -> 1)
                .single();
        var known = known(outcomes);
        var fresh = new ArrayList<Fresh>();
        var replaced = new ArrayList<Object[]>();
        var contradicting = new ArrayList<ExaminationOutcome>();
        for (var outcome : outcomes) {
            var before = known.get(outcome.declaration());
            if (before != null && same(before, outcome)) {
                continue;
            }
            boolean contradicts = before != null && before.illicit() != outcome.illicit();
            if (contradicts) {
                contradicting.add(outcome);
            }
            if (before != null) {
                replaced.add(new Object[] {outcome.declaration().value()});
            }
            known.put(outcome.declaration(), outcome);
            fresh.add(new Fresh(outcome, contradicts));
        }
        // Within one call the later of two outcomes for a declaration counts, so they go in one by one then.
        if (fresh.size() + replaced.size() > 0) {
            write(fresh, replaced, outcomes.size() != known.size());
        }
        return contradicting;
    }

    /// Takes back the outcome that counts, if there is one: it stays, and a row that says so takes its place.
    boolean withdraw(DeclarationId declaration) {
        client.sql("SELECT pg_advisory_xact_lock(:turn)")
                .param("turn", WRITERS_TURN)
                .query((row, number) -> 1)
                .single();
        return client.sql("""
                        WITH retired AS (
                            UPDATE risk.label SET current = false WHERE declaration_id = :id AND current
                            RETURNING declaration_id, illicit, critical, revenue_short, line, source)
                        INSERT INTO risk.label (declaration_id, illicit, critical, revenue_short, line, known_at,
                            recorded_at, source, recorded_by, contradicts, current, withdrawal)
                        SELECT declaration_id, illicit, critical, revenue_short, line, :at, :at, source, :by, true, false,
                               true
                          FROM retired""")
                        .param("id", declaration.value())
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("by", Actors.current().username())
                        .update()
                == 1;
    }

    private record Fresh(ExaminationOutcome outcome, boolean contradicts) {}

    private void write(List<Fresh> fresh, List<Object[]> replaced, boolean repeats) {
        var retire = "UPDATE risk.label SET current = false WHERE declaration_id = ? AND current";
        if (repeats) {
            for (var one : fresh) {
                jdbc.update(retire, one.outcome().declaration().value());
                insert(List.of(one));
            }
            return;
        }
        if (!replaced.isEmpty()) {
            jdbc.batchUpdate(retire, replaced);
        }
        insert(fresh);
    }

    private void insert(List<Fresh> fresh) {
        var at = clock.instant();
        var by = Actors.current().username();
        Columns.of(fresh)
                .add("declaration_id", "uuid", one -> one.outcome().declaration())
                .add("illicit", "boolean", one -> one.outcome().illicit())
                .add("critical", "boolean", one -> one.outcome().critical())
                .add("revenue_short", "numeric", one -> one.outcome().revenueShort())
                .add("line", "integer", one -> one.outcome().line())
                .add("known_at", "timestamptz", one -> one.outcome().knownAt())
                .add("recorded_at", "timestamptz", one -> at)
                .add("source", "text", one -> one.outcome().source())
                .add("recorded_by", "text", one -> by)
                .add("contradicts", "boolean", Fresh::contradicts)
                .addTo("risk.label", jdbc);
    }

    private static boolean same(ExaminationOutcome before, ExaminationOutcome now) {
        var money = before.revenueShort();
        var nowMoney = now.revenueShort();
        return before.illicit() == now.illicit()
                && before.critical() == now.critical()
                && (money == null ? nowMoney == null : nowMoney != null && money.compareTo(nowMoney) == 0)
                && java.util.Objects.equals(before.line(), now.line());
    }

    private Map<DeclarationId, ExaminationOutcome> known(Collection<ExaminationOutcome> outcomes) {
        var ids =
                outcomes.stream().map(outcome -> outcome.declaration().value()).toArray(UUID[]::new);
        var known = new HashMap<DeclarationId, ExaminationOutcome>();
        client.sql("SELECT * FROM risk.label WHERE declaration_id = ANY(:ids) AND current")
                .param("ids", ids)
                .query((row, number) -> new ExaminationOutcome(
                        new DeclarationId(row.getObject("declaration_id", UUID.class)),
                        row.getBoolean("illicit"),
                        row.getBoolean("critical"),
                        row.getBigDecimal("revenue_short"),
                        row.getObject("line", Integer.class),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        row.getString("source")))
                .list()
                .forEach(outcome -> known.put(outcome.declaration(), outcome));
        return known;
    }

    /// Labels taken in after `seq`, in order, whether or not they still count.
    public List<Label> after(long seq, int limit) {
        return client.sql("SELECT * FROM risk.label WHERE seq > :seq ORDER BY seq LIMIT :limit")
                .param("seq", seq)
                .param("limit", limit)
                .query((row, number) -> label(row))
                .list();
    }

    /// The labels that count, of these declarations.
    public Map<DeclarationId, Label> current(Collection<DeclarationId> declarations) {
        var found = new HashMap<DeclarationId, Label>();
        client.sql("SELECT * FROM risk.label WHERE declaration_id = ANY(:ids) AND current")
                .param("ids", declarations.stream().map(DeclarationId::value).toArray(UUID[]::new))
                .query((row, number) -> label(row))
                .list()
                .forEach(label -> found.put(label.declaration(), label));
        return found;
    }

    /// The number of the last label and how many count.
    public Extent extent() {
        return client.sql(
                        "SELECT coalesce(max(seq), 0) AS last, count(*) FILTER (WHERE current) AS current FROM risk.label")
                .query((row, number) -> new Extent(row.getLong("last"), row.getLong("current")))
                .single();
    }

    public record Extent(long last, long current) {}

    private static Label label(ResultSet row) throws SQLException {
        var money = row.getBigDecimal("revenue_short");
        return new Label(
                row.getLong("seq"),
                new DeclarationId(row.getObject("declaration_id", UUID.class)),
                row.getBoolean("illicit"),
                row.getBoolean("critical"),
                money == null ? Double.NaN : money.doubleValue(),
                row.getObject("line", Integer.class),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("contradicts"),
                row.getBoolean("withdrawal"));
    }
}
