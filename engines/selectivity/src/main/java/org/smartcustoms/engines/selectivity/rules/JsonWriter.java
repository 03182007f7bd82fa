package org.smartcustoms.engines.selectivity.rules;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a condition in the form {@link JsonNotation} reads.
final class JsonWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonWriter() {}

    static ObjectNode write(Condition condition) {
        return switch (condition) {
            case Condition.All all -> group("all", all.parts());
            case Condition.Any any -> group("any", any.parts());
            case Condition.Not not ->
                not.part() instanceof Condition.Known known
                        ? field(known.field()).put("known", false)
                        : NODES.objectNode().set("not", write(not.part()));
            case Condition.Expression e -> NODES.objectNode().put("cel", e.source());
            case Condition.Equals e -> field(e.field()).put("equals", e.value());
            case Condition.In in -> {
                var node = field(in.field());
                var values = node.putArray("in");
                in.values().forEach(values::add);
                yield node;
            }
            case Condition.Prefix p -> field(p.field()).put("prefix", p.prefix());
            case Condition.Contains c -> {
                var node = field(c.field()).put("contains", c.text());
                yield c.letters() == Condition.Letters.EXACT ? node.put("letters", "exact") : node;
            }
            case Condition.Comparison c -> field(c.field()).put(operator(c.order()), c.bound());
            case Condition.Range r -> {
                var node = field(r.field());
                node.putArray("between").add(r.from()).add(r.to());
                yield node;
            }
            case Condition.Listed l -> field(l.field()).put("listed", l.list());
            case Condition.Similar s ->
                field(s.field()).put("similar", s.list()).put("threshold", s.threshold());
            case Condition.Known k -> field(k.field()).put("known", true);
        };
    }

    private static String operator(Order order) {
        return switch (order) {
            case BELOW -> "below";
            case AT_MOST -> "atMost";
            case EQUAL -> "equals";
            case AT_LEAST -> "atLeast";
            case ABOVE -> "above";
        };
    }

    private static ObjectNode field(String name) {
        return NODES.objectNode().put("field", name);
    }

    private static ObjectNode group(String key, List<Condition> parts) {
        var node = NODES.objectNode();
        var array = node.putArray(key);
        parts.forEach(part -> array.add(write(part)));
        return node;
    }
}
