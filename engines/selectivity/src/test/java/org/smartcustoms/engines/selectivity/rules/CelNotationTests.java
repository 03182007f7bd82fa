package org.smartcustoms.engines.selectivity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.selectivity.lists.ListSnapshot;

class CelNotationTests {

    private final FieldCatalogue catalogue = FieldCatalogue.standard();
    private final CelNotation notation = new CelNotation(catalogue);

    @Test
    void translatesWhatTheIndexUnderstands() {
        assertThat(notation.parse(
                        "goods.hs.startsWith(\"2402\") && goods.origin in [\"CN\", \"VN\"] && 3 > goods.unitPrice"
                                + " && (has(goods.unit) || \"ABCU1\" in transport.containers)"
                                + " && goods.origin != \"JP\" && listed(party.importer.id, \"watch\")"
                                + " && similar(party.names, \"embargo\", 0.9) && goods.description.contains(\"pipe\")"
                                + " && mentions(goods.description, \"TOBACCO\") && goods.taxRate == 8.0"))
                .isEqualTo(Condition.all(
                        new Condition.Prefix("goods.hs", "2402"),
                        new Condition.In("goods.origin", new TreeSet<>(List.of("CN", "VN"))),
                        new Condition.Comparison("goods.unitPrice", Order.BELOW, 3),
                        Condition.any(
                                new Condition.Known("goods.unit"),
                                new Condition.Equals("transport.containers", "ABCU1")),
                        Condition.not(new Condition.Equals("goods.origin", "JP")),
                        new Condition.Listed("party.importer.id", "watch"),
                        new Condition.Similar("party.names", "embargo", 0.9),
                        new Condition.Contains("goods.description", "pipe", Condition.Letters.EXACT),
                        new Condition.Contains("goods.description", "TOBACCO", Condition.Letters.ANY_CASE),
                        new Condition.Comparison("goods.taxRate", Order.EQUAL, 8)));
    }

    @Test
    void keepsArithmeticForTheRuntime() {
        var condition = notation.parse("goods.origin == \"CN\" && goods.value / goods.netMassKg > 100.0");

        assertThat(condition)
                .isEqualTo(Condition.all(
                        new Condition.Equals("goods.origin", "CN"),
                        new Condition.Expression(
                                "goods.value / goods.netMassKg > 100.0",
                                new TreeSet<>(List.of("goods.netMassKg", "goods.value")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goods.hs.startsWith(\"2402\") && goods.value >= 10.0",
                "!(goods.origin == \"CN\") || goods.hs in [\"240220\"]",
                "party.names.exists(n, n.contains(\"Golden\"))",
                "mentions(goods.description, \"say \\\"x\\\"\")"
            })
    void meansTheSameAfterBeingWrittenAndReadAgain(String source) {
        var condition = notation.parse(source);
        var again = notation.parse(notation.write(condition));

        for (var facts : List.of(
                catalogue.facts().build(),
                catalogue
                        .facts()
                        .text("goods.hs", "240220")
                        .number("goods.value", 12)
                        .text("goods.origin", "CN")
                        .text("goods.description", "SAY \"X\"")
                        .several("party.names", List.of("Acme", "Golden Harbour"))
                        .build())) {
            assertThat(verdict(again, facts)).isEqualTo(verdict(condition, facts));
        }
    }

    @Test
    void runsALoopOverSeveralValues() {
        var condition = notation.parse("party.names.exists(n, n.startsWith(\"Golden\"))");

        assertThat(verdict(
                        condition,
                        catalogue
                                .facts()
                                .several("party.names", List.of("Acme", "Golden Harbour"))
                                .build()))
                .isEqualTo(Verdict.HOLDS);
        assertThat(verdict(condition, catalogue.facts().build())).isEqualTo(Verdict.HOLDS_NOT);
    }

    @Test
    void readsMissingNumbersAsNoNumber() {
        var condition = notation.parse("goods.value / goods.netMassKg < 5.0");

        assertThat(verdict(condition, catalogue.facts().number("goods.value", 4).build()))
                .isEqualTo(Verdict.HOLDS_NOT);
    }

    @Test
    void saysWhyAnExpressionFailed() {
        var condition = notation.parse("int(goods.hs) > 5");

        assertThat(verdict(condition, catalogue.facts().text("goods.hs", "24X").build()))
                .isInstanceOfSatisfying(
                        Verdict.CouldNotEvaluate.class,
                        v -> assertThat(v.reason()).startsWith("`int(goods.hs) > 5` failed"));
    }

    @Test
    void pointsAtAnUnknownFieldAndSuggestsOne() {
        assertThat(problems("goods.value > 5.0 &&\n  goods.hss == \"24\""))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.kind()).isEqualTo(RuleProblem.Kind.UNKNOWN_FIELD);
                    assertThat(p.message()).isEqualTo("there is no field `goods.hss`; did you mean `goods.hs`?");
                    assertThat(p.position()).startsWith("2:");
                });
    }

    @Test
    void refusesToCompareATextWithANumber() {
        assertThat(problems("goods.hs > 5.0"))
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(RuleProblem.Kind.WRONG_TYPE));
    }

    @Test
    void refusesAnExpressionThatIsNotTrueOrFalse() {
        assertThat(problems("goods.value + 1.0")).hasSize(1);
    }

    @Test
    void explainsWholeNumbersInArithmetic() {
        assertThat(problems("goods.value > 2 * goods.netMassKg"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("write 2.0, not 2"));
    }

    @Test
    void tellsWhereTheSyntaxBreaks() {
        assertThat(problems("goods.hs == "))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.position()).startsWith("1:"));
    }

    private Verdict verdict(Condition condition, Facts facts) {
        return ConditionEvaluator.of(condition, catalogue, ListSnapshot.EMPTY).evaluate(facts);
    }

    private List<RuleProblem> problems(String source) {
        return catchThrowableOfType(RuleSyntaxException.class, () -> notation.parse(source))
                .problems();
    }
}
