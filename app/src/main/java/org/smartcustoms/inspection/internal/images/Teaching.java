package org.smartcustoms.inspection.internal.images;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.examples.Enrolment;
import org.smartcustoms.engines.imaging.examples.Example;
import org.smartcustoms.inspection.internal.scans.Detections;
import org.smartcustoms.inspection.internal.scans.Detections.Outcome;
import org.smartcustoms.inspection.internal.scans.FrameJudged;
import org.smartcustoms.inspection.internal.scans.LearnedDetector;
import org.smartcustoms.inspection.internal.scans.Pictures;
import org.smartcustoms.inspection.internal.scans.Scan;
import org.smartcustoms.inspection.internal.scans.ScanLog;
import org.smartcustoms.inspection.internal.scans.Scans;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.database.PerTransaction;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Teaches the machine new kinds from a few examples. What else lies in the pictures of the examples is taught as what
/// the kind is not.
@Service
class Teaching {

    private static final int MOST_EXAMPLES = 10;
    private static final int SURROUNDINGS = 16;
    private static final int EVERYDAY_SCANS = 8;
    private static final int OF_EACH_EVERYDAY_SCAN = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Teaching.class);

    private final PerTransaction<Set<UUID>> lookedInto = new PerTransaction<>(HashSet::new, this::contrastAgain);
    private final TaughtClasses classes;
    private final Crops crops;
    private final Contrasts contrasts;
    private final ImageDatabase database;
    private final TaughtLibrary library;
    private final LearnedDetector detector;
    private final Detections detections;
    private final Scans scans;
    private final Pictures pictures;
    private final ScanLog log;
    private final Audit audit;

    Teaching(
            TaughtClasses classes,
            Crops crops,
            Contrasts contrasts,
            ImageDatabase database,
            TaughtLibrary library,
            LearnedDetector detector,
            Detections detections,
            Scans scans,
            Pictures pictures,
            ScanLog log,
            Audit audit) {
        this.classes = classes;
        this.crops = crops;
        this.contrasts = contrasts;
        this.database = database;
        this.library = library;
        this.detector = detector;
        this.detections = detections;
        this.scans = scans;
        this.pictures = pictures;
        this.log = log;
        this.audit = audit;
    }

    /// Teaches a new kind from one to ten examples.
    @Transactional
    void teach(ImageCommands.Teach command) {
        classes.add(command.code(), command.en().strip(), command.zh().strip(), command.threshold());
        add(command.code(), command.examples());
    }

    /// Adds examples to a taught kind, up to ten in all.
    @Transactional
    void teachMore(String code, List<ImageCommands.Example> examples) {
        taught(code);
        int known = crops.examples(code).size();
        if (known + examples.size() > MOST_EXAMPLES) {
            throw Problem.conflict(
                    "A kind takes up to " + MOST_EXAMPLES + " examples and " + code + " has " + known
                            + ": take one back first, or train the detector",
                    "每個類別最多 " + MOST_EXAMPLES + " 個樣本，" + code + " 已有 " + known + " 個：請先移除，或訓練偵測器");
        }
        add(code, examples);
    }

    private void add(String code, List<ImageCommands.Example> examples) {
        var byScan = new LinkedHashMap<UUID, List<Box>>();
        for (var example : examples) {
            var scan = scans.getUnlessInHand(example.scanId());
            byScan.computeIfAbsent(scan.id(), id -> new ArrayList<>()).add(example.boxIn(scan));
        }
        byScan.forEach((id, boxes) -> {
            var scan = scans.get(id);
            for (var box : boxes) {
                database.keep(new Crops.NewCrop(id, scan.post(), null, code, Outcome.CONFIRMED, box), true);
            }
            contrast(id);
            log.write("scan.taught-from", scan, null, Map.of("class", code, "examples", boxes.size()));
        });
        AfterCommit.run(library::forget);
    }

    /// Keeps anew what the kinds taught from a scan are not, described by the network in use: what else lies in
    /// the picture of an example, and what lies in bags that were cleared last. Whatever was confirmed there as the
    /// kind itself is none of it.
    void contrast(UUID scanId) {
        var scan = scans.get(scanId);
        var confirmed = crops.confirmedOf(scanId);
        crops.teachingOf(scanId).forEach(example -> contrast(example, scan, confirmed));
    }

    private void contrast(Crop example, Scan scan, List<Crop> confirmed) {
        var same = boxes(confirmed, label -> label.equals(example.label()))
                .getOrDefault(example.label(), List.of(example.box()));
        var others = boxes(confirmed, label -> !label.equals(example.label()));
        var all = new ArrayList<Example>();
        database.ofReal(scan.id()).ifPresent(sight -> {
            var picture = pictures.real(scan.id());
            all.addAll(Enrolment.of(picture, sight, scan.name(), example.label(), same, others));
            var except = new ArrayList<>(same);
            others.values().forEach(except::addAll);
            all.addAll(Enrolment.surroundings(picture, sight, scan.name(), example.box(), except, SURROUNDINGS));
        });
        for (var other : scans.latestCleared(EVERYDAY_SCANS)) {
            database.ofReal(other)
                    .ifPresent(sight -> all.addAll(Enrolment.surroundings(
                            pictures.real(other), sight, "", example.box(), List.of(), OF_EACH_EVERYDAY_SCAN)));
        }
        var network = detector.network().orElse("");
        contrasts.removeOf(example.id());
        all.stream()
                .filter(one -> one.harmless() || one.contrast())
                .forEach(one -> contrasts.add(example.id(), one.box(), network, one.vector()));
    }

    private static Map<String, List<Box>> boxes(List<Crop> crops, Predicate<String> wanted) {
        return crops.stream()
                .filter(crop -> wanted.test(crop.label()))
                .collect(Collectors.groupingBy(Crop::label, Collectors.mapping(Crop::box, Collectors.toList())));
    }

    /// Somebody looked into frames of a scan that teaches: what lay there tells its kinds apart from now on. Once for
    /// all frames of a finding, which is recorded though the machine be unable to look again.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FrameJudged judged) {
        var scan = detections.get(judged.detectionId()).scanId();
        if (!crops.teachingOf(scan).isEmpty()) {
            lookedInto.get().add(scan);
            AfterCommit.run(library::forget);
        }
    }

    private void contrastAgain(Set<UUID> lookedInto) {
        for (var scan : lookedInto) {
            try {
                contrast(scan);
            } catch (RuntimeException failure) {
                LOG.warn("What scan {} teaches could not be looked at again: {}", scan, failure.toString());
            }
        }
    }

    /// Takes an example back: it stays a confirmed crop, and teaches no more.
    @Transactional
    void takeBack(String code, UUID crop) {
        taught(code);
        if (crops.examples(code).stream().noneMatch(one -> one.id().equals(crop))) {
            throw Problem.notFound("This is no example of " + code, "這不是 " + code + " 的樣本");
        }
        crops.noLongerTeaches(crop);
        contrasts.removeOf(crop);
        audit.record(AuditEntry.of("taught-class.example-taken-back", "taught-class", code)
                .with(Map.of("crop", crop.toString())));
        AfterCommit.run(library::forget);
    }

    /// Changes from which score on a kind raises an alarm.
    @Transactional
    void tune(String code, double threshold) {
        taught(code);
        classes.tune(code, threshold);
        audit.record(AuditEntry.of("taught-class.tuned", "taught-class", code).with(Map.of("threshold", threshold)));
        AfterCommit.run(library::forget);
    }

    /// Withdraws a kind: whoever taught it may, and supervisors.
    @Transactional
    void end(String code) {
        var kind = taught(code);
        var actor = Actors.current();
        if (!kind.taughtBy().equals(actor.username()) && !actor.may(Permission.SCAN_SUPERVISE)) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "Only " + kind.taughtBy() + ", who taught it, or a supervisor can withdraw it",
                    "只有教授者 " + kind.taughtBy() + " 或督導人員可以撤回");
        }
        classes.end(code);
        audit.record(AuditEntry.of("taught-class.ended", "taught-class", code));
        AfterCommit.run(library::forget);
    }

    private TaughtClasses.TaughtClass taught(String code) {
        return classes.list().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("No class " + code + " is taught", "沒有教授類別 " + code));
    }
}
