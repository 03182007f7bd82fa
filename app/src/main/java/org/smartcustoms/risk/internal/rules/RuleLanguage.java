package org.smartcustoms.risk.internal.rules;

import java.util.List;
import org.smartcustoms.engines.selectivity.rules.CelNotation;
import org.smartcustoms.engines.selectivity.rules.Condition;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.JsonNotation;
import org.smartcustoms.engines.selectivity.rules.Rule;
import org.smartcustoms.engines.selectivity.rules.RuleAction;
import org.smartcustoms.engines.selectivity.rules.RuleProblem;
import org.smartcustoms.engines.selectivity.rules.RuleSyntaxException;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.problem.FieldProblem;
import org.smartcustoms.platform.problem.Problem;

/// Reads conditions in either notation and tells what is wrong with one in terms of the field it was sent in.
public final class RuleLanguage {

    static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    private static final JsonNotation JSON = new JsonNotation(CATALOGUE);
    private static final CelNotation CEL = new CelNotation(CATALOGUE);

    private RuleLanguage() {}

    /// @throws RuleSyntaxException with every problem found
    public static Condition parse(StoredRule.Notation notation, String source) {
        return switch (notation) {
            case JSON -> JSON.parse(source);
            case CEL -> CEL.parse(source);
        };
    }

    /// The same, as a problem of the field `/source`: the JSON pointer goes on into the condition; a place in an
    /// expression stands before the message.
    static Condition checked(StoredRule.Notation notation, String source) {
        try {
            return parse(notation, source);
        } catch (RuleSyntaxException broken) {
            throw Problem.invalid(broken.problems().stream()
                    .map(problem -> told(notation, problem))
                    .toList());
        }
    }

    static List<RuleProblem> problems(StoredRule.Notation notation, String source) {
        try {
            parse(notation, source);
            return List.of();
        } catch (RuleSyntaxException broken) {
            return broken.problems();
        }
    }

    private static FieldProblem told(StoredRule.Notation notation, RuleProblem problem) {
        var kind = kind(problem.kind());
        return switch (notation) {
            case JSON ->
                FieldProblem.at("/source" + problem.position(), problem.message(), kind.zh() + "：" + problem.message());
            case CEL ->
                FieldProblem.at(
                        "/source",
                        problem.position() + ": " + problem.message(),
                        problem.position() + " " + kind.zh() + "：" + problem.message());
        };
    }

    static Text kind(RuleProblem.Kind kind) {
        return switch (kind) {
            case SYNTAX -> new Text("Syntax", "語法錯誤");
            case UNKNOWN_FIELD -> new Text("Unknown field", "沒有此欄位");
            case UNKNOWN_OPERATOR -> new Text("Unknown operator", "沒有此運算");
            case WRONG_TYPE -> new Text("Wrong type", "類型不符");
            case BAD_VALUE -> new Text("Bad value", "數值不當");
        };
    }

    static Rule compiled(StoredRule rule) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.name(),
                parse(rule.notation(), rule.source()),
                new RuleAction(rule.lane(), rule.ratePercent()),
                rule.priority());
    }
}
