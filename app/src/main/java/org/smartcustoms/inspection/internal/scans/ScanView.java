package org.smartcustoms.inspection.internal.scans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.inspection.internal.devices.Device;
import org.smartcustoms.inspection.internal.devices.Way;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.kernel.Text;

/// A scan as the workstation shows it.
///
/// @param image names what the picture's addresses serve now; it changes when the picture does
/// @param mine the caller has it in hand
/// @param deadlineAt when the time for this reading ends
/// @param trouble the machine could not read it so far: the officer reads it alone
/// @param archive how its way to the archive stands, where there is one
/// @param history earlier scans of the same owner, for callers who may read about parties
record ScanView(
        UUID id,
        String number,
        DeviceOf device,
        String post,
        Way way,
        SubjectOf subject,
        ScanImage.Kind kind,
        int width,
        int height,
        double pixelsPerMillimetre,
        int airValue,
        String image,
        Instant takenAt,
        Instant receivedAt,
        ScanState state,
        int reading,
        @Nullable Officer officer,
        boolean mine,
        @Nullable Instant deadlineAt,
        @Nullable String detector,
        @Nullable String trouble,
        double alarm,
        List<Frame> frames,
        List<Double> bands,
        @Nullable Quality quality,
        List<Readings.Reading> readings,
        Referrals.@Nullable Referral referral,
        List<FileOf> files,
        Forwardings.@Nullable Forwarding archive,
        List<ScanList.ScanLine> sameSubject,
        List<ScanList.ScanLine> history,
        int version) {

    record DeviceOf(UUID id, String code, String name, Device.Kind kind) {}

    /// @param owner for callers who may read about parties
    /// @param declarationId the declaration that the goods were lodged under
    record SubjectOf(
            SubjectKind kind,
            String reference,
            @Nullable String owner,
            @Nullable UUID declarationId) {}

    /// A file as it came.
    record FileOf(Part part, String name, long size) {}

    /// @param airLevel absent, like the noise, where the scan shows no air
    record Quality(@Nullable Double airLevel, @Nullable Double noise, int deadLines) {}

    /// @param outcome absent until somebody looked inside
    record Frame(
            UUID id,
            String label,
            Line line,
            Box box,
            double score,
            List<Text> because,
            Detections.@Nullable Outcome outcome) {}
}
