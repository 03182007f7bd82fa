package org.smartcustoms.consignment.internal.mapping;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A declaration's JSON tree as it is filled from cells, remembering which column filled which place.
final class DeclarationTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode root = NODES.objectNode();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<PartyRole, Integer> parties = new EnumMap<>(PartyRole.class);

    ObjectNode root() {
        return root;
    }

    void put(MappedField field, String text, int line, String column) {
        if (text.isEmpty()) {
            note(field, line, column);
            return;
        }
        var target = target(field, line);
        var pointer = pointer(field, line);
        if (target.has(field.property())) {
            return;
        }
        columns.put(pointer, column);
        if (field.isList()) {
            var list = target.putArray(field.property());
            for (var part : text.split("[\\s,;|]+")) {
                columns.put(pointer + "/" + list.size(), column);
                list.add(part);
            }
        } else {
            target.put(field.property(), text);
        }
    }

    /// Remembers the column of a field that was left empty, so that "is required" can name it.
    void note(MappedField field, int line, String column) {
        if (!(field.place() instanceof MappedField.Place.Party)) {
            columns.putIfAbsent(pointer(field, line), column);
        }
    }

    /// A currency that is the same for every row says nothing where a row has no amount.
    void dropValuesWithoutAmount() {
        for (var line : root.withArray("goods")) {
            if (line instanceof ObjectNode object && !object.path("value").has("amount")) {
                object.remove("value");
            }
        }
    }

    /// The column behind a pointer; empty where no single column is.
    String columnOf(String pointer) {
        return columns.getOrDefault(pointer, "");
    }

    /// Which of the declaration's rows a pointer leads to.
    static int lineOf(String pointer) {
        var parts = pointer.split("/");
        return parts.length > 2 && parts[1].equals("goods") ? Integer.parseInt(parts[2]) : 0;
    }

    private ObjectNode target(MappedField field, int line) {
        return switch (field.place()) {
            case MappedField.Place.Whole whole -> root;
            case MappedField.Place.Part part -> object(root, part.name());
            case MappedField.Place.Party party -> party(party.role());
            case MappedField.Place.Line goods -> line(line);
            case MappedField.Place.LineValue value -> object(line(line), "value");
        };
    }

    private String pointer(MappedField field, int line) {
        return switch (field.place()) {
            case MappedField.Place.Whole whole -> "/" + field.property();
            case MappedField.Place.Part part -> "/" + part.name() + "/" + field.property();
            case MappedField.Place.Party party ->
                "/parties/" + parties.getOrDefault(party.role(), 0) + "/" + field.property();
            case MappedField.Place.Line goods -> "/goods/" + line + "/" + field.property();
            case MappedField.Place.LineValue value -> "/goods/" + line + "/value/" + field.property();
        };
    }

    private ObjectNode party(PartyRole role) {
        var list = root.withArray("parties");
        int index = parties.computeIfAbsent(role, absent -> {
            list.addObject().put("role", role.name());
            return list.size() - 1;
        });
        return (ObjectNode) list.get(index);
    }

    private ObjectNode line(int line) {
        var list = root.withArray("goods");
        while (list.size() <= line) {
            list.addObject();
        }
        return (ObjectNode) list.get(line);
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode object ? object : parent.putObject(name);
    }
}
