package org.smartcustoms.consignment.internal.manifest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.smartcustoms.consignment.internal.lodging.Fields;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.problem.FieldProblem;
import org.smartcustoms.platform.problem.Problem;
import tools.jackson.databind.JsonNode;

/// Turns JSON into a checked manifest, or says everything that is wrong with it.
final class ManifestReader {

    private static final int MOST_LINES = 5_000;
    private static final Pattern MODE = Pattern.compile("[1-9]0");
    private static final Text MODES = new Text("must be 10 to 90 (UN/ECE Recommendation 19 times ten)", "必須是 10 至 90");
    private static final Set<String> MANIFEST =
            Set.of("reference", "office", "mode", "conveyance", "arrivesAt", "consignments");
    private static final Set<String> LINE = Set.of(
            "line",
            "document",
            "description",
            "packages",
            "grossMassKg",
            "consignor",
            "consignee",
            "origin",
            "destination",
            "containers");

    private ManifestReader() {}

    /// @throws Problem naming every wrong field
    static LodgeManifest read(JsonNode tree) {
        var faults = new ArrayList<FieldProblem>();
        var fields = new Fields(tree, "", faults).refuseOthers(MANIFEST);
        var arrivesAt = fields.instant("arrivesAt");
        if (arrivesAt == null) {
            fields.missing("arrivesAt");
        }
        var lines = fields.objects("consignments", MOST_LINES);
        if (lines.isEmpty()) {
            fields.missing("consignments");
        }
        var read = new ArrayList<LodgeManifest.Line>();
        for (int i = 0; i < lines.size(); i++) {
            read.add(line(lines.get(i), i + 1));
        }
        var manifest = new LodgeManifest(
                fields.required("reference", 70),
                fields.required("office", 35),
                fields.matching("mode", MODE, MODES),
                fields.code("conveyance", 70),
                arrivesAt == null ? Instant.EPOCH : arrivesAt,
                List.copyOf(read));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return manifest;
    }

    private static LodgeManifest.Line line(Fields fields, int position) {
        fields.refuseOthers(LINE);
        var document = fields.code("document", 70);
        if (document == null) {
            fields.missing("document");
        }
        var number = fields.whole("line", 1, MOST_LINES);
        if (number != null && number != position) {
            fields.fault("line", "must count from 1 in the order given", "必須按次序由 1 起計");
        }
        return new LodgeManifest.Line(
                position,
                document == null ? "" : document,
                fields.text("description", 512),
                fields.whole("packages", 0, 99_999_999),
                fields.decimal("grossMassKg", 6),
                fields.text("consignor", 256),
                fields.text("consignee", 256),
                fields.country("origin"),
                fields.country("destination"),
                fields.texts("containers", 99, 35));
    }
}
