package org.smartcustoms.inspection.internal.scans;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.smartcustoms.platform.files.BlobStore;
import org.springframework.stereotype.Component;

/// The pixels of stored scans, decoded from their original files; the latest are kept for a while.
@Component
public class ScanImages {

    private static final long MOST_BYTES = 96_000_000;

    private final Scans scans;
    private final BlobStore files;
    private final Cache<UUID, ScanImage> latest = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((UUID id, ScanImage image) -> image.width() * image.height() * 4)
            .build();

    ScanImages(Scans scans, BlobStore files) {
        this.scans = scans;
        this.files = files;
    }

    /// @throws IllegalStateException when the stored file is no longer what was taken in
    public ScanImage of(Scan scan) {
        var known = latest.getIfPresent(scan.id());
        if (known != null) {
            return known;
        }
        var image = decode(scan);
        latest.put(scan.id(), image);
        return image;
    }

    /// Spares decoding what was decoded at its intake.
    public void remember(UUID scan, ScanImage image) {
        latest.put(scan, image);
    }

    private ScanImage decode(Scan scan) {
        Map<Part, Path> parts = new EnumMap<>(Part.class);
        scans.files(scan.id()).forEach(file -> parts.put(file.part(), files.path(file.sha256())));
        try {
            return ImageDecoder.decode(parts, scan.airValue()).image();
        } catch (RefusedImage damaged) {
            throw new IllegalStateException(
                    "The stored file of " + scan.name() + " can't be read any more: " + damaged.getMessage(), damaged);
        } catch (IOException gone) {
            throw new UncheckedIOException("The stored file of " + scan.name() + " can't be read", gone);
        }
    }
}
