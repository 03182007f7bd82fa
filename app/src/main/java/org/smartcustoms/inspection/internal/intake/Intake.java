package org.smartcustoms.inspection.internal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.inspection.internal.devices.Device;
import org.smartcustoms.inspection.internal.devices.Devices;
import org.smartcustoms.inspection.internal.devices.Refusals;
import org.smartcustoms.inspection.internal.scans.DetectionWork;
import org.smartcustoms.inspection.internal.scans.ImageDecoder;
import org.smartcustoms.inspection.internal.scans.NewScan;
import org.smartcustoms.inspection.internal.scans.Part;
import org.smartcustoms.inspection.internal.scans.RefusedImage;
import org.smartcustoms.inspection.internal.scans.Scan;
import org.smartcustoms.inspection.internal.scans.ScanImage;
import org.smartcustoms.inspection.internal.scans.ScanImages;
import org.smartcustoms.inspection.internal.scans.ScanLog;
import org.smartcustoms.inspection.internal.scans.Scans;
import org.smartcustoms.inspection.internal.scans.SideCar;
import org.smartcustoms.inspection.internal.scans.StoredFile;
import org.smartcustoms.inspection.internal.scans.SubjectKind;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.files.BlobStore;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a delivery in: decodes it to see that it is what it claims, keeps its files unaltered by their content, and
/// queues the scan for the machine. The same content from the same device is the same scan.
@Service
class Intake {

    private final Scans scans;
    private final ScanImages images;
    private final Devices devices;
    private final Refusals refusals;
    private final Declarations declarations;
    private final BlobStore store;
    private final DetectionWork work;
    private final ScanLog log;
    private final GatewaySettings settings;
    private final SmartCustomsSettings platform;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Intake(
            Scans scans,
            ScanImages images,
            Devices devices,
            Refusals refusals,
            Declarations declarations,
            BlobStore store,
            DetectionWork work,
            ScanLog log,
            GatewaySettings settings,
            SmartCustomsSettings platform,
            TransactionTemplate transaction,
            Clock clock) {
        this.scans = scans;
        this.images = images;
        this.devices = devices;
        this.refusals = refusals;
        this.declarations = declarations;
        this.store = store;
        this.work = work;
        this.log = log;
        this.settings = settings;
        this.platform = platform;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// @param isNew false when the device had sent it before
    record Taken(UUID id, String number, boolean isNew) {}

    /// @throws RefusedImage with the reason, which is kept in the device's list of refusals by then
    Taken take(Delivery delivery) throws RefusedImage {
        try {
            return keep(delivery);
        } catch (RefusedImage refused) {
            refusals.add(
                    delivery.device().id(),
                    delivery.device().code(),
                    delivery.way(),
                    delivery.name(),
                    size(delivery),
                    refused.reason());
            throw refused;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Taken keep(Delivery delivery) throws RefusedImage, IOException {
        for (var file : delivery.files()) {
            if (Files.size(file.path()) > settings.largestFile().toBytes()) {
                throw tooLarge(settings);
            }
        }
        var device = delivery.device();
        var parts = Sorting.of(delivery.files(), device.airValue());
        var paths = new EnumMap<Part, Path>(Part.class);
        parts.forEach((part, file) -> paths.put(part, file.path()));
        var decoded = ImageDecoder.decode(paths, device.airValue());
        var particulars = delivery.particulars();
        var sideCar = paths.get(Part.SIDE_CAR);
        if (sideCar != null) {
            particulars = particulars.or(Particulars.of(SideCar.read(sideCar, device.airValue())));
        }
        if (decoded.header().isPresent()) {
            particulars = particulars.or(Particulars.of(decoded.header().get(), platform.timeZone()));
        }
        var stored = new ArrayList<StoredFile>();
        for (var entry : parts.entrySet()) {
            try (var in = Files.newInputStream(entry.getValue().path())) {
                var blob = store.put(in, entry.getValue().name());
                stored.add(new StoredFile(
                        entry.getKey(), blob.sha256(), entry.getValue().name(), blob.size()));
            }
        }
        var wanted = particulars;
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> store(delivery, decoded, wanted, stored)));
    }

    private Taken store(
            Delivery delivery, ImageDecoder.Decoded decoded, Particulars particulars, List<StoredFile> files) {
        var device = delivery.device();
        devices.heard(device.id(), null);
        var hash = contentHash(files);
        var known = scans.sameAs(device.id(), hash);
        if (known.isPresent()) {
            return taken(known.get(), false);
        }
        var kind = particulars.subjectKind() == null ? usual(device.kind()) : particulars.subjectKind();
        var subject = Optional.ofNullable(particulars.subject()).orElseGet(() -> shortened(delivery.name()));
        var scan = new NewScan(
                ids.next(),
                device,
                delivery.way(),
                hash,
                decoded.image(),
                airValue(decoded.image(), device),
                decoded.header()
                        .flatMap(header -> header.findText(Attribute.SOP_CLASS))
                        .orElse(null),
                decoded.header()
                        .flatMap(header -> header.findText(Attribute.SOP_INSTANCE))
                        .orElse(null),
                kind,
                subject,
                particulars.owner(),
                declaration(kind, subject),
                particulars.takenAt(clock),
                files);
        if (!scans.add(scan)) {
            return taken(scans.sameAs(device.id(), hash).orElseThrow(), false);
        }
        images.remember(scan.id(), decoded.image());
        var added = scans.get(scan.id());
        log.write("scan.taken-in", added, null, Map.of("device", device.code(), "way", delivery.way(), "hash", hash));
        AfterCommit.run(work::wake);
        return taken(added, true);
    }

    private static Taken taken(Scan scan, boolean isNew) {
        return new Taken(scan.id(), scan.name(), isNew);
    }

    private static int airValue(ScanImage image, Device device) {
        return switch (image) {
            case ScanImage.DualEnergy(var scan) -> scan.airValue();
            case ScanImage.Colour c -> device.airValue();
        };
    }

    /// Goods that were declared under the subject's reference.
    private @Nullable UUID declaration(SubjectKind kind, String subject) {
        return switch (kind) {
            case CONSIGNMENT, PARCEL ->
                declarations.listByReferences(List.of(subject)).stream()
                        .map(declaration -> declaration.id().value())
                        .findFirst()
                        .orElse(null);
            case BAG, CROSSING -> null;
        };
    }

    private static SubjectKind usual(Device.Kind kind) {
        return switch (kind) {
            case BAGGAGE -> SubjectKind.BAG;
            case PARCEL -> SubjectKind.PARCEL;
            case PALLET -> SubjectKind.CONSIGNMENT;
            case VEHICLE -> SubjectKind.CROSSING;
        };
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(70, name.length()));
    }

    /// One hash over the hashes of all parts.
    private static String contentHash(List<StoredFile> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update((file.part() + ":" + file.sha256() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RefusedImage tooLarge(GatewaySettings settings) {
        long megabytes = settings.largestFile().toMegabytes();
        return new RefusedImage("The file is larger than " + megabytes + " MB", "檔案超過 " + megabytes + " MB");
    }

    private static @Nullable Long size(Delivery delivery) {
        try {
            long size = 0;
            for (var file : delivery.files()) {
                size += Files.size(file.path());
            }
            return size;
        } catch (IOException gone) {
            return null;
        }
    }
}
