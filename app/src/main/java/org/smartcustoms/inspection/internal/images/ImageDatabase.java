package org.smartcustoms.inspection.internal.images;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.inspection.internal.scans.Colours;
import org.smartcustoms.inspection.internal.scans.Detections;
import org.smartcustoms.inspection.internal.scans.Detections.Outcome;
import org.smartcustoms.inspection.internal.scans.FrameJudged;
import org.smartcustoms.inspection.internal.scans.Pictures;
import org.smartcustoms.inspection.internal.scans.Scan;
import org.smartcustoms.inspection.internal.scans.ScanImages;
import org.smartcustoms.inspection.internal.scans.ScanLog;
import org.smartcustoms.inspection.internal.scans.Scans;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps what was found out about places in scans, finds the like of a place, and learns new kinds from examples.
@Service
class ImageDatabase {

    private static final int ALIKE = 4;

    private final Crops crops;
    private final CropIndex index;
    private final TaughtClasses classes;
    private final Likeness likeness;
    private final Detections detections;
    private final Scans scans;
    private final ScanImages images;
    private final Colours colours;
    private final Pictures pictures;
    private final ScanLog log;

    ImageDatabase(
            Crops crops,
            CropIndex index,
            TaughtClasses classes,
            Likeness likeness,
            Detections detections,
            Scans scans,
            ScanImages images,
            Colours colours,
            Pictures pictures,
            ScanLog log) {
        this.crops = crops;
        this.index = index;
        this.classes = classes;
        this.likeness = likeness;
        this.detections = detections;
        this.scans = scans;
        this.images = images;
        this.colours = colours;
        this.pictures = pictures;
        this.log = log;
    }

    /// A crop with how alike it is.
    record Alike(Crop crop, double likeness) {}

    /// What places that look alike turned out to be.
    record LookAlikes(List<Alike> confirmed, List<Alike> harmless) {}

    /// Somebody looked into a frame: its crop joins the database.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FrameJudged judged) {
        var detection = detections.get(judged.detectionId());
        var outcome = detection.outcome();
        if (outcome != null) {
            add(scans.get(detection.scanId()), detection.id(), detection.label(), outcome, detection.box());
        }
    }

    private void add(Scan scan, @Nullable UUID detection, String label, Outcome outcome, Box box) {
        var vector = ShapeDescriber.describe(colours.picture(images.of(scan)), box);
        var crop = crops.get(crops.add(scan, detection, label, outcome, box, vector));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                index.add(crop, vector);
                likeness.forget();
            }
        });
    }

    /// The nearest confirmed and the nearest harmless crops of a frame that the caller sees.
    LookAlikes alikeFrame(UUID scan, UUID frame) {
        var place = pictures.place(scan, frame);
        return alike(place.picture(), place.box(), scan);
    }

    /// The same for a place in any picture.
    LookAlikes alike(Picture picture, Box box, @Nullable UUID except) {
        var vector = ShapeDescriber.describe(picture, box);
        return new LookAlikes(nearest(vector, Outcome.CONFIRMED, except), nearest(vector, Outcome.HARMLESS, except));
    }

    private List<Alike> nearest(float[] vector, Outcome outcome, @Nullable UUID except) {
        var neighbours = index.nearest(vector, outcome.name(), 3 * ALIKE);
        Map<UUID, Crop> known = crops
                .listByIds(neighbours.stream().map(CropIndex.Neighbour::cropId).toList())
                .stream()
                .collect(Collectors.toMap(Crop::id, Function.identity()));
        return neighbours.stream()
                .flatMap(one ->
                        Optional.ofNullable(known.get(one.cropId()))
                                .map(crop -> new Alike(crop, one.likeness()))
                                .stream())
                .filter(one -> !one.crop().scanId().equals(except))
                .limit(ALIKE)
                .toList();
    }

    /// Teaches a new kind from one to ten examples.
    @Transactional
    void teach(ImageCommands.Teach command) {
        classes.add(command.code(), command.en().strip(), command.zh().strip(), command.threshold());
        for (var example : command.examples()) {
            var scan = scans.get(example.scanId());
            add(scan, null, command.code(), Outcome.CONFIRMED, example.boxIn(scan));
            log.write("scan.taught-from", scan, null, Map.of("class", command.code()));
        }
    }

    /// Adds one more example to a taught kind.
    @Transactional
    void teachMore(String code, ImageCommands.Example example) {
        if (classes.list().stream().noneMatch(one -> one.code().equals(code))) {
            throw Problem.notFound("No class " + code + " is taught", "沒有教授類別 " + code);
        }
        var scan = scans.get(example.scanId());
        add(scan, null, code, Outcome.CONFIRMED, example.boxIn(scan));
        log.write("scan.taught-from", scan, null, Map.of("class", code));
    }
}
