package org.smartcustoms.engines.selectivity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonNotationTests {

    private final JsonNotation notation = new JsonNotation(FieldCatalogue.standard());

    @Test
    void readsEveryOperator() {
        var condition = notation.parse("""
                {"all":[
                  {"field":"goods.hs","prefix":"2402"},
                  {"field":"goods.origin","in":["VN","CN"]},
                  {"field":"goods.netMassKg","atLeast":1,"below":20},
                  {"any":[{"field":"goods.value","between":[10,20]},{"field":"goods.taxRate","equals":8}]},
                  {"not":{"field":"party.importer.id","listed":"trusted"}},
                  {"field":"party.importer.name","similar":"watch","threshold":0.85},
                  {"field":"goods.description","contains":"Tobacco"},
                  {"field":"goods.unit","known":false},
                  {"cel":"goods.value > 2.0 * goods.netMassKg"}]}""");

        assertThat(condition)
                .isEqualTo(Condition.all(
                        new Condition.Prefix("goods.hs", "2402"),
                        new Condition.In("goods.origin", new TreeSet<>(List.of("CN", "VN"))),
                        Condition.all(
                                new Condition.Comparison("goods.netMassKg", Order.AT_LEAST, 1),
                                new Condition.Comparison("goods.netMassKg", Order.BELOW, 20)),
                        Condition.any(
                                new Condition.Range("goods.value", 10, 20),
                                new Condition.Comparison("goods.taxRate", Order.EQUAL, 8)),
                        Condition.not(new Condition.Listed("party.importer.id", "trusted")),
                        new Condition.Similar("party.importer.name", "watch", 0.85),
                        new Condition.Contains("goods.description", "Tobacco", Condition.Letters.ANY_CASE),
                        Condition.not(new Condition.Known("goods.unit")),
                        new Condition.Expression(
                                "goods.value > 2.0 * goods.netMassKg",
                                new TreeSet<>(List.of("goods.netMassKg", "goods.value")))));
    }

    @Test
    void writesWhatItReads() {
        var condition = notation.parse("""
                {"any":[{"field":"goods.hs","equals":"240220"},
                  {"field":"party.names","similar":"watch","threshold":0.9},
                  {"not":{"all":[{"field":"goods.value","above":3},{"field":"goods.description","contains":"x","letters":"exact"}]}}]}""");

        assertThat(notation.parse(notation.write(condition))).isEqualTo(condition);
    }

    @Test
    void namesTheFieldThatWasProbablyMeant() {
        assertThat(problems("{\"all\":[{\"field\":\"goods.hss\",\"equals\":\"240220\"}]}"))
                .containsExactly(new RuleProblem(
                        "/all/0/field",
                        RuleProblem.Kind.UNKNOWN_FIELD,
                        "there is no field `goods.hss`; did you mean `goods.hs`?"));
    }

    @Test
    void tellsEveryMistakeWithItsPlace() {
        var problems = problems("""
                {"any":[{"field":"goods.hs","atLeast":5},
                        {"field":"goods.value","prefix":"5"},
                        {"field":"goods.value","beneath":5},
                        {"field":"goods.value","between":[9,1]},
                        {"field":"goods.origin","in":[]},
                        {"field":"goods.origin","equals":""},
                        {"field":"goods.value","above":"ten"},
                        {"every":[]}]}""");

        assertThat(problems)
                .extracting(RuleProblem::position)
                .containsExactly(
                        "/any/0/atLeast",
                        "/any/1/prefix",
                        "/any/2/beneath",
                        "/any/3/between",
                        "/any/4/in",
                        "/any/5/equals",
                        "/any/6/above",
                        "/any/7/every");
        assertThat(problems.getFirst().message())
                .isEqualTo("`goods.hs` is a text and cannot be compared with a number");
    }

    @Test
    void tellsWhereJsonBreaksOff() {
        assertThat(problems("{\"all\":["))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).startsWith("this is not JSON"));
    }

    @Test
    void passesOnWhatIsWrongInsideAnExpression() {
        assertThat(problems("{\"not\":{\"cel\":\"goods.hs == goods.orign\"}}"))
                .containsExactly(new RuleProblem(
                        "/not/cel",
                        RuleProblem.Kind.UNKNOWN_FIELD,
                        "there is no field `goods.orign`; did you mean `goods.origin`? (at 1:18 of the expression)"));
    }

    private List<RuleProblem> problems(String json) {
        return catchThrowableOfType(RuleSyntaxException.class, () -> notation.parse(json))
                .problems();
    }
}
