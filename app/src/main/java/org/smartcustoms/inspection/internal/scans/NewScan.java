package org.smartcustoms.inspection.internal.scans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.devices.Device;
import org.smartcustoms.inspection.internal.devices.Way;

/// A scan about to be stored.
///
/// @param contentHash one hash over all its files: the same content from the same device is the same scan
public record NewScan(
        UUID id,
        Device device,
        Way way,
        String contentHash,
        ScanImage image,
        int airValue,
        @Nullable String sopClass,
        @Nullable String sopInstance,
        SubjectKind subjectKind,
        String subject,
        @Nullable String owner,
        @Nullable UUID declarationId,
        Instant takenAt,
        List<StoredFile> files) {}
