package org.smartcustoms.inspection.internal.devices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.MachineTokens;
import org.smartcustoms.platform.Role;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes devices into service and out of it.
@Service
class Registry {

    private final Devices devices;
    private final MachineTokens tokens;
    private final Audit audit;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Registry(Devices devices, MachineTokens tokens, Audit audit, Clock clock) {
        this.devices = devices;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// @param airValue what its 16-bit channels read for air; the simulator's when absent
    record RegisterDevice(
            @NotNull
            @Pattern(
                    regexp = "[A-Z0-9][A-Z0-9-]{1,15}",
                    message = "must be 2 to 16 capital letters, digits and dashes: it is the DICOM title as well")
            String code,

            @NotBlank @Size(max = 100) String name,
            Device.@NotNull Kind kind,
            @NotBlank @Size(max = 20) String post,
            @Nullable @Size(max = 100) String maker,
            @Nullable @Size(max = 100) String model,
            @Nullable @Min(256) @Max(65_535) Integer airValue) {}

    /// @param token shown once
    record Registered(UUID id, String code, String token) {}

    @Transactional
    Registered register(RegisterDevice command) {
        var issued = tokens.issue(command.code(), Role.DEVICE);
        var device = new Device(
                ids.next(),
                command.code(),
                command.name().strip(),
                command.kind(),
                command.post().strip(),
                command.maker(),
                command.model(),
                command.airValue() == null ? DualEnergyScan.AIR : command.airValue(),
                issued.account(),
                issued.id(),
                Actors.current().username(),
                clock.instant(),
                null,
                null,
                null,
                devices.lastCertificate(command.code()).orElse(null));
        devices.add(device);
        audit.record(AuditEntry.of("device.registered", "device", device.id())
                .with(Map.of("code", device.code(), "kind", device.kind(), "post", device.post())));
        return new Registered(device.id(), device.code(), issued.token());
    }

    /// @param certificate in PEM, or its SHA-256 fingerprint; absent for a device that may call without one
    record Certify(@Nullable @Size(max = 20_000) String certificate) {}

    /// Says with which certificate a device calls by DICOM.
    @Transactional
    void certify(UUID id, Certify command) {
        var device = devices.get(id);
        if (device.retiredAt() != null) {
            throw Problem.conflict("It is out of service already", "此裝置已停用");
        }
        var given = command.certificate();
        var fingerprint = given == null || given.isBlank() ? null : Fingerprint.of(given);
        devices.certify(id, fingerprint);
        audit.record(AuditEntry.of("device.certificate-changed", "device", id)
                .with(Map.of("code", device.code(), "certificate", fingerprint == null ? "none" : fingerprint)));
    }

    @Transactional
    void retire(UUID id) {
        var device = devices.get(id);
        if (!devices.retire(id)) {
            throw Problem.conflict("It is out of service already", "此裝置已停用");
        }
        tokens.withdraw(device.tokenId());
        audit.record(AuditEntry.of("device.retired", "device", id).with(Map.of("code", device.code())));
    }
}
