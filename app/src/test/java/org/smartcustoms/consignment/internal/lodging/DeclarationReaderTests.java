package org.smartcustoms.consignment.internal.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.platform.problem.FieldProblem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DeclarationReaderTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void readsADeclarationInFull() {
        var declaration = sound(tree -> {});
        assertThat(declaration.reference()).isEqualTo("R-1");
        assertThat(declaration.transport().mode()).isEqualTo("40");
        assertThat(declaration.goods().getFirst().netMassKg()).isEqualTo(new BigDecimal("108"));
        assertThat(declaration.goods().getFirst().value())
                .isEqualTo(new org.smartcustoms.consignment.GoodsLine.Value(new BigDecimal("372254.4"), "HKD"));
    }

    @Test
    void countsBlankAndNullAsNotStated() {
        var declaration = sound(tree -> tree.put("departure", "  ").putNull("destination"));
        assertThat(declaration.departure()).isNull();
        assertThat(declaration.destination()).isNull();
    }

    @Test
    void reportsEveryFaultAtOnceInBothLanguages() {
        var faults = faults(tree -> {
            tree.remove("reference");
            tree.put("kind", "IMPROT");
            line(tree).put("hs", "12345").put("netMassKg", -1);
        });
        assertThat(faults)
                .extracting(FieldProblem::pointer)
                .containsExactlyInAnyOrder("/reference", "/kind", "/goods/0/hs", "/goods/0/netMassKg");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.message().zh()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "reference, /reference, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
        "departure, /departure, Chine",
        "acceptedAt, /acceptedAt, yesterday",
        "orign, /orign, CN"
    })
    void namesTheFieldThatIsWrong(String field, String pointer, String value) {
        assertThat(faults(tree -> tree.put(field, value)))
                .extracting(FieldProblem::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({"1e400", "NaN", "-0.5", "1234567890123456", "1.00001", "'1,5'", "1e-99999999", "1e99999999"})
    void refusesAmountsThatAreNotMoney(String amount) {
        assertThat(faults(tree -> ((ObjectNode) line(tree).get("value")).put("amount", amount)))
                .extracting(FieldProblem::pointer)
                .containsExactly("/goods/0/value/amount");
    }

    @Test
    void refusesTwoLinesOfTheSameNumber() {
        var faults = faults(tree -> tree.withArray("goods").add(line(tree).deepCopy()));
        assertThat(faults).extracting(FieldProblem::pointer).containsExactly("/goods/1/line");
    }

    @Test
    void refusesMoreThan999Lines() {
        var faults = faults(tree -> {
            for (int i = 0; i < 999; i++) {
                tree.withArray("goods").add(line(tree).deepCopy().put("line", i));
            }
        });
        assertThat(faults).extracting(FieldProblem::pointer).containsExactly("/goods");
    }

    @Test
    void takesADescriptionWhereNoCommodityCodeIsKnown() {
        assertThat(sound(tree -> line(tree).put("description", "Gift parcel").remove("hs"))
                        .goods()
                        .getFirst()
                        .hs())
                .isNull();
    }

    @Test
    void refusesWhatIsNotAnObject() {
        assertThat(DeclarationReader.read(JSON.readTree("[1]"))).isInstanceOf(Reading.Faulty.class);
        assertThat(faults(tree -> tree.put("goods", "many")))
                .extracting(FieldProblem::pointer)
                .contains("/goods");
    }

    private static LodgeDeclaration sound(Consumer<ObjectNode> change) {
        return ((Reading.Sound) DeclarationReader.read(tree(change))).declaration();
    }

    private static List<FieldProblem> faults(Consumer<ObjectNode> change) {
        return ((Reading.Faulty) DeclarationReader.read(tree(change))).faults();
    }

    private static ObjectNode line(ObjectNode tree) {
        return (ObjectNode) tree.withArray("goods").get(0);
    }

    private static ObjectNode tree(Consumer<ObjectNode> change) {
        var tree = (ObjectNode) JSON.readTree("""
                {"reference": "R-1", "kind": "IMPORT", "office": "SBP", "departure": "CN",
                 "transport": {"mode": 4, "conveyance": "ab 1234"},
                 "parties": [{"role": "IMPORTER", "identifier": "T100001"}],
                 "goods": [{"line": 1, "hs": "851712", "origin": "cn", "netMassKg": 108.0,
                            "value": {"amount": "372254.40", "currency": "HKD"}}]}""");
        change.accept(tree);
        return tree;
    }
}
