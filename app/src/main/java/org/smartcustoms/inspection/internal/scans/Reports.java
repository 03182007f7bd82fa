package org.smartcustoms.inspection.internal.scans;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.ThreatReport;
import org.smartcustoms.engines.imaging.dicom.Uids;
import org.smartcustoms.engines.imaging.files.Coco;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.stereotype.Component;

/// What the machine found in a scan, in the formats of others: DICOS Threat Detection Report and COCO.
@Component
class Reports {

    private final Scans scans;
    private final Detections detections;

    Reports(Scans scans, Detections detections) {
        this.scans = scans;
        this.detections = detections;
    }

    /// A DICOS Threat Detection Report of every frame that the machine drew, those of dense areas and of taught kinds
    /// too: it alarms whenever the workstation does. Another reading of the scan is another report.
    DicomFile threatReport(Scan scan) {
        var id = scan.id();
        var decidedAt = scan.detectedAt();
        if (decidedAt == null) {
            throw Problem.conflict("The machine has not read " + scan.name() + " yet", "機器尚未判讀 " + scan.name());
        }
        var findings = machines(id).stream()
                .map(one -> new ThreatReport.Finding(
                        one.line() == Line.DENSE ? ThreatReport.Nature.OPAQUE : ThreatReport.Nature.CONTRABAND,
                        one.raisedAs(),
                        one.box(),
                        one.score()))
                .toList();
        var report = new ThreatReport(
                UUID.nameUUIDFromBytes(("report " + id + decidedAt).getBytes(StandardCharsets.UTF_8)),
                id,
                Optional.ofNullable(scan.sopClass())
                        .orElse(scan.kind() == ScanImage.Kind.COLOUR ? Uids.SECONDARY_CAPTURE : Uids.DX_FOR_PROCESSING),
                Optional.ofNullable(scan.sopInstance()).orElse(Uids.of(id)),
                decidedAt,
                Optional.ofNullable(scan.detector()).map(Reports::shortened).orElse("none"),
                findings);
        return report.file();
    }

    /// LO holds 64 characters.
    private static String shortened(String name) {
        return name.substring(0, Math.min(64, name.length()));
    }

    /// A COCO document of one image; every finding with its class, score and line.
    Map<String, Object> coco(UUID id) {
        var scan = scans.getUnlessInHand(id);
        var found = machines(id);
        var labels = new java.util.ArrayList<String>();
        Arrays.stream(Contraband.values()).forEach(kind -> labels.add(kind.label()));
        found.stream()
                .map(Detections.Detection::label)
                .filter(label -> !labels.contains(label))
                .distinct()
                .forEach(labels::add);
        var annotations = new java.util.ArrayList<Map<String, Object>>();
        for (var one : found) {
            var box = one.box();
            var annotation = new LinkedHashMap<String, Object>();
            annotation.put("id", annotations.size() + 1);
            annotation.put("image_id", 1);
            annotation.put("category_id", labels.indexOf(one.label()) + 1);
            annotation.put("bbox", List.of(box.left(), box.top(), box.width(), box.height()));
            annotation.put("area", box.area());
            annotation.put("iscrowd", 0);
            annotation.put("score", one.score());
            annotation.put("line", one.line());
            annotations.add(annotation);
        }
        var categories = labels.stream()
                .map(label -> Map.<String, Object>of("id", category(label, labels), "name", label))
                .toList();
        var image = Map.<String, Object>of(
                "id", 1, "file_name", scan.name() + ".png", "width", scan.width(), "height", scan.height());
        return Map.of("images", List.of(image), "annotations", annotations, "categories", categories);
    }

    private static int category(String label, List<String> labels) {
        return known(label).map(Coco::category).orElseGet(() -> labels.indexOf(label) + 1);
    }

    private List<Detections.Detection> machines(UUID id) {
        return detections.of(id).stream()
                .filter(one -> one.line() != Line.OFFICER)
                .toList();
    }

    private static Optional<Contraband> known(String label) {
        return Arrays.stream(Contraband.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
