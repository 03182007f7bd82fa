package org.smartcustoms.inspection.internal.devices;

import java.time.Clock;
import org.smartcustoms.kernel.Text;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notices devices that fall silent.
@Component
class SilenceWatch {

    private final Devices devices;
    private final DeviceAlarms alarms;
    private final Clock clock;

    SilenceWatch(Devices devices, DeviceAlarms alarms, Clock clock) {
        this.devices = devices;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void look() {
        for (var device : devices.list()) {
            if (device.life(clock.instant()) == Device.Life.SILENT) {
                alarms.raise(
                        device.id(),
                        DeviceAlarms.Kind.SILENT,
                        new Text("No sign of life for more than 3 minutes", "已超過三分鐘沒有訊號"));
            }
        }
    }
}
