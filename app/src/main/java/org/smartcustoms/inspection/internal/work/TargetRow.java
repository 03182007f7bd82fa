package org.smartcustoms.inspection.internal.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.inspection.DiscrepancyKind;
import org.smartcustoms.inspection.FindingResult;
import org.smartcustoms.inspection.internal.work.WorkState.Decision;

/// Reads a target with its standing finding and pending override from one joined row.
public final class TargetRow {

    private TargetRow() {}

    /// @param row the columns of `target`, and of `finding` and `lane_override` where they exist
    public static Target read(ResultSet row) throws SQLException {
        return new Target(
                row.getObject("declaration_id", UUID.class),
                row.getString("reference"),
                Lane.valueOf(row.getString("lane")),
                time(row, "accepted_at"),
                state(row),
                pending(row),
                row.getInt("version"));
    }

    private static WorkState state(ResultSet row) throws SQLException {
        return switch (WorkState.Code.valueOf(row.getString("state"))) {
            case WAITING -> new WorkState.Waiting();
            case ASSIGNED -> new WorkState.Assigned(officer(row), time(row, "assigned_at"));
            case UNDER_EXAMINATION -> new WorkState.UnderExamination(officer(row), time(row, "examination_started_at"));
            case FOUND ->
                new WorkState.Found(
                        officer(row),
                        time(row, "examination_started_at"),
                        Objects.requireNonNull(finding(row), "a found target has a finding"));
            case RELEASED -> new WorkState.Released(decision(row), finding(row));
            case DETAINED -> new WorkState.Detained(decision(row), finding(row));
            case WITHDRAWN -> new WorkState.Withdrawn(time(row, "decided_at"));
        };
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(row.getString("officer"), row.getString("officer_name"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(time(row, "decided_at"), row.getString("decided_by"), row.getBoolean("automatic"));
    }

    private static @Nullable Finding finding(ResultSet row) throws SQLException {
        var id = row.getObject("finding_id", UUID.class);
        if (id == null) {
            return null;
        }
        var kind = row.getString("discrepancy_kind");
        return new Finding(
                id,
                FindingResult.valueOf(row.getString("result")),
                kind == null ? null : DiscrepancyKind.valueOf(kind),
                row.getBigDecimal("value_short"),
                row.getBoolean("critical"),
                row.getString("note"),
                time(row, "found_at"),
                row.getString("found_by"),
                time(row, "recorded_at"));
    }

    private static @Nullable LaneOverride pending(ResultSet row) throws SQLException {
        var id = row.getObject("override_id", UUID.class);
        return id == null
                ? null
                : new LaneOverride(
                        id,
                        Lane.valueOf(row.getString("from_lane")),
                        Lane.valueOf(row.getString("to_lane")),
                        row.getString("override_reason"),
                        new Officer(row.getString("requested_by"), row.getString("requester_name")),
                        time(row, "requested_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
