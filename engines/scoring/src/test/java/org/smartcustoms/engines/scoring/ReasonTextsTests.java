package org.smartcustoms.engines.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTextsTests {
    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyReasonBeginsWithBecauseInBothLanguages(ReasonCode code) {
        var reason = new Reason(code, List.of(1.5, 2L, 3L, 0.2, 0.2, 0.2, 0.2), 1);
        assertThat(ReasonTexts.ENGLISH.sentence(reason)).startsWith("Because ").doesNotContain("{", "''");
        assertThat(ReasonTexts.CHINESE.sentence(reason)).startsWith("因為").doesNotContain("{", "''");
    }

    @ParameterizedTest
    @MethodSource("concerns")
    void everyConcernNamesItsFieldInBothLanguages(Concern concern) {
        assertThat(ReasonTexts.ENGLISH.sentence(concern)).startsWith("The ").doesNotContain("{", "''");
        assertThat(ReasonTexts.CHINESE.sentence(concern)).isNotBlank().doesNotContain("{", "''");
    }

    static Stream<Concern> concerns() {
        return Stream.of(CargoField.values())
                .flatMap(field -> Stream.of(Concern.Problem.values()).map(problem -> new Concern(field, problem)));
    }
}
