package org.smartcustoms.engines.selectivity.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTests {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final ListSnapshot LISTS = new ReferenceLists(
                    Map.of("watch", ListPurpose.WATCH),
                    List.of(
                            name("1", "Golden Harbour Trading Ltd", "金港貿易有限公司"),
                            name("2", "Eastern Dragon Logistics Company Limited", "東龍物流"),
                            name("3", "Müller & Söhne GmbH"),
                            name("4", "Chan Tai Man", "陳大文"),
                            name("5", "Global Trading Partners Inc")))
            .asOf(NOW);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Golden Harbour Trading Limited, 1",
        "GOLDEN HARBOR TRADING CO. LTD., 1",
        "Trading Golden Harbour, 1",
        "Goldn Harbour Tradng, 1",
        "金港貿易, 1",
        "金港贸易有限公司, 1",
        "Ｇｏｌｄｅｎ Harbour Trading, 1",
        "Eastern Dragons Logistic Ltd, 2",
        "東龍物流有限公司, 2",
        "Muller & Sohne, 3",
        "CHAN Tai-man, 4",
        "陈大文, 4",
        "Golden Harbour Trading 金港貿易, 1"
    })
    void findsTheSameNameWrittenDifferently(String asked, String entry) {
        assertThat(LISTS.bestMatch("watch", asked, 0.85))
                .hasValueSatisfying(m -> assertThat(m.entry()).isEqualTo(entry));
    }

    @Test
    void answersByTheThresholdOfEachQuestionHoweverOftenANameIsAskedAbout() {
        assertThat(LISTS.bestMatch("watch", "Goldn Harbour Tradng", 0.85)).isPresent();
        assertThat(LISTS.bestMatch("watch", "Goldn Harbour Tradng", 1)).isEmpty();
        assertThat(LISTS.bestMatch("watch", "Goldn Harbour Tradng", 0.85)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Silver Harbour Shipping Ltd",
        "Golden Gate Furniture Ltd",
        "Harbour Trading House of Lisbon",
        "Western Tiger Logistics",
        "Chan Siu Ming",
        "陳小明",
        "銀河貿易有限公司",
        "General Packaging Partners",
        "Ltd"
    })
    void leavesOtherNamesAlone(String asked) {
        assertThat(LISTS.bestMatch("watch", asked, 0.85)).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(LISTS.bestMatch("watch", "Goldn Harbour Trading", 0.8)).hasValueSatisfying(m -> {
            assertThat(m.explanation())
                    .startsWith("\"Goldn Harbour Trading\" resembles \"Golden Harbour Trading Ltd\" (test) to ")
                    .contains("goldn ~ golden")
                    .contains("harbour");
            assertThat(m.pairs()).hasSize(3);
        });
    }

    @Test
    void isCertainOfTheSameNameOnly() {
        assertThat(LISTS.bestMatch("watch", "golden harbour trading", 1)).isPresent();
        assertThat(LISTS.bestMatch("watch", "golden harbours trading", 1)).isEmpty();
    }

    @Test
    void agreesWithWinklersOwnFigures() {
        // Winkler 1994, table of string comparator values.
        assertThat(JaroWinkler.similarity("martha", "marhta")).isCloseTo(0.961, within(5e-4));
        assertThat(JaroWinkler.similarity("dwayne", "duane")).isCloseTo(0.840, within(5e-4));
        assertThat(JaroWinkler.similarity("abc", "xyz")).isZero();
    }

    private static ListEntry name(String id, String value, String... aliases) {
        return new ListEntry(id, "watch", EntryKind.NAME, value, List.of(aliases), Instant.EPOCH, null, "test");
    }
}
