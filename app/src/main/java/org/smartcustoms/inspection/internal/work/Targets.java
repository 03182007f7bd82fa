package org.smartcustoms.inspection.internal.work;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stored targets.
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
    private final JdbcTemplate batches;

    Targets(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public Optional<Target> find(UUID declaration) {
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
        var ids = declarations.toArray(UUID[]::new);
        // Locked first and read after: a join read while waiting for a lock mixes old rows with new ones.
        jdbc.sql("SELECT FROM inspection.target WHERE declaration_id = ANY(:ids) ORDER BY declaration_id FOR UPDATE")
                .param("ids", ids)
                .query((row, number) -> true)
                .list();
        return jdbc
                .sql(READ + "WHERE t.declaration_id = ANY(:ids)")
                .param("ids", ids)
                .query((row, number) -> TargetRow.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Target::declarationId, target -> target));
    }

    public Set<UUID> known(Collection<UUID> declarations) {
        return new HashSet<>(jdbc.sql("SELECT declaration_id FROM inspection.target WHERE declaration_id = ANY(:ids)")
                .param("ids", declarations.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /// Stores new targets; those in the release lane are released by the same act.
    public void open(List<Selection> selections) {
        var rows = new ArrayList<@Nullable Object[]>(selections.size());
        for (var s : selections) {
            boolean automatic = s.lane() == Lane.RELEASE;
            var because = s.because();
            rows.add(new @Nullable Object[] {
                s.declarationId(),
                s.reference(),
                s.office(),
                s.kind(),
                s.trader(),
                s.goods(),
                s.hs(),
                s.departure(),
                Timestamp.from(s.acceptedAt()),
                Timestamp.from(s.at()),
                s.lane().name(),
                s.selectedBy(),
                s.score(),
                s.valueAtStake(),
                because == null ? null : because.en(),
                because == null ? null : because.zh(),
                s.lane().name(),
                (automatic ? WorkState.Code.RELEASED : WorkState.Code.WAITING).name(),
                automatic ? Timestamp.from(s.at()) : null,
                automatic ? "system" : null,
                automatic
            });
        }
        batches.batchUpdate("""
                INSERT INTO inspection.target
                    (declaration_id, reference, office, kind, trader, goods, hs, departure, accepted_at, selected_at,
                     selected_lane, selected_by, score, value_at_stake, because_en, because_zh, lane, state,
                     decided_at, decided_by, automatic)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /// Takes a later screening's word for a target that is still being worked on.
    public void rescore(Selection s) {
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
        var row = StateColumns.of(target.state());
        int changed = jdbc.sql("""
                        UPDATE inspection.target
                           SET lane = :lane, state = :state, version = version + 1,
                               officer = COALESCE(:officer, officer),
                               officer_name = COALESCE(:officerName, officer_name),
                               assigned_at = COALESCE(:assignedAt, assigned_at),
                               examination_started_at = COALESCE(:startedAt, examination_started_at),
                               finding_id = :findingId, result = :result, discrepancy_kind = :discrepancyKind,
                               value_short = :valueShort, critical = :critical, found_at = :foundAt,
                               decided_at = :decidedAt, decided_by = :decidedBy, automatic = :automatic
                         WHERE declaration_id = :id AND version = :version""")
                .param("lane", target.lane().name())
                .param("state", target.state().code().name())
                .param("officer", row.officer())
                .param("officerName", row.officerName())
                .param("assignedAt", at(row.assignedAt()))
                .param("startedAt", at(row.startedAt()))
                .param("findingId", row.findingId())
                .param("result", row.result())
                .param("discrepancyKind", row.discrepancyKind())
                .param("valueShort", row.valueShort())
                .param("critical", row.critical())
                .param("foundAt", at(row.foundAt()))
                .param("decidedAt", at(row.decidedAt()))
                .param("decidedBy", row.decidedBy())
                .param("automatic", row.automatic())
                .param("id", target.declarationId())
                .param("version", target.version())
                .update();
        if (changed == 0) {
            throw Problem.of(
                    ProblemType.CHANGED_MEANWHILE,
                    "Someone worked on " + target.reference() + " meanwhile. Look at it again before you go on",
                    target.reference() + " 已被其他人員處理，請重新查看後再繼續");
        }
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
