package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void computesTheCheckDigitOfAContainerNumber() {
        assertThat(Names.checkDigit("CSQU305438")).isEqualTo(3);
    }

    @Test
    void givesEveryBusinessAnIdentifierOfItsOwn() {
        var ids = new Ids(9);
        var seen = new HashSet<String>();
        for (Ids.Kind kind : Ids.Kind.values()) {
            for (long i = 0; i < 20_000; i++) {
                assertThat(seen.add(ids.of(kind, i * 4096))).isTrue();
            }
        }
    }

    @Test
    void marksPlatesAndBoxesSoThatTheyCannotBeReal() {
        var chance = Chance.named(1, "marks");
        for (int i = 0; i < 1000; i++) {
            assertThat(Names.plate(chance)).matches("[A-HJ-NPR-Z]Q\\d{4}");
            assertThat(Names.container(chance)).matches("QX[A-Z]U\\d{7}");
        }
    }
}
