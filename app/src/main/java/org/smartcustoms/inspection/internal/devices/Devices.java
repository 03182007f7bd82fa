package org.smartcustoms.inspection.internal.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The registered devices.
@Repository
public class Devices {

    private final JdbcClient jdbc;
    private final DeviceAlarms alarms;
    private final Clock clock;

    Devices(JdbcClient jdbc, DeviceAlarms alarms, Clock clock) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// The device whose token the caller holds.
    public Device ofCaller(Actor actor) {
        return jdbc.sql("SELECT * FROM inspection.device WHERE account = :account AND retired_at IS NULL")
                .param("account", actor.username())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_ALLOWED,
                        "This token belongs to no registered device. Register the device first; its token comes with it",
                        "此權杖並不屬於任何已登記裝置，請先登記裝置，登記時會獲發權杖"));
    }

    /// The device in service that goes by a code.
    public Optional<Device> find(String code) {
        return jdbc.sql("SELECT * FROM inspection.device WHERE code = :code AND retired_at IS NULL")
                .param("code", code)
                .query((row, number) -> read(row))
                .optional();
    }

    public Device get(UUID id) {
        return jdbc.sql("SELECT * FROM inspection.device WHERE id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no such device", "沒有此裝置"));
    }

    public List<Device> list() {
        return jdbc.sql("SELECT * FROM inspection.device ORDER BY retired_at NULLS FIRST, post, code")
                .query((row, number) -> read(row))
                .list();
    }

    void add(Device device) {
        int added = jdbc.sql("""
                        INSERT INTO inspection.device
                            (id, code, name, kind, post, maker, model, air_value, account, token_id, registered_by,
                             registered_at, certificate)
                        VALUES (:id, :code, :name, :kind, :post, :maker, :model, :air, :account, :token, :by, :at,
                             :certificate)
                        ON CONFLICT DO NOTHING""")
                .param("id", device.id())
                .param("code", device.code())
                .param("name", device.name())
                .param("kind", device.kind().name())
                .param("post", device.post())
                .param("maker", device.maker())
                .param("model", device.model())
                .param("air", device.airValue())
                .param("account", device.account())
                .param("token", device.tokenId())
                .param("by", device.registeredBy())
                .param("at", device.registeredAt().atOffset(ZoneOffset.UTC))
                .param("certificate", device.certificate())
                .update();
        if (added == 0) {
            throw Problem.conflict(
                    "There is a device " + device.code() + " already", "已有編號為 " + device.code() + " 的裝置");
        }
    }

    /// Notes a sign of life, which ends the device's silence.
    ///
    /// @param condition what the device says of itself; the last word stands when absent
    public void heard(UUID id, @Nullable String condition) {
        jdbc.sql("""
                        UPDATE inspection.device SET heartbeat_at = :now, condition = coalesce(:condition, condition)
                         WHERE id = :id""")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("condition", condition)
                .update();
        alarms.end(id, DeviceAlarms.Kind.SILENT);
    }

    /// The certificate of the device that went by a code last, which keeps it when it is registered anew.
    Optional<String> lastCertificate(String code) {
        return jdbc.sql(
                        "SELECT certificate FROM inspection.device WHERE code = :code ORDER BY registered_at DESC LIMIT 1")
                .param("code", code)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found);
    }

    void certify(UUID id, @Nullable String certificate) {
        jdbc.sql("UPDATE inspection.device SET certificate = :certificate WHERE id = :id")
                .param("id", id)
                .param("certificate", certificate)
                .update();
    }

    boolean retire(UUID id) {
        return jdbc.sql("UPDATE inspection.device SET retired_at = :now WHERE id = :id AND retired_at IS NULL")
                        .param("id", id)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Device read(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Device.Kind.valueOf(row.getString("kind")),
                row.getString("post"),
                row.getString("maker"),
                row.getString("model"),
                row.getInt("air_value"),
                row.getString("account"),
                row.getObject("token_id", UUID.class),
                row.getString("registered_by"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row, "retired_at"),
                instant(row, "heartbeat_at"),
                row.getString("condition"),
                row.getString("certificate"));
    }

    private static java.time.@Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
