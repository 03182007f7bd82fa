package org.smartcustoms.inspection.internal.images;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.Sight;
import org.smartcustoms.engines.imaging.examples.Enrolment;
import org.smartcustoms.engines.imaging.similar.VectorFilter;
import org.smartcustoms.engines.imaging.similar.VectorIndex;
import org.smartcustoms.inspection.internal.scans.Description;
import org.smartcustoms.inspection.internal.scans.Detections;
import org.smartcustoms.inspection.internal.scans.Detections.Outcome;
import org.smartcustoms.inspection.internal.scans.FrameJudged;
import org.smartcustoms.inspection.internal.scans.LearnedDetector;
import org.smartcustoms.inspection.internal.scans.Pictures;
import org.smartcustoms.inspection.internal.scans.ScanList;
import org.smartcustoms.inspection.internal.scans.ScanRead;
import org.smartcustoms.inspection.internal.scans.ScanVectors;
import org.smartcustoms.inspection.internal.scans.Scans;
import org.smartcustoms.platform.database.AfterCommit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was found out about places in scans, and finds the like of a place, of a scan or of any picture.
@Service
class ImageDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(ImageDatabase.class);
    private static final int ALIKE = 4;
    private static final int SCANS_ALIKE = 12;
    /// So many times more are asked for where the database, not the index, knows what to leave out.
    private static final int SPARE = 8;

    private final Crops crops;
    private final ImageIndex index;
    private final ScanVectors vectors;
    private final Sights sights;
    private final LearnedDetector detector;
    private final Detections detections;
    private final Scans scans;
    private final ScanList list;
    private final Pictures pictures;

    ImageDatabase(
            Crops crops,
            ImageIndex index,
            ScanVectors vectors,
            Sights sights,
            LearnedDetector detector,
            Detections detections,
            Scans scans,
            ScanList list,
            Pictures pictures) {
        this.crops = crops;
        this.index = index;
        this.vectors = vectors;
        this.sights = sights;
        this.detector = detector;
        this.detections = detections;
        this.scans = scans;
        this.list = list;
        this.pictures = pictures;
    }

    /// A crop with how alike it is.
    record Alike(Crop crop, double likeness) {}

    /// What places that look alike turned out to be.
    record LookAlikes(List<Alike> confirmed, List<Alike> harmless) {}

    /// A whole scan with how alike it is.
    record ScanAlike(ScanList.ScanLine scan, double likeness) {}

    /// What looks like a picture: items as they turned out, and whole scans.
    record Search(List<Alike> confirmed, List<Alike> harmless, List<ScanAlike> scans) {}

    /// The machine has read a scan: it joins the index once that is certain.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ScanRead read) {
        detector.network()
                .flatMap(network -> vectors.find(read.scanId(), network))
                .ifPresent(scan -> AfterCommit.run(() -> index.put(scan)));
    }

    /// Somebody looked into a frame: its crop joins the database.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FrameJudged judged) {
        var detection = detections.get(judged.detectionId());
        var outcome = detection.outcome();
        if (outcome != null) {
            var scan = scans.get(detection.scanId());
            keep(
                    new Crops.NewCrop(
                            scan.id(), scan.post(), detection.id(), detection.label(), outcome, detection.box()),
                    false);
        }
    }

    /// Describes a crop and keeps it, in place of what was kept of the same frame. One that can't be looked at now is
    /// kept without a description, which the next upkeep of the index adds.
    ///
    /// @param teaches whether it is an example of a taught kind
    UUID keep(Crops.NewCrop crop, boolean teaches) {
        var look = look(crop);
        if (crop.detection() != null) {
            var replaced = crops.removeOf(crop.detection());
            AfterCommit.run(() -> replaced.forEach(index::remove));
        }
        var id = crops.add(crop, look, teaches);
        look.ifPresent(one -> {
            var stored = new Crops.Described(crops.get(id), one.description().vector());
            AfterCommit.run(() -> index.put(stored));
        });
        return id;
    }

    private Optional<Crops.Look> look(Crops.NewCrop crop) {
        try {
            return ofReal(crop.scan()).flatMap(sight -> look(sight, crop.box(), crop.label()));
        } catch (RuntimeException failure) {
            LOG.warn("A place in scan {} can't be described now: {}", crop.scan(), failure.toString());
            return Optional.empty();
        }
    }

    /// What the network makes of a stored scan, never of a test's picture.
    Optional<Sight> ofReal(UUID scan) {
        return sights.of("real " + scan, () -> pictures.real(scan));
    }

    private Optional<Crops.Look> look(Sight sight, Box box, String label) {
        return detector.network()
                .map(network -> new Crops.Look(
                        new Description(network, sight.embedding(box)), Enrolment.seen(box, label, sight)));
    }

    /// The nearest confirmed and the nearest harmless crops of a frame that the caller sees, no two of one scan.
    @Transactional(readOnly = true)
    LookAlikes alikeFrame(UUID scan, UUID frame) {
        var place = pictures.place(scan, frame);
        return sights.of(place.image(), () -> pictures.seenBy(scan))
                .map(sight -> items(sight.embedding(place.box()), VectorFilter.of(ImageIndex.CROP), scan))
                .orElse(new LookAlikes(List.of(), List.of()));
    }

    /// Whole scans most like one.
    List<ScanAlike> alikeScan(UUID scan) {
        return detector.network()
                .flatMap(network -> vectors.find(scan, network))
                .map(one -> scans(one.vector(), ImageCommands.Filter.NONE, scan))
                .orElse(List.of());
    }

    /// The same for any picture, of which the filter lets through.
    Search alike(Picture picture, ImageCommands.Filter filter) {
        return sights.of(picture)
                .map(sight -> {
                    var vector = sight.embedding();
                    var items = items(vector, filter.on(ImageIndex.CROP), null);
                    return new Search(items.confirmed(), items.harmless(), scans(vector, filter, null));
                })
                .orElse(new Search(List.of(), List.of(), List.of()));
    }

    private LookAlikes items(float[] vector, VectorFilter filter, @Nullable UUID except) {
        return new LookAlikes(
                nearest(vector, filter, Outcome.CONFIRMED, except), nearest(vector, filter, Outcome.HARMLESS, except));
    }

    private List<Alike> nearest(float[] vector, VectorFilter filter, Outcome outcome, @Nullable UUID except) {
        var wanted = filter.outcome();
        if (wanted != null && !wanted.equals(outcome.name())) {
            return List.of();
        }
        var near = index.nearest(vector, filter.turnedOut(outcome.name()), SPARE * ALIKE);
        Map<UUID, Crop> known = crops
                .listByIds(near.stream().map(VectorIndex.Near::id).toList())
                .stream()
                .collect(Collectors.toMap(Crop::id, Function.identity()));
        var shown = new HashSet<UUID>();
        return near.stream()
                .flatMap(one ->
                        Optional.ofNullable(known.get(one.id())).map(crop -> new Alike(crop, one.likeness())).stream())
                .filter(one -> !one.crop().scanId().equals(except))
                .filter(one -> shown.add(one.crop().scanId()))
                .limit(ALIKE)
                .toList();
    }

    private List<ScanAlike> scans(float[] vector, ImageCommands.Filter filter, @Nullable UUID except) {
        int spare = filter.aboutContents() ? SPARE * SCANS_ALIKE : SCANS_ALIKE + 1;
        var near = index.nearest(vector, filter.anyContents().on(ImageIndex.SCAN), spare);
        var known = list.byIds(near.stream().map(VectorIndex.Near::id).toList()).stream()
                .collect(Collectors.toMap(ScanList.ScanLine::id, Function.identity()));
        return near.stream()
                .flatMap(one ->
                        Optional.ofNullable(known.get(one.id()))
                                .map(scan -> new ScanAlike(scan, one.likeness()))
                                .stream())
                .filter(one -> !one.scan().id().equals(except) && filter.holds(one.scan()))
                .limit(SCANS_ALIKE)
                .toList();
    }
}
