package org.smartcustoms.inspection.internal.images;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.detect.Sight;
import org.smartcustoms.engines.imaging.examples.Enrolment;
import org.smartcustoms.inspection.internal.scans.Description;
import org.smartcustoms.inspection.internal.scans.LearnedDetector;
import org.smartcustoms.inspection.internal.scans.Pictures;
import org.smartcustoms.inspection.internal.scans.ScanVectors;
import org.smartcustoms.inspection.internal.scans.Scans;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.jobs.JobContext;
import org.smartcustoms.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Describes with the network in use what another one described or none has, what teaches first, then the latest; then
/// makes the index anew where it doesn't hold as much as the database. Each scan is one transaction, so that a crash
/// costs one scan.
@Component
class DescribeImagesJob implements JobHandler {

    static final String KIND = "inspection.describe-images";

    private static final Logger LOG = LoggerFactory.getLogger(DescribeImagesJob.class);
    private static final int PAGE = 50;

    private final Crops crops;
    private final ScanVectors vectors;
    private final ImageIndex index;
    private final Teaching teaching;
    private final TaughtLibrary library;
    private final LearnedDetector detector;
    private final Scans scans;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    DescribeImagesJob(
            Crops crops,
            ScanVectors vectors,
            ImageIndex index,
            Teaching teaching,
            TaughtLibrary library,
            LearnedDetector detector,
            Scans scans,
            Pictures pictures,
            TransactionTemplate transaction) {
        this.crops = crops;
        this.vectors = vectors;
        this.index = index;
        this.teaching = teaching;
        this.library = library;
        this.detector = detector;
        this.scans = scans;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    record Request() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Long> run(JobContext context) {
        var network = detector.network();
        if (network.isEmpty()) {
            return Map.of("described", 0L, "lost", 0L);
        }
        var way = new Way(context, network.get());
        way.describe();
        long total = crops.count(network.get()) + vectors.count(network.get());
        if (!index.whole(network.get())) {
            index.fill(network.get(), count -> context.progress(count, Math.max(total, count), "index"));
        }
        library.forget();
        return Map.of("described", way.described, "lost", way.lost, "indexed", total);
    }

    private final class Way {
        private final JobContext context;
        private final String network;
        private final java.util.Set<UUID> unreadable = new java.util.HashSet<>();
        private long described;
        private long lost;

        Way(JobContext context, String network) {
            this.context = context;
            this.network = network;
        }

        void describe() {
            long all = vectors.behind(network) + crops.behind(network);
            for (var page = next(); !page.isEmpty(); page = next()) {
                for (var scan : page) {
                    one(scan);
                    context.progress(described + lost, Math.max(all, described + lost), "pictures");
                }
            }
        }

        private List<UUID> next() {
            var withCrops = readable(crops.scansBehind(network, PAGE + unreadable.size()));
            return withCrops.isEmpty() ? readable(vectors.listBehind(network, PAGE + unreadable.size())) : withCrops;
        }

        private List<UUID> readable(List<UUID> found) {
            return found.stream().filter(id -> !unreadable.contains(id)).toList();
        }

        private void one(UUID id) {
            try {
                var sight = detector.see(pictures.real(id)).filter(Sight::describes);
                if (sight.isEmpty()) {
                    throw new IllegalStateException("the network gives no feature maps");
                }
                transaction.executeWithoutResult(status -> keep(id, sight.get()));
                described++;
            } catch (RuntimeException failure) {
                unreadable.add(id);
                lost++;
                LOG.warn("Scan {} could not be described: {}", id, failure.toString());
            }
        }

        private void keep(UUID id, Sight sight) {
            vectors.keep(id, new Description(network, sight.embedding()));
            vectors.find(id, network).ifPresent(scan -> AfterCommit.run(() -> index.put(scan)));
            for (var crop : crops.behindOf(id, network)) {
                var vector = sight.embedding(crop.box());
                crops.describe(
                        crop.id(),
                        new Crops.Look(
                                new Description(network, vector), Enrolment.seen(crop.box(), crop.label(), sight)));
                AfterCommit.run(() -> index.put(new Crops.Described(crop, vector)));
            }
            teaching.contrast(id);
        }
    }
}
