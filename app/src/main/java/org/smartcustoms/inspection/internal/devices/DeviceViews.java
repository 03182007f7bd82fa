package org.smartcustoms.inspection.internal.devices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the devices' pages show: the device, its last day, what it was refused and what is wrong with it.
@Component
class DeviceViews {

    private static final int LATEST = 50;
    private static final Duration DAY = Duration.ofDays(1);

    private final Devices devices;
    private final Refusals refusals;
    private final DeviceAlarms alarms;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeviceViews(Devices devices, Refusals refusals, DeviceAlarms alarms, JdbcClient jdbc, Clock clock) {
        this.devices = devices;
        this.refusals = refusals;
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param scans images in the last day
    /// @param alarmed those of them in which the machine saw something
    /// @param refused files not taken in the last day
    /// @param waiting images that no officer has decided on yet
    /// @param airLevel mean air level of the last day's raw scans, 1 where it should be
    /// @param seconds mean time from receipt to the machine's reading
    record Traffic(
            long scans,
            long alarmed,
            long refused,
            long waiting,
            @Nullable Double airLevel,
            @Nullable Double noise,
            @Nullable Double seconds,
            @Nullable Instant lastScanAt) {

        static final Traffic NONE = new Traffic(0, 0, 0, 0, null, null, null, null);
    }

    record DeviceView(
            UUID id,
            String code,
            String name,
            Device.Kind kind,
            String post,
            @Nullable String maker,
            @Nullable String model,
            int airValue,
            Device.Life life,
            @Nullable Instant heartbeatAt,
            @Nullable String condition,
            String registeredBy,
            Instant registeredAt,
            @Nullable Instant retiredAt,
            @Nullable String certificate,
            Traffic lastDay,
            List<DeviceAlarms.Alarm> alarms) {}

    record DeviceDetail(DeviceView device, List<Refusals.Refusal> refusals) {}

    List<DeviceView> list() {
        var traffic = traffic();
        return devices.list().stream()
                .map(device -> view(
                        device,
                        traffic.getOrDefault(device.id(), Traffic.NONE),
                        alarms.list(device.id(), LATEST).stream()
                                .filter(alarm -> alarm.until() == null)
                                .toList()))
                .toList();
    }

    DeviceDetail detail(UUID id) {
        var device = devices.get(id);
        return new DeviceDetail(
                view(device, traffic().getOrDefault(id, Traffic.NONE), alarms.list(id, LATEST)),
                refusals.list(id, LATEST));
    }

    private DeviceView view(Device device, Traffic traffic, List<DeviceAlarms.Alarm> standing) {
        return new DeviceView(
                device.id(),
                device.code(),
                device.name(),
                device.kind(),
                device.post(),
                device.maker(),
                device.model(),
                device.airValue(),
                device.life(clock.instant()),
                device.heartbeatAt(),
                device.condition(),
                device.registeredBy(),
                device.registeredAt(),
                device.retiredAt(),
                device.certificate(),
                traffic,
                standing);
    }

    private Map<UUID, Traffic> traffic() {
        var since = clock.instant().minus(DAY).atOffset(ZoneOffset.UTC);
        return jdbc
                .sql("""
                        SELECT d.id, s.*, r.refused
                          FROM inspection.device d
                          LEFT JOIN LATERAL (
                               SELECT count(*) AS scans, count(*) FILTER (WHERE alarm > 0) AS alarmed,
                                      count(*) FILTER (WHERE state IN ('RECEIVED', 'WAITING', 'IN_HAND')) AS waiting,
                                      avg(air_level) AS air_level, avg(noise) AS noise,
                                      avg(extract(epoch FROM detected_at - received_at)) AS seconds,
                                      max(received_at) AS last_scan_at
                                 FROM inspection.scan WHERE device_id = d.id AND received_at >= :since) s ON true
                          LEFT JOIN LATERAL (
                               SELECT count(*) AS refused
                                 FROM inspection.refusal WHERE device_id = d.id AND at >= :since) r ON true""")
                .param("since", since)
                .query((row, number) -> {
                    var last = row.getObject("last_scan_at", OffsetDateTime.class);
                    return Map.entry(
                            row.getObject("id", UUID.class),
                            new Traffic(
                                    row.getLong("scans"),
                                    row.getLong("alarmed"),
                                    row.getLong("refused"),
                                    row.getLong("waiting"),
                                    row.getObject("air_level", Double.class),
                                    row.getObject("noise", Double.class),
                                    number(row.getBigDecimal("seconds")),
                                    last == null ? null : last.toInstant()));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Double number(java.math.@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
