package org.smartcustoms.consignment.internal.wco;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Fills a declaration's tree from a `<Declaration>`, remembering the element behind each pointer.
final class WcoTree {

    private static final Map<String, String> KINDS =
            Map.of("IM", "IMPORT", "EX", "EXPORT", "CO", "IMPORT", "TR", "TRANSIT", "TT", "TRANSIT");
    private static final String[] OFFICES = {
        "DeclarationOfficeID",
        "PresentationOffice/ID",
        "ExitOffice/ID",
        "GoodsShipment/Consignment/GoodsLocation/Name",
        "SupervisingOffice/ID"
    };
    private static final String[] CONVEYANCES = {
        "BorderTransportMeans/ID",
        "GoodsShipment/Consignment/ArrivalTransportMeans/ID",
        "GoodsShipment/Consignment/DepartureTransportMeans/ID"
    };
    private static final String ITEM = "GoodsShipment/GovernmentAgencyGoodsItem";

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> elements = new HashMap<>();

    private WcoTree() {}

    static WcoTree of(XmlElement declaration) {
        var tree = new WcoTree();
        tree.put("", tree.root, "reference", declaration, "FunctionalReferenceID");
        tree.type(declaration);
        tree.rest(declaration);
        return tree;
    }

    /// The fields a correction states: the type and reference of the correcting message itself are not among them.
    static WcoTree changes(XmlElement declaration) {
        var tree = new WcoTree();
        tree.rest(declaration);
        return tree;
    }

    ObjectNode root() {
        return root;
    }

    Map<String, String> elements() {
        return elements;
    }

    private void type(XmlElement declaration) {
        elements.put("/kind", "TypeCode");
        var type = declaration.text("TypeCode");
        if (type == null) {
            return;
        }
        var kind = type.startsWith("T") ? "TRANSIT" : KINDS.get(type.substring(0, Math.min(2, type.length())));
        root.put("kind", kind == null ? type : kind);
        if (type.length() > 2 && kind != null) {
            root.putObject("procedure").put("processType", type.substring(2));
        }
    }

    private void rest(XmlElement declaration) {
        WcoTimes.read(declaration, "AcceptanceDateTime/DateTimeString").ifPresent(text -> root.put("acceptedAt", text));
        elements.put("/acceptedAt", "AcceptanceDateTime/DateTimeString");
        elements.put("/office", String.join(" or ", OFFICES));
        put("", root, "office", declaration, OFFICES);
        put("", root, "departure", declaration, "GoodsShipment/ExportCountry/ID", ITEM + "/ExportCountry/ID");
        put(
                "",
                root,
                "destination",
                declaration,
                "GoodsShipment/Destination/CountryCode",
                ITEM + "/Destination/CountryCode");
        transport(declaration);
        WcoParties.fill(this, declaration);
        procedure(declaration);
        WcoGoods.fill(this, declaration);
    }

    private void transport(XmlElement declaration) {
        var transport = new LinkedHashMap<String, String[]>();
        transport.put("mode", new String[] {"BorderTransportMeans/ModeCode"});
        transport.put("conveyance", CONVEYANCES);
        transport.put("document", new String[] {"GoodsShipment/Consignment/TransportContractDocument/ID"});
        transport.forEach((name, paths) -> {
            if (first(declaration, paths) != null) {
                put("/transport", object("transport"), name, declaration, paths);
            }
        });
        var containers = declaration
                .all("GoodsShipment/Consignment/TransportEquipment/ID")
                .map(XmlElement::take)
                .filter(id -> id != null)
                .distinct()
                .toList();
        if (!containers.isEmpty()) {
            var list = object("transport").putArray("containers");
            containers.forEach(list::add);
        }
    }

    private void procedure(XmlElement declaration) {
        declaration.first(ITEM).ifPresent(item -> {
            var procedures = item.all("GovernmentProcedure").toList();
            for (var procedure : procedures) {
                var current = procedure.text("CurrentCode");
                var previous = procedure.text("PreviousCode");
                var name = previous != null ? "importType" : "importUse";
                var known = object("procedure");
                if (current != null && !known.has(name)) {
                    known.put(name, previous == null ? current : current + previous);
                }
            }
            var method = item.text("Commodity/DutyTaxFee/Payment/MethodCode");
            if (method != null) {
                object("procedure").put("paymentType", method);
            }
        });
    }

    ObjectNode object(String name) {
        return root.get(name) instanceof ObjectNode object ? object : root.putObject(name);
    }

    /// Puts the first text found at `paths` into `target`.
    void put(String pointer, ObjectNode target, String name, XmlElement from, String... paths) {
        elements.put(pointer + "/" + name, String.join(" or ", paths));
        var text = first(from, paths);
        if (text != null) {
            target.put(name, text);
        }
    }

    void remember(String pointer, String path) {
        elements.put(pointer, path);
    }

    private static @Nullable String first(XmlElement from, String... paths) {
        for (var path : paths) {
            var text = from.text(path);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
