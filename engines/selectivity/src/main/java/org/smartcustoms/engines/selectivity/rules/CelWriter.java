package org.smartcustoms.engines.selectivity.rules;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a condition as CEL.
final class CelWriter {

    private final FieldCatalogue catalogue;

    CelWriter(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    String write(Condition condition) {
        return switch (condition) {
            case Condition.All all -> join(all.parts(), " && ", "true");
            case Condition.Any any -> join(any.parts(), " || ", "false");
            case Condition.Not not -> "!" + inner(not.part());
            case Condition.Expression e -> e.source();
            case Condition.Equals e ->
                isSeveral(e.field()) ? quote(e.value()) + " in " + e.field() : e.field() + " == " + quote(e.value());
            case Condition.In in -> {
                var values = in.values().stream().map(CelWriter::quote).collect(Collectors.joining(", ", "[", "]"));
                yield isSeveral(in.field())
                        ? in.field() + ".exists(v, v in " + values + ")"
                        : in.field() + " in " + values;
            }
            case Condition.Prefix p -> method(p.field(), "startsWith", p.prefix());
            case Condition.Contains c ->
                c.letters() == Condition.Letters.EXACT
                        ? method(c.field(), "contains", c.text())
                        : "mentions(" + c.field() + ", " + quote(c.text()) + ")";
            case Condition.Comparison c -> c.field() + " " + c.order().sign() + " " + c.bound();
            case Condition.Range r -> "(" + r.field() + " >= " + r.from() + " && " + r.field() + " <= " + r.to() + ")";
            case Condition.Listed l -> "listed(" + l.field() + ", " + quote(l.list()) + ")";
            case Condition.Similar s -> "similar(" + s.field() + ", " + quote(s.list()) + ", " + s.threshold() + ")";
            case Condition.Known k -> "known(" + k.field() + ")";
        };
    }

    private String method(String field, String function, String argument) {
        return isSeveral(field)
                ? field + ".exists(v, v." + function + "(" + quote(argument) + "))"
                : field + "." + function + "(" + quote(argument) + ")";
    }

    private boolean isSeveral(String field) {
        return catalogue.get(field).type() == FieldType.SEVERAL;
    }

    private String join(List<Condition> parts, String operator, String empty) {
        return parts.isEmpty() ? empty : parts.stream().map(this::inner).collect(Collectors.joining(operator));
    }

    private String inner(Condition part) {
        return switch (part) {
            case Condition.All all -> "(" + write(all) + ")";
            case Condition.Any any -> "(" + write(any) + ")";
            case Condition.Expression e -> "(" + write(e) + ")";
            case Condition.Equals e -> "(" + write(e) + ")";
            case Condition.In in -> "(" + write(in) + ")";
            case Condition.Comparison c -> "(" + write(c) + ")";
            default -> write(part);
        };
    }

    private static String quote(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
