package org.smartcustoms.inspection.internal.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;

/// An instrument that makes images.
///
/// @param code short name; it is also the title under which it calls by DICOM, and its folder
/// @param post control point where it stands
/// @param airValue what its 16-bit channels read for air
/// @param account user name under which its token acts
/// @param condition what it last said of itself
/// @param certificate SHA-256 fingerprint of the certificate with which alone it may call by DICOM
public record Device(
        UUID id,
        String code,
        String name,
        Kind kind,
        String post,
        @Nullable String maker,
        @Nullable String model,
        int airValue,
        String account,
        UUID tokenId,
        String registeredBy,
        Instant registeredAt,
        @Nullable Instant retiredAt,
        @Nullable Instant heartbeatAt,
        @Nullable String condition,
        @Nullable String certificate) {

    /// Silence after which a device that has spoken before counts as silent.
    static final Duration PATIENCE = Duration.ofMinutes(3);

    /// What it looks through.
    public enum Kind {
        BAGGAGE("Baggage", "行李"),
        PARCEL("Parcels", "包裹"),
        PALLET("Pallets", "貨板"),
        VEHICLE("Vehicles", "車輛");

        private final Text title;

        Kind(String en, String zh) {
            title = new Text(en, zh);
        }

        public Text title() {
            return title;
        }
    }

    /// How it is doing.
    enum Life {
        /// It speaks.
        ALIVE,
        /// It spoke once, and does no more.
        SILENT,
        /// It never spoke.
        NEW,
        RETIRED
    }

    Life life(Instant now) {
        if (retiredAt != null) {
            return Life.RETIRED;
        }
        if (heartbeatAt == null) {
            return Life.NEW;
        }
        return heartbeatAt.plus(PATIENCE).isBefore(now) ? Life.SILENT : Life.ALIVE;
    }
}
