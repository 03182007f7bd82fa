package org.smartcustoms.engines.selectivity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON form of a condition, edited in the console and kept in the database.
///
/// A condition is an object of one of these shapes:
///
/// | shape | holds when |
/// |---|---|
/// | `{"all":[…]}`, `{"any":[…]}`, `{"not":{…}}` | all parts, any part, not the part |
/// | `{"field":F, "equals":"x"}` (or a number) | the value is x |
/// | `{"field":F, "in":["x","y"]}` | the text is one of these |
/// | `{"field":F, "prefix":"x"}` | the text starts with x |
/// | `{"field":F, "contains":"x"}`, with `"letters":"exact"` to tell upper from lower case | the text has x in it |
/// | `{"field":F, "atLeast":n}`, `above`, `atMost`, `below` | the number is ≥, >, ≤, < n |
/// | `{"field":F, "between":[a,b]}` | a ≤ number ≤ b |
/// | `{"field":F, "listed":"name of a list"}` | the text is on the list |
/// | `{"field":F, "similar":"name of a list", "threshold":0.9}` | the name resembles one on the list |
/// | `{"field":F, "known":true}` (or false) | the value was declared (or not) |
/// | `{"cel":"expression"}` | the CEL expression holds |
///
/// Several operators beside one `field` must all hold. Problems are told with a JSON pointer.
public final class JsonNotation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OPERATORS = List.of(
            "equals",
            "in",
            "prefix",
            "contains",
            "letters",
            "atLeast",
            "above",
            "atMost",
            "below",
            "between",
            "listed",
            "similar",
            "threshold",
            "known");

    private final FieldCatalogue catalogue;
    private final CelNotation cel;

    public JsonNotation(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
        this.cel = new CelNotation(catalogue);
    }

    /// @throws RuleSyntaxException with every problem found
    public Condition parse(String json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new RuleSyntaxException(List.of(
                    new RuleProblem("", RuleProblem.Kind.SYNTAX, "this is not JSON: " + e.getOriginalMessage())));
        }
        return parse(tree);
    }

    /// @throws RuleSyntaxException with every problem found
    public Condition parse(JsonNode tree) {
        var reading = new Reading();
        var condition = reading.condition(tree, "");
        if (!reading.problems.isEmpty()) {
            throw new RuleSyntaxException(reading.problems);
        }
        return condition;
    }

    /// The JSON form of a condition; parsing it gives an equal condition.
    public String write(Condition condition) {
        return JsonWriter.write(condition).toString();
    }

    /// One pass over a tree, collecting problems instead of stopping at the first.
    private final class Reading {
        private static final Condition NOTHING = new Condition.All(List.of());
        private final List<RuleProblem> problems = new ArrayList<>();
        private final ConditionCheck check = new ConditionCheck(catalogue);

        Condition condition(JsonNode node, String at) {
            if (!node.isObject()) {
                return problem(
                        at,
                        RuleProblem.Kind.SYNTAX,
                        "a condition is an object with `field`, `all`, `any`, `not` or `cel`");
            }
            if (node.has("field")) {
                return ofField(node, at);
            }
            if (node.size() != 1) {
                return problem(
                        at,
                        RuleProblem.Kind.SYNTAX,
                        "a condition has exactly one of `all`, `any`, `not`, `cel`, or a `field`");
            }
            String key = node.propertyNames().iterator().next();
            JsonNode inner = node.get(key);
            return switch (key) {
                case "all" -> new Condition.All(parts(inner, at + "/all"));
                case "any" -> new Condition.Any(parts(inner, at + "/any"));
                case "not" -> new Condition.Not(condition(inner, at + "/not"));
                case "cel" -> cel(inner, at + "/cel");
                default ->
                    problem(
                            at + "/" + key,
                            RuleProblem.Kind.UNKNOWN_OPERATOR,
                            "there is no condition `" + key + "`"
                                    + suggest(key, List.of("all", "any", "not", "cel", "field")));
            };
        }

        private List<Condition> parts(JsonNode node, String at) {
            if (!node.isArray() || node.isEmpty()) {
                problem(at, RuleProblem.Kind.SYNTAX, "a list of at least one condition is needed here");
                return List.of();
            }
            var parts = new ArrayList<Condition>();
            for (int i = 0; i < node.size(); i++) {
                parts.add(condition(node.get(i), at + "/" + i));
            }
            return parts;
        }

        private Condition cel(JsonNode node, String at) {
            if (!node.isString()) {
                return problem(at, RuleProblem.Kind.SYNTAX, "`cel` holds an expression in quotes");
            }
            try {
                return cel.parse(node.asString());
            } catch (RuleSyntaxException e) {
                e.problems()
                        .forEach(p -> problems.add(new RuleProblem(
                                at, p.kind(), p.message() + " (at " + p.position() + " of the expression)")));
                return NOTHING;
            }
        }

        private Condition ofField(JsonNode node, String at) {
            if (!node.get("field").isString()) {
                return problem(at + "/field", RuleProblem.Kind.SYNTAX, "`field` holds the name of a field in quotes");
            }
            String field = node.get("field").asString();
            if (catalogue.find(field).isEmpty()) {
                return problem(at + "/field", RuleProblem.Kind.UNKNOWN_FIELD, catalogue.unknown(field));
            }
            var leaves = new ArrayList<Condition>();
            for (var operator : node.propertyNames()) {
                if (!operator.equals("field") && !OPERATORS.contains(operator)) {
                    return problem(
                            at + "/" + operator,
                            RuleProblem.Kind.UNKNOWN_OPERATOR,
                            "`" + field + "`: there is no operator `" + operator + "`" + suggest(operator, OPERATORS));
                }
            }
            for (var operator : node.propertyNames()) {
                if (!List.of("field", "letters", "threshold").contains(operator)) {
                    leaves.add(leaf(field, operator, node, at + "/" + operator));
                }
            }
            if (leaves.isEmpty()) {
                return problem(
                        at,
                        RuleProblem.Kind.SYNTAX,
                        "`" + field + "`: an operator such as `equals` or `atLeast` is missing");
            }
            return leaves.size() == 1 ? leaves.getFirst() : new Condition.All(leaves);
        }

        private Condition leaf(String field, String operator, JsonNode node, String at) {
            JsonNode value = node.get(operator);
            return switch (operator) {
                case "equals" ->
                    value.isNumber()
                            ? checked(new Condition.Comparison(field, Order.EQUAL, value.asDouble()), at)
                            : checked(new Condition.Equals(field, text(field, value, at)), at);
                case "in" -> {
                    var values = new TreeSet<String>();
                    if (!value.isArray()) {
                        yield problem(at, RuleProblem.Kind.BAD_VALUE, "`" + field + "`: `in` holds a list of texts");
                    }
                    value.forEach(v -> values.add(text(field, v, at)));
                    yield checked(new Condition.In(field, values), at);
                }
                case "prefix" -> checked(new Condition.Prefix(field, text(field, value, at)), at);
                case "contains" -> {
                    var letters = node.has("letters")
                                    && node.get("letters").asString("").equals("exact")
                            ? Condition.Letters.EXACT
                            : Condition.Letters.ANY_CASE;
                    yield checked(new Condition.Contains(field, text(field, value, at), letters), at);
                }
                case "atLeast" -> comparison(field, Order.AT_LEAST, value, at);
                case "above" -> comparison(field, Order.ABOVE, value, at);
                case "atMost" -> comparison(field, Order.AT_MOST, value, at);
                case "below" -> comparison(field, Order.BELOW, value, at);
                case "between" ->
                    value.isArray() && value.size() == 2
                            ? checked(
                                    new Condition.Range(
                                            field, number(field, value.get(0), at), number(field, value.get(1), at)),
                                    at)
                            : problem(at, RuleProblem.Kind.BAD_VALUE, "`" + field + "`: `between` holds two numbers");
                case "listed" -> checked(new Condition.Listed(field, text(field, value, at)), at);
                case "similar" -> {
                    double threshold = node.has("threshold") ? number(field, node.get("threshold"), at) : 0.9;
                    yield checked(new Condition.Similar(field, text(field, value, at), threshold), at);
                }
                case "known" -> {
                    if (!value.isBoolean()) {
                        yield problem(at, RuleProblem.Kind.BAD_VALUE, "`" + field + "`: `known` is true or false");
                    }
                    var known = new Condition.Known(field);
                    yield value.asBoolean() ? known : new Condition.Not(known);
                }
                default -> throw new IllegalStateException(operator);
            };
        }

        private Condition comparison(String field, Order order, JsonNode value, String at) {
            return checked(new Condition.Comparison(field, order, number(field, value, at)), at);
        }

        private Condition checked(Condition.OfField leaf, String at) {
            // One mistake, one message: a value already complained about is not checked again.
            if (problems.stream().noneMatch(p -> p.position().equals(at))) {
                check.check(leaf, at).ifPresent(problems::add);
            }
            return leaf;
        }

        private String text(String field, JsonNode value, String at) {
            if (!value.isString()) {
                problem(
                        at,
                        RuleProblem.Kind.BAD_VALUE,
                        "`" + field + "`: a text in quotes is needed here, not " + value);
                return "";
            }
            return value.asString();
        }

        private double number(String field, JsonNode value, String at) {
            if (!value.isNumber()) {
                problem(at, RuleProblem.Kind.BAD_VALUE, "`" + field + "`: a number is needed here, not " + value);
                return 0;
            }
            return value.asDouble();
        }

        private Condition problem(String at, RuleProblem.Kind kind, String message) {
            problems.add(new RuleProblem(at, kind, message));
            return NOTHING;
        }

        private static String suggest(String typed, List<String> known) {
            return Suggestion.nearest(typed, known)
                    .map(n -> "; did you mean `" + n + "`?")
                    .orElse("");
        }
    }
}
