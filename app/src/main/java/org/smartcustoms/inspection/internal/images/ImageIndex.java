package org.smartcustoms.inspection.internal.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.similar.VectorEntry;
import org.smartcustoms.engines.imaging.similar.VectorFilter;
import org.smartcustoms.engines.imaging.similar.VectorIndex;
import org.smartcustoms.inspection.internal.scans.LearnedDetector;
import org.smartcustoms.inspection.internal.scans.ScanVectors;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The search index over scans and crops, in the data directory: one folder for each network, since their
/// vectors can't be compared. It is a copy of rows in the database; what was written there since it was last
/// kept is put in when it is opened.
@Component
class ImageIndex implements DisposableBean {

    static final String SCAN = "scan";
    static final String CROP = "crop";

    private static final Logger LOG = LoggerFactory.getLogger(ImageIndex.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;
    /// Longer than any transaction that could still have been open when the index was kept.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Crops crops;
    private final ScanVectors scans;
    private final LearnedDetector detector;
    private final SmartCustomsSettings settings;
    private final Clock clock;
    private @Nullable Open open;

    ImageIndex(Crops crops, ScanVectors scans, LearnedDetector detector, SmartCustomsSettings settings, Clock clock) {
        this.crops = crops;
        this.scans = scans;
        this.detector = detector;
        this.settings = settings;
        this.clock = clock;
    }

    private record Open(String network, VectorIndex index) {}

    /// What a job tells of its way.
    interface Progress {
        void done(long count);
    }

    void put(Crops.Described crop) {
        with(index -> index.put(entry(crop)));
    }

    void put(ScanVectors.Described scan) {
        with(index -> index.put(entry(scan)));
    }

    void remove(UUID id) {
        with(index -> index.remove(id));
    }

    /// The most alike, most alike first; none without a network.
    List<VectorIndex.Near> nearest(float[] vector, VectorFilter filter, int count) {
        try {
            var index = index();
            return index.isEmpty() ? List.of() : index.get().nearest(vector, filter, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it holds as much as the database.
    boolean whole(String network) {
        try {
            var index = index();
            return index.isEmpty()
                    || index.get().count(CROP) == crops.count(network)
                            && index.get().count(SCAN) == scans.count(network);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts everything in anew from the database; searches go on meanwhile.
    void fill(String network, Progress progress) {
        with(index -> {
            index.clear();
            put(index, network, Instant.EPOCH, progress);
            index.keep(clock.instant());
            LOG.info("The image index was made anew: {} crops, {} scans", index.count(CROP), index.count(SCAN));
        });
        forgetOthers(network);
    }

    private void put(VectorIndex index, String network, Instant since, Progress progress) throws IOException {
        long count = 0;
        var last = FIRST;
        for (var page = crops.after(last, since, network, PAGE);
                !page.isEmpty();
                page = crops.after(last, since, network, PAGE)) {
            for (var crop : page) {
                index.put(entry(crop));
            }
            last = page.getLast().crop().id();
            count += page.size();
            progress.done(count);
        }
        last = FIRST;
        for (var page = scans.after(last, since, network, PAGE);
                !page.isEmpty();
                page = scans.after(last, since, network, PAGE)) {
            for (var scan : page) {
                index.put(entry(scan));
            }
            last = page.getLast().scanId();
            count += page.size();
            progress.done(count);
        }
    }

    private static VectorEntry entry(Crops.Described one) {
        var crop = one.crop();
        return new VectorEntry(
                crop.id(), CROP, crop.label(), crop.outcome().name(), crop.post(), crop.addedAt(), one.vector());
    }

    private static VectorEntry entry(ScanVectors.Described scan) {
        return new VectorEntry(scan.scanId(), SCAN, "", "", scan.post(), scan.receivedAt(), scan.vector());
    }

    private interface Use {
        void of(VectorIndex index) throws IOException;
    }

    private void with(Use use) {
        try {
            var index = index();
            if (index.isPresent()) {
                use.of(index.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Optional<VectorIndex> index() throws IOException {
        var network = detector.network();
        if (network.isEmpty()) {
            return Optional.empty();
        }
        var known = open;
        if (known == null
                || !known.network().equals(network.get())
                || !known.index().isOpen()) {
            close();
            known = new Open(network.get(), opened(network.get()));
            open = known;
        }
        return Optional.of(known.index());
    }

    private VectorIndex opened(String network) throws IOException {
        var folder = folder().resolve(network.substring(0, 16));
        var index = VectorIndex.open(folder);
        try {
            var kept = index.keptUpTo();
            if (kept.isPresent()) {
                put(index, network, kept.get().minus(OVERLAP), count -> {});
            } else {
                LOG.info("The image index in {} is new, or was damaged and is filled again", folder);
            }
            return index;
        } catch (IOException | RuntimeException failure) {
            index.close();
            throw failure;
        }
    }

    private Path folder() {
        return settings.dataDirectory().resolve("image-index");
    }

    /// Indexes of networks that are no longer in use.
    private void forgetOthers(String network) {
        try (var folders = Files.list(folder())) {
            for (var other : folders.filter(one -> !one.endsWith(network.substring(0, 16)))
                    .toList()) {
                try (var files = Files.walk(other)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException left) {
            LOG.warn("An image index of earlier weights could not be deleted: {}", left.getMessage());
        }
    }

    /// Not after each change: what is lost in a crash is put in again from the database.
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void keep() throws IOException {
        var known = now();
        if (known != null) {
            known.index().keep(clock.instant());
        }
    }

    /// Apart, so that no search waits while much is written.
    private synchronized @Nullable Open now() {
        return open;
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (open != null) {
            open.index().keep(clock.instant());
        }
        close();
    }

    private void close() throws IOException {
        var closing = open;
        open = null;
        if (closing != null) {
            closing.index().close();
        }
    }
}
