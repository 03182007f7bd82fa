package org.smartcustoms.inspection.internal.scans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.devices.Way;

/// A scan as it stands now.
///
/// @param number counts all scans; people call it `X-000123`
/// @param scale pixels per millimetre, 0 where unknown
/// @param owner whoever the bag or parcel belongs to, as the device's operator read it from the tag
/// @param attempts how often the machine has tried to read it
/// @param trouble why the machine could not read it at the last try
/// @param alarm the greatest score of what the machine found, 0 when it found nothing
/// @param airLevel signal in air over what it should be
/// @param bands shares of air, organic, inorganic, metal and opaque matter; empty for coloured pictures
/// @param reading 1, or 2 when a second officer reads it
/// @param meantFor officer to whom it was handed over
public record Scan(
        UUID id,
        long number,
        UUID deviceId,
        String post,
        Way way,
        ScanImage.Kind kind,
        int width,
        int height,
        int airValue,
        double scale,
        @Nullable String sopClass,
        @Nullable String sopInstance,
        SubjectKind subjectKind,
        String subject,
        @Nullable String owner,
        @Nullable UUID declarationId,
        Instant takenAt,
        Instant receivedAt,
        int attempts,
        @Nullable String trouble,
        @Nullable String detector,
        @Nullable Instant detectedAt,
        double alarm,
        @Nullable Double airLevel,
        @Nullable Double noise,
        @Nullable Integer deadLines,
        List<Double> bands,
        ScanState state,
        int reading,
        @Nullable String officer,
        @Nullable String officerName,
        @Nullable Instant inHandSince,
        @Nullable String meantFor,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        int version) {

    public String name() {
        return "X-%06d".formatted(number);
    }
}
