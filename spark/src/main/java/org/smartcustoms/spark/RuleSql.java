package org.smartcustoms.spark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.smartcustoms.engines.selectivity.rules.Condition;

/// Writes a rule's condition as SQL over the table of declarations, with the rule index's meaning: what wasn't declared
/// fulfils nothing, and "not" of that holds.
final class RuleSql {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("declaration.office", "office"),
            Map.entry("declaration.departure", "departure"),
            Map.entry("transport.mode", "mode"),
            Map.entry("party.declarant.id", "declarant"),
            Map.entry("party.importer.id", "importer"),
            Map.entry("party.seller.id", "seller"),
            Map.entry("party.courier.id", "courier"),
            Map.entry("goods.hs", "hs"),
            Map.entry("goods.origin", "origin"),
            Map.entry("goods.taxRate", "tax_rate"),
            Map.entry("goods.taxType", "tax_type"),
            Map.entry("goods.netMassKg", "net_mass"),
            Map.entry("goods.value", "value"));

    private RuleSql() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), " AND ", "TRUE");
            case Condition.Any any -> joined(any.parts(), " OR ", "FALSE");
            case Condition.Not not -> "NOT " + of(not.part());
            case Condition.OfField leaf -> "COALESCE(" + leaf(leaf) + ", FALSE)";
            case Condition.Expression expression ->
                throw new IllegalArgumentException(
                        "the expression `" + expression.source() + "` can't be written as SQL; run it in the server");
        };
    }

    private static String leaf(Condition.OfField leaf) {
        String column = column(leaf.field());
        return switch (leaf) {
            case Condition.Equals equals -> column + " = " + text(equals.value());
            case Condition.In in ->
                in.values().isEmpty()
                        ? "FALSE"
                        : column + " IN ("
                                + in.values().stream().map(RuleSql::text).collect(Collectors.joining(", ")) + ")";
            case Condition.Prefix prefix ->
                "SUBSTRING(" + column + ", 1, " + prefix.prefix().length() + ") = " + text(prefix.prefix());
            case Condition.Contains contains ->
                switch (contains.letters()) {
                    case EXACT -> "POSITION(" + text(contains.text()) + " IN " + column + ") > 0";
                    case ANY_CASE ->
                        "POSITION(" + text(contains.text().toLowerCase(Locale.ROOT)) + " IN LOWER(" + column + ")) > 0";
                };
            case Condition.Comparison comparison ->
                column + " "
                        + switch (comparison.order()) {
                            case BELOW -> "<";
                            case AT_MOST -> "<=";
                            case EQUAL -> "=";
                            case AT_LEAST -> ">=";
                            case ABOVE -> ">";
                        }
                        + " " + number(comparison.bound());
            case Condition.Range range ->
                column + " >= " + number(range.from()) + " AND " + column + " <= " + number(range.to());
            case Condition.Known known -> column + " IS NOT NULL";
            case Condition.Listed listed -> throw new IllegalArgumentException(aboutLists(listed.list()));
            case Condition.Similar similar -> throw new IllegalArgumentException(aboutLists(similar.list()));
        };
    }

    private static String aboutLists(String list) {
        return "the list \"" + list + "\" isn't known to SQL; run rules that read lists in the server";
    }

    private static String joined(List<Condition> parts, String with, String without) {
        return parts.isEmpty() ? without : parts.stream().map(RuleSql::of).collect(Collectors.joining(with, "(", ")"));
    }

    private static String column(String field) {
        String column = COLUMNS.get(field);
        if (column == null) {
            throw new IllegalArgumentException("the field `" + field + "` isn't among the columns of the history: "
                    + COLUMNS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return column;
    }

    private static String number(double value) {
        return "CAST('" + value + "' AS DOUBLE)";
    }

    /// Quotation marks and backslashes are written by their numbers: the engines differ on how to escape them.
    private static String text(String value) {
        String escaped = value.replace("\\", "\u0000").replace("'", "' || CHR(39) || '");
        return "('" + escaped.replace("\u0000", "' || CHR(92) || '") + "')";
    }
}
