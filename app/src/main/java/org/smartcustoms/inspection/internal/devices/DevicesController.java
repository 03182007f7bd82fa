package org.smartcustoms.inspection.internal.devices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Devices over HTTP: for those who run them, and their own sign of life.
@RestController
class DevicesController {

    private static final int LATEST = 200;

    private final DeviceViews views;
    private final Registry registry;
    private final Devices devices;
    private final Refusals refusals;

    DevicesController(DeviceViews views, Registry registry, Devices devices, Refusals refusals) {
        this.views = views;
        this.registry = registry;
        this.devices = devices;
        this.refusals = refusals;
    }

    /// @param condition what the device says of itself, such as `tube warming up`
    record Heartbeat(@Nullable @Size(max = 200) String condition) {}

    @GetMapping("/api/devices")
    @RequiresPermission({Permission.SCAN_READ, Permission.DEVICE_ADMIN})
    List<DeviceViews.DeviceView> list() {
        return views.list();
    }

    @GetMapping("/api/devices/{id}")
    @RequiresPermission({Permission.SCAN_READ, Permission.DEVICE_ADMIN})
    DeviceViews.DeviceDetail detail(@PathVariable UUID id) {
        return views.detail(id);
    }

    /// What was not taken from anyone, strangers included.
    @GetMapping("/api/refusals")
    @RequiresPermission({Permission.SCAN_SUPERVISE, Permission.DEVICE_ADMIN})
    List<Refusals.Refusal> refusals() {
        return refusals.list(null, LATEST);
    }

    @PostMapping("/api/devices")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.DEVICE_ADMIN)
    Registry.Registered register(@Valid @RequestBody Registry.RegisterDevice command) {
        return registry.register(command);
    }

    /// The certificate with which alone a device may call by DICOM.
    @PutMapping("/api/devices/{id}/certificate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.DEVICE_ADMIN)
    void certify(@PathVariable UUID id, @Valid @RequestBody Registry.Certify command) {
        registry.certify(id, command);
    }

    @DeleteMapping("/api/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.DEVICE_ADMIN)
    void retire(@PathVariable UUID id) {
        registry.retire(id);
    }

    @PostMapping("/api/device/heartbeat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.DEVICE_SUBMIT)
    void heartbeat(@Valid @RequestBody(required = false) @Nullable Heartbeat heartbeat) {
        var device = devices.ofCaller(Actors.current());
        devices.heard(device.id(), heartbeat == null ? null : heartbeat.condition());
    }
}
