package org.smartcustoms.engines.imaging.dicom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;

/// A DICOS Threat Detection Report (NEMA IIC 1, class 501.3) of the machine's findings in one scan. It holds no
/// pixels, it refers to the scan by class and instance. Each finding is a potential threat object with its
/// polygon in pixels.
///
/// @param scanClass class of the scan that was judged
/// @param scanInstance instance of the scan
/// @param algorithm detector and version
public record ThreatReport(
        UUID id, String scanClass, String scanInstance, Instant decidedAt, String algorithm, List<Finding> findings) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// One thing found.
    ///
    /// @param probability 0 to 1
    public record Finding(Contraband kind, Box box, double probability) {}

    /// The report as a file in explicit little endian.
    public DicomFile file() {
        var data = new DataSet()
                .text(Attribute.CHARACTER_SET, "ISO_IR 192")
                .text(Attribute.INSTANCE_CREATION_DATE, DATE.format(decidedAt))
                .text(Attribute.INSTANCE_CREATION_TIME, TIME.format(decidedAt))
                .text(Attribute.SOP_CLASS, Uids.THREAT_DETECTION_REPORT)
                .text(Attribute.SOP_INSTANCE, Uids.of(id))
                .text(Attribute.CONTENT_DATE, DATE.format(decidedAt))
                .text(Attribute.CONTENT_TIME, TIME.format(decidedAt))
                .text(Attribute.MODALITY, "TDR")
                .text(Attribute.MANUFACTURER, "Smart Customs")
                .text(Attribute.REPORT_TYPE, "MACHINE")
                .text(Attribute.ALGORITHM_AND_VERSION, algorithm)
                .text(Attribute.ALARM_DECISION_TIME, MOMENT.format(decidedAt))
                .text(Attribute.ALARM_DECISION, findings.isEmpty() ? "NO_ALARM" : "ALARM")
                .number(Attribute.TOTAL_OBJECTS, findings.size())
                .number(Attribute.TOTAL_ALARMS, findings.size());
        if (!findings.isEmpty()) {
            var objects = new ArrayList<DataSet>();
            for (var finding : findings) {
                objects.add(object(objects.size() + 1, finding));
            }
            data.sequence(Attribute.THREAT_SEQUENCE, objects);
        }
        return DicomWriter.file(TransferSyntax.EXPLICIT, data);
    }

    private DataSet object(int number, Finding finding) {
        var scan = new DataSet()
                .text(Attribute.REFERENCED_SOP_CLASS, scanClass)
                .text(Attribute.REFERENCED_SOP_INSTANCE, scanInstance);
        var box = finding.box();
        var place = new DataSet()
                .sequence(Attribute.REFERENCED_INSTANCES, List.of(scan))
                .decimal(
                        Attribute.BOUNDING_POLYGON,
                        (float) box.left(),
                        (float) box.top(),
                        0,
                        (float) box.right(),
                        (float) box.top(),
                        0,
                        (float) box.right(),
                        (float) box.bottom(),
                        0,
                        (float) box.left(),
                        (float) box.bottom(),
                        0);
        var assessment = new DataSet()
                .text(Attribute.THREAT_CATEGORY, "CONTRABAND")
                .text(Attribute.THREAT_CATEGORY_DESCRIPTION, finding.kind().label())
                .text(Attribute.ABILITY_ASSESSMENT, "NO_INTERFERENCE")
                .text(Attribute.ASSESSMENT_FLAG, "THREAT")
                .decimal(Attribute.ASSESSMENT_PROBABILITY, (float) finding.probability());
        return new DataSet()
                .number(Attribute.POTENTIAL_THREAT_OBJECT_ID, number)
                .sequence(Attribute.REPRESENTATION_SEQUENCE, List.of(place))
                .sequence(Attribute.ASSESSMENT_SEQUENCE, List.of(assessment));
    }
}
