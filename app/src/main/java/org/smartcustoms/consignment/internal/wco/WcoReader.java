package org.smartcustoms.consignment.internal.wco;

import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads one WCO Data Model message. `docs/reference/wco-data-model.md` says which element feeds which field.
public final class WcoReader {

    private static final List<String> REFERENCES =
            List.of("ucr", "inventoryConsignmentReference", "entryNumber", "MRN", "FunctionalReferenceID", "ID");

    private WcoReader() {}

    /// @throws XmlRefused when it is no XML, past the limits, or says nothing a declaration needs
    public static WcoMessage read(InputStream stream) {
        var root = SafeXml.parse(stream);
        return other(root).map(WcoMessage.class::cast).orElseGet(() -> declaration(root));
    }

    private static WcoMessage declaration(XmlElement root) {
        var declaration = root.find("Declaration")
                .orElseThrow(() -> new XmlRefused("The message <" + root.name() + "> holds no <Declaration>."));
        var function = declaration.text("FunctionCode");
        var type = declaration.text("TypeCode");
        if (function == null || type == null) {
            throw new XmlRefused(
                    "The <Declaration> lacks its FunctionCode or TypeCode, so what it asks for can't be told.");
        }
        return switch (function) {
            case "9" -> {
                var tree = WcoTree.of(declaration);
                yield new WcoMessage.Original(tree.root(), tree.elements(), declaration.left());
            }
            case "13" -> additional(declaration, type);
            default ->
                throw new XmlRefused("FunctionCode " + function + " is not taken; 9 lodges, 13 amends or cancels.");
        };
    }

    private static WcoMessage additional(XmlElement declaration, String type) {
        var subject = declaration.text("ID");
        var reason = declaration.text("AdditionalInformation/StatementDescription");
        return switch (type) {
            case "INV" -> new WcoMessage.Cancellation(subject, reason);
            case "COR" -> {
                declaration.text("FunctionalReferenceID");
                var tree = WcoTree.changes(declaration);
                yield new WcoMessage.Amendment(subject, reason, tree.root(), tree.elements(), declaration.left());
            }
            case "GPR" -> new WcoMessage.Other("a notice that goods have been presented", references(declaration));
            default -> new WcoMessage.Other("an additional message of type " + type, references(declaration));
        };
    }

    private static Optional<WcoMessage.Other> other(XmlElement root) {
        var what = what(root);
        return what == null ? Optional.empty() : Optional.of(new WcoMessage.Other(what, references(root)));
    }

    private static @Nullable String what(XmlElement root) {
        return switch (root.name()) {
            case "inventoryLinkingMovementRequest", "InventoryLinkingExportsInboundRequest" ->
                "a movement of goods (" + movement(root) + ")";
            case "inventoryLinkingImportsGoodsArrival" -> "a notice that goods have arrived";
            case "InventoryLinkingImportsValidateMovementResponse" -> "an answer on a movement of goods";
            case "DeclarationStatusResponse" -> "a report on a declaration's status";
            default ->
                root.name().equals("Response") || root.first("Response").isPresent()
                        ? "a notification from customs to a declarant"
                        : null;
        };
    }

    private static String movement(XmlElement root) {
        var code = root.find("messageCode").map(XmlElement::take).orElse(null);
        return switch (code == null ? "" : code) {
            case "EAL" -> "arrival";
            case "EAA" -> "anticipated arrival";
            case "EDL" -> "departure";
            default -> "code " + code;
        };
    }

    private static Set<String> references(XmlElement root) {
        var references = new TreeSet<String>();
        for (var name : REFERENCES) {
            root.find(name).map(XmlElement::take).ifPresent(references::add);
        }
        return new LinkedHashSet<>(references);
    }
}
