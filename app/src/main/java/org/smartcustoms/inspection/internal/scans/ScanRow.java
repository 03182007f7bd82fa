package org.smartcustoms.inspection.internal.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.devices.Way;

/// Reads a scan from its row.
final class ScanRow {

    private ScanRow() {}

    static Scan read(ResultSet row) throws SQLException {
        return new Scan(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("device_id", UUID.class),
                row.getString("post"),
                Way.valueOf(row.getString("way")),
                ScanImage.Kind.valueOf(row.getString("kind")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("air_value"),
                row.getDouble("scale"),
                row.getString("sop_class"),
                row.getString("sop_instance"),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject"),
                row.getString("owner"),
                row.getObject("declaration_id", UUID.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("trouble"),
                row.getString("detector"),
                instant(row, "detected_at"),
                row.getDouble("alarm"),
                row.getObject("air_level", Double.class),
                row.getObject("noise", Double.class),
                row.getObject("dead_lines", Integer.class),
                bands(row),
                ScanState.valueOf(row.getString("state")),
                row.getInt("reading"),
                row.getString("officer"),
                row.getString("officer_name"),
                instant(row, "in_hand_since"),
                row.getString("meant_for"),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getInt("version"));
    }

    private static List<Double> bands(ResultSet row) throws SQLException {
        var array = row.getArray("bands");
        return array == null ? List.of() : List.of((Double[]) array.getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
