package org.smartcustoms.consignment.internal.lodging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.LodgeDeclaration.DeclaredParty;
import org.smartcustoms.consignment.LodgeDeclaration.Kind;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import org.smartcustoms.consignment.LodgeDeclaration.Procedure;
import org.smartcustoms.consignment.LodgeDeclaration.Transport;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/// Turns a JSON tree into a checked declaration. Tables and XML are brought into the same tree first, so that
/// one set of rules and one wording hold for every way in. All faults are reported at once, each with its
/// pointer.
public final class DeclarationReader {

    private static final Set<String> DECLARATION = Set.of(
            "reference",
            "kind",
            "acceptedAt",
            "office",
            "procedure",
            "transport",
            "departure",
            "destination",
            "parties",
            "goods");
    private static final Set<String> PROCEDURE = Set.of("processType", "importType", "importUse", "paymentType");
    private static final Set<String> TRANSPORT = Set.of("mode", "conveyance", "document", "containers");
    private static final Set<String> PARTY = Set.of("role", "identifier", "name", "address", "country");
    private static final Pattern MODE = Pattern.compile("[1-9]0?");
    private static final Text TRANSPORT_MODE = new Text(
            "must be a UN/ECE Recommendation 19 mode, 1 to 9 or 10 to 90",
            "必須是 UN/ECE 第 19 號建議的運輸方式代碼（1 至 9 或 10 至 90）");
    private static final int MOST_PARTIES = 40;
    private static final int MOST_CONTAINERS = 999;

    private DeclarationReader() {}

    /// Reads one declaration; never throws for what the tree holds.
    public static Reading read(JsonNode tree) {
        var faults = new ArrayList<FieldProblem>();
        if (!tree.isObject()) {
            return new Reading.Faulty(
                    List.of(FieldProblem.at("", "must be a declaration (a JSON object)", "必須是一份報關單（JSON 物件）")));
        }
        var declaration = declaration(new Fields(tree, "", faults));
        return faults.isEmpty() ? new Reading.Sound(declaration) : new Reading.Faulty(List.copyOf(faults));
    }

    private static LodgeDeclaration declaration(Fields fields) {
        fields.refuseOthers(DECLARATION);
        var reference = fields.required("reference", LodgeDeclaration.REFERENCE_LENGTH);
        var kind = fields.oneOf("kind", Kind.class);
        if (kind == null) {
            fields.missing("kind");
        }
        var acceptedAt = fields.instant("acceptedAt");
        var office = fields.code("office", 35);
        if (office == null) {
            fields.missing("office");
        }
        var procedure = procedure(fields.object("procedure").refuseOthers(PROCEDURE));
        var transport = transport(fields.object("transport").refuseOthers(TRANSPORT));
        var departure = fields.country("departure");
        var destination = fields.country("destination");
        var parties = fields.objects("parties", MOST_PARTIES).stream()
                .map(DeclarationReader::party)
                .toList();
        var lines = fields.objects("goods", LodgeDeclaration.MOST_LINES);
        if (lines.isEmpty()) {
            fields.missing("goods");
        }
        var goods = goods(lines);
        return new LodgeDeclaration(
                reference,
                kind == null ? Kind.IMPORT : kind,
                acceptedAt,
                office == null ? "" : office,
                procedure,
                transport,
                departure,
                destination,
                parties,
                goods);
    }

    private static Procedure procedure(Fields fields) {
        return new Procedure(
                fields.code("processType", 17),
                fields.code("importType", 17),
                fields.code("importUse", 17),
                fields.code("paymentType", 17));
    }

    private static Transport transport(Fields fields) {
        var mode = fields.matching("mode", MODE, TRANSPORT_MODE);
        return new Transport(
                mode == null || mode.length() == 2 ? mode : mode + "0",
                fields.code("conveyance", 70),
                fields.code("document", 70),
                fields.texts("containers", MOST_CONTAINERS, 35));
    }

    private static DeclaredParty party(Fields fields) {
        fields.refuseOthers(PARTY);
        var role = fields.oneOf("role", PartyRole.class);
        if (role == null) {
            fields.missing("role");
        }
        var identifier = fields.code("identifier", 50);
        var name = fields.text("name", 256);
        if (identifier == null && name == null) {
            fields.fault("", "needs an identifier or a name", "須有識別號碼或名稱");
        }
        return new DeclaredParty(
                role == null ? PartyRole.DECLARANT : role,
                identifier,
                name,
                fields.text("address", 512),
                fields.country("country"));
    }

    private static List<GoodsLine> goods(List<Fields> lines) {
        var seen = new HashSet<Integer>();
        var goods = new ArrayList<GoodsLine>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = GoodsLineReader.read(lines.get(i), i + 1);
            if (!seen.add(line.line())) {
                lines.get(i).fault("line", "number " + line.line() + " is used twice", "編號 " + line.line() + " 重複");
            }
            goods.add(line);
        }
        return List.copyOf(goods);
    }
}
