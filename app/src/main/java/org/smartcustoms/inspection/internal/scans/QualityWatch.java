package org.smartcustoms.inspection.internal.scans;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.devices.DeviceAlarms;
import org.smartcustoms.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Watches each device's last raw scans: dead lines in three in a row, air more than 6 % off, or air too grainy. One
/// good scan after that ends the alarm; one without air tells nothing of air.
@Component
class QualityWatch {

    private static final int IN_A_ROW = 3;
    private static final double FARTHEST_FROM_AIR = 0.06;
    private static final double GRAINIEST = 0.05;

    private final DeviceAlarms alarms;
    private final JdbcClient jdbc;

    QualityWatch(DeviceAlarms alarms, JdbcClient jdbc) {
        this.alarms = alarms;
        this.jdbc = jdbc;
    }

    private record Last(
            int deadLines,
            @Nullable Double airLevel,
            @Nullable Double noise) {}

    void look(Scan scan, @Nullable ImageQuality quality) {
        if (quality == null) {
            return;
        }
        var last = jdbc.sql("""
                        SELECT dead_lines, air_level, noise FROM inspection.scan
                         WHERE device_id = :device AND dead_lines IS NOT NULL ORDER BY detected_at DESC LIMIT :count""")
                .param("device", scan.deviceId())
                .param("count", IN_A_ROW)
                .query((row, number) -> new Last(
                        row.getInt("dead_lines"),
                        row.getObject("air_level", Double.class),
                        row.getObject("noise", Double.class)))
                .list();
        boolean enough = last.size() == IN_A_ROW;
        tell(
                scan,
                DeviceAlarms.Kind.DEAD_LINES,
                enough && last.stream().allMatch(one -> one.deadLines() > 0),
                quality.deadLines() == 0,
                new Text(
                        quality.deadLines() + " detector lines no longer follow their neighbours",
                        quality.deadLines() + " 條探測線失效"));
        var air = quality.airLevel();
        var noise = quality.noise();
        if (air == null || noise == null) {
            return;
        }
        tell(
                scan,
                DeviceAlarms.Kind.DOSE,
                enough && last.stream().allMatch(one -> one.airLevel() != null && isOff(one.airLevel())),
                !isOff(air),
                new Text(
                        "Air reads " + percent(air) + " % of what it should: tube or calibration",
                        "空氣讀數為應有的 " + percent(air) + "%：請檢查射線管或校準"));
        tell(
                scan,
                DeviceAlarms.Kind.NOISE,
                enough && last.stream().allMatch(one -> one.noise() != null && one.noise() > GRAINIEST),
                noise <= GRAINIEST,
                new Text(
                        "Air is grainy: its spread is " + percent(noise) + " %", "空氣雜訊過高：離散度 " + percent(noise) + "%"));
    }

    private static boolean isOff(double airLevel) {
        return Math.abs(airLevel - 1) > FARTHEST_FROM_AIR;
    }

    private void tell(Scan scan, DeviceAlarms.Kind kind, boolean bad, boolean good, Text detail) {
        if (bad) {
            alarms.raise(scan.deviceId(), kind, detail);
        } else if (good) {
            alarms.end(scan.deviceId(), kind);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
