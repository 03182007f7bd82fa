package org.smartcustoms.consignment.internal.lodging;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lays the fields of a correction over the declaration it corrects: parties by role, goods by line number, all else by
/// name. What the correction doesn't state stays as declared.
final class WcoCorrection {

    private WcoCorrection() {}

    static ObjectNode apply(JsonNode declared, ObjectNode changes) {
        var result = (ObjectNode) declared.deepCopy();
        lay(result, changes);
        return result;
    }

    private static void lay(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            var name = change.getKey();
            var present = target.get(name);
            switch (change.getValue()) {
                case ObjectNode object when present instanceof ObjectNode inner -> lay(inner, object);
                case ArrayNode array
                when name.equals("goods") && present instanceof ArrayNode list -> layByKey(list, array, "line");
                case ArrayNode array
                when name.equals("parties") && present instanceof ArrayNode list -> layByKey(list, array, "role");
                default -> target.set(name, change.getValue());
            }
        });
    }

    private static void layByKey(ArrayNode list, ArrayNode changes, String key) {
        for (var change : changes) {
            ObjectNode same = null;
            for (var entry : list) {
                if (entry instanceof ObjectNode object
                        && object.path(key).asString("").equals(change.path(key).asString(""))) {
                    same = object;
                }
            }
            if (same == null) {
                list.add(change);
            } else if (change instanceof ObjectNode object) {
                lay(same, object);
            }
        }
    }
}
