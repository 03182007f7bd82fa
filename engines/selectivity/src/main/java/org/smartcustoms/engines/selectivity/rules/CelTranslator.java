package org.smartcustoms.engines.selectivity.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// Turns a checked CEL expression into the condition tree, part by part; a part with no counterpart stays CEL.
final class CelTranslator {

    private final CelAbstractSyntaxTree ast;
    private final FieldCatalogue catalogue;
    private final Map<Condition.OfField, Long> leaves = new IdentityHashMap<>();

    CelTranslator(CelAbstractSyntaxTree ast, FieldCatalogue catalogue) {
        this.ast = ast;
        this.catalogue = catalogue;
    }

    /// Every leaf made so far, with the expression it came from.
    Map<Condition.OfField, Long> leaves() {
        return leaves;
    }

    Condition translate(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
            switch (expr.call().function()) {
                case "_&&_":
                    return new Condition.All(flatten(expr, "_&&_"));
                case "_||_":
                    return new Condition.Any(flatten(expr, "_||_"));
                case "!_":
                    return new Condition.Not(translate(expr.call().args().getFirst()));
                case "_!=_":
                    return equality(expr).<Condition>map(Condition.Not::new).orElseGet(() -> expression(expr));
                default:
                    break;
            }
        }
        return leaf(expr).orElseGet(() -> expression(expr));
    }

    private List<Condition> flatten(CelExpr expr, String operator) {
        var parts = new ArrayList<Condition>();
        for (var argument : expr.call().args()) {
            boolean same = argument.getKind() == CelExpr.ExprKind.Kind.CALL
                    && argument.call().function().equals(operator);
            if (same) {
                parts.addAll(flatten(argument, operator));
            } else {
                parts.add(translate(argument));
            }
        }
        return parts;
    }

    private Optional<Condition> leaf(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return Optional.empty();
        }
        var arguments = expr.call().args();
        return switch (expr.call().function()) {
            case "_==_" -> equality(expr);
            case "_<_" -> comparison(expr, Order.BELOW);
            case "_<=_" -> comparison(expr, Order.AT_MOST);
            case "_>_" -> comparison(expr, Order.ABOVE);
            case "_>=_" -> comparison(expr, Order.AT_LEAST);
            case "@in" -> in(expr);
            case "startsWith" -> method(expr).map(c -> keep(expr, new Condition.Prefix(c.field(), c.text())));
            case "contains" ->
                method(expr).map(c -> keep(expr, new Condition.Contains(c.field(), c.text(), Condition.Letters.EXACT)));
            case "known" -> field(arguments.getFirst()).map(f -> keep(expr, new Condition.Known(f.name())));
            case "listed" -> both(arguments).map(c -> keep(expr, new Condition.Listed(c.field(), c.text())));
            case "mentions" ->
                both(arguments)
                        .map(c -> keep(expr, new Condition.Contains(c.field(), c.text(), Condition.Letters.ANY_CASE)));
            case "similar" -> {
                var threshold = number(arguments.get(2));
                yield threshold.isEmpty()
                        ? Optional.empty()
                        : both(arguments)
                                .map(c -> keep(
                                        expr, new Condition.Similar(c.field(), c.text(), threshold.getAsDouble())));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Condition> equality(CelExpr expr) {
        var arguments = expr.call().args();
        var field = field(arguments.get(0)).or(() -> field(arguments.get(1)));
        if (field.isEmpty() || field.get().type() == FieldType.SEVERAL) {
            return Optional.empty();
        }
        var other = field(arguments.get(0)).isPresent() ? arguments.get(1) : arguments.get(0);
        var text = text(other);
        if (text.isPresent()) {
            return text.get().isEmpty()
                    ? Optional.of(
                            new Condition.Not(new Condition.Known(field.get().name())))
                    : Optional.of(keep(expr, new Condition.Equals(field.get().name(), text.get())));
        }
        var number = number(other);
        return number.isPresent()
                ? Optional.of(
                        keep(expr, new Condition.Comparison(field.get().name(), Order.EQUAL, number.getAsDouble())))
                : Optional.empty();
    }

    private Optional<Condition> comparison(CelExpr expr, Order order) {
        var arguments = expr.call().args();
        var left = field(arguments.get(0)).filter(f -> f.type() == FieldType.NUMBER);
        var right = field(arguments.get(1)).filter(f -> f.type() == FieldType.NUMBER);
        if (left.isPresent() && number(arguments.get(1)).isPresent()) {
            double bound = number(arguments.get(1)).getAsDouble();
            return Optional.of(keep(expr, new Condition.Comparison(left.get().name(), order, bound)));
        }
        if (right.isPresent() && number(arguments.get(0)).isPresent()) {
            double bound = number(arguments.get(0)).getAsDouble();
            return Optional.of(keep(expr, new Condition.Comparison(right.get().name(), order.flipped(), bound)));
        }
        return Optional.empty();
    }

    private Optional<Condition> in(CelExpr expr) {
        var element = expr.call().args().get(0);
        var container = expr.call().args().get(1);
        var several = field(container).filter(f -> f.type() == FieldType.SEVERAL);
        if (several.isPresent()) {
            return text(element)
                    .filter(t -> !t.isEmpty())
                    .map(t -> keep(expr, new Condition.Equals(several.get().name(), t)));
        }
        var single = field(element).filter(f -> f.type() == FieldType.TEXT);
        if (single.isEmpty() || container.getKind() != CelExpr.ExprKind.Kind.LIST) {
            return Optional.empty();
        }
        var values = new TreeSet<String>();
        for (var item : container.list().elements()) {
            var text = text(item).filter(t -> !t.isEmpty());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            values.add(text.get());
        }
        return Optional.of(keep(expr, new Condition.In(single.get().name(), values)));
    }

    private record FieldAndText(String field, String text) {}

    private Optional<FieldAndText> method(CelExpr expr) {
        return expr.call()
                .target()
                .flatMap(this::field)
                .flatMap(f -> text(expr.call().args().getFirst())
                        .filter(t -> !t.isEmpty())
                        .map(t -> new FieldAndText(f.name(), t)));
    }

    private Optional<FieldAndText> both(List<CelExpr> arguments) {
        return field(arguments.get(0)).flatMap(f -> text(arguments.get(1)).map(t -> new FieldAndText(f.name(), t)));
    }

    private Condition keep(CelExpr expr, Condition.OfField leaf) {
        leaves.put(leaf, expr.id());
        return leaf;
    }

    private Condition expression(CelExpr expr) {
        var part = CelAbstractSyntaxTree.newParsedAst(expr, ast.getSource());
        var names = new CelNames(catalogue);
        names.walk(expr);
        return new Condition.Expression(CelUnparserFactory.newUnparser().unparse(part), names.fields());
    }

    private Optional<Field> field(CelExpr expr) {
        return catalogue.find(CelNotation.dotted(expr));
    }

    private static Optional<String> text(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(expr.constant().stringValue())
                : Optional.empty();
    }

    private static OptionalDouble number(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return OptionalDouble.empty();
        }
        return switch (expr.constant().getKind()) {
            case DOUBLE_VALUE -> OptionalDouble.of(expr.constant().doubleValue());
            case INT64_VALUE -> OptionalDouble.of(expr.constant().int64Value());
            default -> OptionalDouble.empty();
        };
    }
}
