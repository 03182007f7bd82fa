package org.smartcustoms.engines.selectivity.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.compiler.CelCompiler;
import java.util.ArrayList;
import java.util.List;

/// Conditions written in the Common Expression Language (cel.dev), for example
/// `goods.hs.startsWith("2402") && goods.origin in ["CN", "VN"] && goods.unitPrice < 3.5`.
///
/// Parsed, checked against the catalogue, and translated as far as the condition tree reaches; the rest stays a
/// {@link Condition.Expression}. A value that was not declared reads as "" or NaN inside such an expression.
/// Problems are told as `line:column`, both from 1. Thread-safe.
public final class CelNotation {

    private final FieldCatalogue catalogue;
    private final CelCompiler compiler;

    public CelNotation(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
        this.compiler = CelLanguage.compiler(catalogue);
    }

    /// @throws RuleSyntaxException with every problem found
    public Condition parse(String source) {
        var parsed = unwrap(() -> compiler.parse(source).getAst());
        var names = new CelNames(catalogue);
        names.walk(parsed.getExpr());
        var problems = new ArrayList<RuleProblem>();
        for (var unknown : names.unknown()) {
            problems.add(new RuleProblem(
                    position(parsed, unknown.exprId()),
                    RuleProblem.Kind.UNKNOWN_FIELD,
                    catalogue.unknown(unknown.name())));
        }
        if (!problems.isEmpty()) {
            throw new RuleSyntaxException(problems);
        }
        unwrap(() -> compiler.check(parsed).getAst());
        var translator = new CelTranslator(parsed, catalogue);
        var condition = translator.translate(parsed.getExpr());
        var check = new ConditionCheck(catalogue);
        translator
                .leaves()
                .forEach((leaf, exprId) ->
                        check.check(leaf, position(parsed, exprId)).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new RuleSyntaxException(problems);
        }
        return condition;
    }

    /// The condition in CEL. Parsing it gives a condition with the same meaning.
    public String write(Condition condition) {
        return new CelWriter(catalogue).write(condition);
    }

    /// The names of functions that can be called, for completion.
    public static List<String> functions() {
        return CelLanguage.FUNCTIONS;
    }

    /// The checked expression, ready for the runtime.
    CelAbstractSyntaxTree check(String source) {
        return unwrap(() -> compiler.compile(source).getAst());
    }

    private interface Step {
        CelAbstractSyntaxTree run() throws CelValidationException;
    }

    private static CelAbstractSyntaxTree unwrap(Step step) {
        try {
            return step.run();
        } catch (CelValidationException e) {
            throw new RuleSyntaxException(
                    e.getErrors().stream().map(CelNotation::problem).toList());
        }
    }

    private static RuleProblem problem(CelIssue issue) {
        var at = issue.getSourceLocation();
        var message = issue.getMessage();
        boolean overload = message.contains("no matching overload");
        if (overload && message.contains("int")) {
            message +=
                    "; numbers of a declaration have a decimal point, so write 2.0, not 2, in arithmetic and with ==";
        }
        return new RuleProblem(
                Math.max(1, at.getLine()) + ":" + (Math.max(0, at.getColumn()) + 1),
                overload || message.contains("expected type") ? RuleProblem.Kind.WRONG_TYPE : RuleProblem.Kind.SYNTAX,
                message);
    }

    private static String position(CelAbstractSyntaxTree ast, long exprId) {
        int offset = ast.getSource().getPositionsMap().getOrDefault(exprId, 0);
        return ast.getSource()
                .getOffsetLocation(offset)
                .map(at -> at.getLine() + ":" + (at.getColumn() + 1))
                .orElse("1:1");
    }

    /// The dotted name an expression spells, or "" when it is not a chain of names.
    static String dotted(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> expr.ident().name();
            case SELECT -> {
                var operand = dotted(expr.select().operand());
                yield operand.isEmpty() || expr.select().testOnly()
                        ? ""
                        : operand + "." + expr.select().field();
            }
            default -> "";
        };
    }
}
