package org.smartcustoms.engines.imaging.dicom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Box;

/// A DICOS Threat Detection Report (NEMA IIC 1, class 501.3) of the machine's findings in one scan. It holds no
/// pixels, it refers to the scan by class and instance. Each finding is a potential threat object with its
/// polygon in pixels.
///
/// @param id of this report: another reading of the same scan is another report
/// @param scan what was judged; scan and report are of one study
/// @param scanClass class of the scan that was judged
/// @param scanInstance instance of the scan
/// @param algorithm detector and version
public record ThreatReport(
        UUID id,
        UUID scan,
        String scanClass,
        String scanInstance,
        Instant decidedAt,
        String algorithm,
        List<Finding> findings) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// What is wrong with a place.
    public enum Nature {
        /// Something that should not pass.
        CONTRABAND("CONTRABAND", "NO_INTERFERENCE", "THREAT"),
        /// The beam does not get through: what lies there can't be told.
        OPAQUE("ANOMALY", "SHIELD", "UNKNOWN");

        private final String category;
        private final String ability;
        private final String flag;

        Nature(String category, String ability, String flag) {
            this.category = category;
            this.ability = ability;
            this.flag = flag;
        }
    }

    /// One thing found.
    ///
    /// @param description class of the thing
    /// @param probability 0 to 1
    public record Finding(Nature nature, String description, Box box, double probability) {}

    /// The report as a file in explicit little endian.
    public DicomFile file() {
        var data = new DataSet()
                .text(Attribute.CHARACTER_SET, "ISO_IR 192")
                .text(Attribute.INSTANCE_CREATION_DATE, DATE.format(decidedAt))
                .text(Attribute.INSTANCE_CREATION_TIME, TIME.format(decidedAt))
                .text(Attribute.SOP_CLASS, Uids.THREAT_DETECTION_REPORT)
                .text(Attribute.SOP_INSTANCE, Uids.of(id))
                .text(Attribute.STUDY_INSTANCE, Uids.of(scan, "study"))
                .text(Attribute.SERIES_INSTANCE, Uids.of(scan, "series of reports"))
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
        var judged = new DataSet()
                .text(Attribute.REFERENCED_SOP_CLASS, scanClass)
                .text(Attribute.REFERENCED_SOP_INSTANCE, scanInstance);
        var box = finding.box();
        var place = new DataSet()
                .sequence(Attribute.REFERENCED_INSTANCES, List.of(judged))
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
                .text(Attribute.THREAT_CATEGORY, finding.nature().category)
                .text(Attribute.THREAT_CATEGORY_DESCRIPTION, finding.description())
                .text(Attribute.ABILITY_ASSESSMENT, finding.nature().ability)
                .text(Attribute.ASSESSMENT_FLAG, finding.nature().flag)
                .decimal(Attribute.ASSESSMENT_PROBABILITY, (float) finding.probability());
        return new DataSet()
                .number(Attribute.POTENTIAL_THREAT_OBJECT_ID, number)
                .sequence(Attribute.REPRESENTATION_SEQUENCE, List.of(place))
                .sequence(Attribute.ASSESSMENT_SEQUENCE, List.of(assessment));
    }
}
