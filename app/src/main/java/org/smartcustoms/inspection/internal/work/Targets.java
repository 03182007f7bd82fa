package org.smartcustoms.inspection.internal.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.database.Columns;
import org.smartcustoms.platform.database.PerTransaction;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stored targets. A target that the transaction under way opens is known from then on; its row is written once,
/// as it stands when the transaction commits or when something that refers to it is stored.
@Repository
public class Targets {

    private static final String READ = """
            SELECT t.*, f.note, f.found_by, f.recorded_at,
                   o.id AS override_id, o.from_lane, o.to_lane, o.reason AS override_reason, o.requested_by,
                   o.requester_name, o.requested_at
              FROM inspection.target t
              LEFT JOIN inspection.finding f ON f.id = t.finding_id
              LEFT JOIN inspection.lane_override o ON o.declaration_id = t.declaration_id AND o.outcome IS NULL
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final PerTransaction<OpenedTargets> opened = new PerTransaction<>(OpenedTargets::new, this::write);

    Targets(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Target> find(UUID declaration) {
        var fresh = opened.find().flatMap(targets -> targets.find(declaration));
        if (fresh.isPresent()) {
            return fresh;
        }
        return jdbc.sql(READ + "WHERE t.declaration_id = :id")
                .param("id", declaration)
                .query((row, number) -> TargetRow.read(row))
                .optional();
    }

    /// The target, held against changes by others until this transaction ends.
    public Target lock(UUID declaration) {
        return lockAll(List.of(declaration)).values().stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "There is no work on a declaration " + declaration, "沒有報關單 " + declaration + " 的處理紀錄"));
    }

    /// Those of `declarations` that exist, held until this transaction ends; locked in order of id, so that two
    /// batches never wait for each other.
    public Map<UUID, Target> lockAll(Collection<UUID> declarations) {
        var found = fresh(declarations);
        var ids = others(declarations, found.keySet());
        if (ids.length == 0) {
            return found;
        }
        // Locked first and read after: a join read while waiting for a lock mixes old rows with new ones.
        jdbc.sql("SELECT FROM inspection.target WHERE declaration_id = ANY(:ids) ORDER BY declaration_id FOR UPDATE")
                .param("ids", ids)
                .query((row, number) -> true)
                .list();
        jdbc.sql(READ + "WHERE t.declaration_id = ANY(:ids)")
                .param("ids", ids)
                .query((row, number) -> TargetRow.read(row))
                .list()
                .forEach(target -> found.put(target.declarationId(), target));
        return found;
    }

    public Set<UUID> known(Collection<UUID> declarations) {
        var known = new HashSet<>(fresh(declarations).keySet());
        var ids = others(declarations, known);
        if (ids.length > 0) {
            known.addAll(jdbc.sql("SELECT declaration_id FROM inspection.target WHERE declaration_id = ANY(:ids)")
                    .param("ids", ids)
                    .query(UUID.class)
                    .list());
        }
        return known;
    }

    /// Those of `declarations` that this transaction has opened and not written yet.
    public Map<UUID, Target> fresh(Collection<UUID> declarations) {
        return opened.find().map(targets -> targets.among(declarations)).orElseGet(HashMap::new);
    }

    private static UUID[] others(Collection<UUID> declarations, Set<UUID> known) {
        return declarations.stream().filter(id -> !known.contains(id)).toArray(UUID[]::new);
    }

    /// Takes new targets in; those in the release lane are released by the same act.
    ///
    /// @throws IllegalStateException outside of a transaction
    public void open(List<Selection> selections) {
        if (!selections.isEmpty()) {
            var targets = opened.get();
            selections.forEach(targets::open);
        }
    }

    /// Writes the rows of what this transaction has opened, so that others may refer to them.
    public void write() {
        opened.find().ifPresent(this::write);
    }

    private void write(OpenedTargets targets) {
        Columns.of(targets.take())
                .add("declaration_id", "uuid", row -> row.selection().declarationId())
                .add("reference", "text", row -> row.selection().reference())
                .add("office", "text", row -> row.selection().office())
                .add("kind", "text", row -> row.selection().kind())
                .add("trader", "text", row -> row.selection().trader())
                .add("goods", "text", row -> row.selection().goods())
                .add("hs", "text", row -> row.selection().hs())
                .add("departure", "text", row -> row.selection().departure())
                .add("accepted_at", "timestamptz", row -> row.selection().acceptedAt())
                .add("selected_at", "timestamptz", row -> row.selection().at())
                .add("selected_lane", "text", row -> row.selection().lane())
                .add("selected_by", "text", row -> row.selection().selectedBy())
                .add("score", "double precision", row -> row.selection().score())
                .add("value_at_stake", "numeric", row -> row.selection().valueAtStake())
                .add("because_en", "text", row -> told(row.selection().because(), Text::en))
                .add("because_zh", "text", row -> told(row.selection().because(), Text::zh))
                .add("lane", "text", row -> row.target().lane())
                .add("state", "text", row -> row.target().state().code())
                .add("officer", "text", row -> row.columns().officer())
                .add("officer_name", "text", row -> row.columns().officerName())
                .add("assigned_at", "timestamptz", row -> row.columns().assignedAt())
                .add(
                        "examination_started_at",
                        "timestamptz",
                        row -> row.columns().startedAt())
                .add("finding_id", "uuid", row -> row.columns().findingId())
                .add("result", "text", row -> row.columns().result())
                .add("discrepancy_kind", "text", row -> row.columns().discrepancyKind())
                .add("value_short", "numeric", row -> row.columns().valueShort())
                .add("critical", "boolean", row -> row.columns().critical())
                .add("found_at", "timestamptz", row -> row.columns().foundAt())
                .add("decided_at", "timestamptz", row -> row.columns().decidedAt())
                .add("decided_by", "text", row -> row.columns().decidedBy())
                .add("automatic", "boolean", row -> row.columns().automatic())
                .add("version", "integer", row -> row.target().version())
                .addTo("inspection.target", rows);
    }

    private static @Nullable String told(@Nullable Text because, Function<Text, String> language) {
        return because == null ? null : language.apply(because);
    }

    /// Takes a later screening's word for a target that is still being worked on.
    public void rescore(Selection s) {
        write();
        var because = s.because();
        jdbc.sql("""
                        UPDATE inspection.target
                           SET trader = :trader, goods = :goods, hs = :hs, departure = :departure, score = :score,
                               value_at_stake = :stake, selected_lane = :lane, selected_by = :by,
                               because_en = :becauseEn, because_zh = :becauseZh
                         WHERE declaration_id = :id""")
                .param("trader", s.trader())
                .param("goods", s.goods())
                .param("hs", s.hs())
                .param("departure", s.departure())
                .param("score", s.score())
                .param("stake", s.valueAtStake())
                .param("lane", s.lane().name())
                .param("by", s.selectedBy())
                .param("becauseEn", because == null ? null : because.en())
                .param("becauseZh", because == null ? null : because.zh())
                .param("id", s.declarationId())
                .update();
    }

    /// Stores the target's lane and state over the version that was read.
    public void save(Target target) {
        saveAll(List.of(target));
    }

    /// Stores lanes and states over the versions that were read: all of them or, when one was changed by someone else
    /// meanwhile, none.
    public void saveAll(Collection<Target> targets) {
        var stored = targets.stream()
                .filter(target ->
                        !opened.find().map(fresh -> fresh.replace(target)).orElse(false))
                .toList();
        if (!stored.isEmpty()) {
            update(stored);
        }
    }

    private void update(List<Target> targets) {
        var rows = targets.stream().map(Saved::of).toList();
        var columns = Columns.of(rows)
                .add("declaration_id", "uuid", row -> row.target().declarationId())
                .add("version", "integer", row -> row.target().version())
                .add("lane", "text", row -> row.target().lane())
                .add("state", "text", row -> row.target().state().code())
                .add("officer", "text", row -> row.state().officer())
                .add("officer_name", "text", row -> row.state().officerName())
                .add("assigned_at", "timestamptz", row -> row.state().assignedAt())
                .add("examination_started_at", "timestamptz", row -> row.state().startedAt())
                .add("finding_id", "uuid", row -> row.state().findingId())
                .add("result", "text", row -> row.state().result())
                .add("discrepancy_kind", "text", row -> row.state().discrepancyKind())
                .add("value_short", "numeric", row -> row.state().valueShort())
                .add("critical", "boolean", row -> row.state().critical())
                .add("found_at", "timestamptz", row -> row.state().foundAt())
                .add("decided_at", "timestamptz", row -> row.state().decidedAt())
                .add("decided_by", "text", row -> row.state().decidedBy())
                .add("automatic", "boolean", row -> row.state().automatic());
        int changed = jdbc.sql("""
                        UPDATE inspection.target t
                           SET lane = given.lane, state = given.state, version = t.version + 1,
                               officer = COALESCE(given.officer, t.officer),
                               officer_name = COALESCE(given.officer_name, t.officer_name),
                               assigned_at = COALESCE(given.assigned_at::timestamptz, t.assigned_at),
                               examination_started_at =
                                   COALESCE(given.examination_started_at::timestamptz, t.examination_started_at),
                               finding_id = given.finding_id::uuid, result = given.result,
                               discrepancy_kind = given.discrepancy_kind, value_short = given.value_short::numeric,
                               critical = given.critical::boolean, found_at = given.found_at::timestamptz,
                               decided_at = given.decided_at::timestamptz, decided_by = given.decided_by,
                               automatic = given.automatic::boolean
                          FROM %s
                         WHERE t.declaration_id = given.declaration_id::uuid AND t.version = given.version::integer""".formatted(columns.given()))
                .params(columns.parameters())
                .update();
        if (changed < targets.size()) {
            throw changedMeanwhile(targets);
        }
    }

    private record Saved(Target target, StateColumns state) {

        static Saved of(Target target) {
            return new Saved(target, StateColumns.of(target.state()));
        }
    }

    private static Problem changedMeanwhile(Collection<Target> targets) {
        var which = targets.size() == 1 ? targets.iterator().next().reference() : targets.size() + " declarations";
        return Problem.of(
                ProblemType.CHANGED_MEANWHILE,
                "Someone worked on " + which + " meanwhile. Look at it again before you go on",
                which + " 已被其他人員處理，請重新查看後再繼續");
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
