package org.smartcustoms.engines.selectivity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldCatalogueTests {

    @Test
    void explainsEveryFieldInBothLanguages() {
        assertThat(FieldCatalogue.standard().list()).hasSizeGreaterThan(100).allSatisfy(field -> {
            assertThat(field.label().en()).isNotBlank();
            assertThat(field.label().zh()).matches(".*\\p{IsHan}.*");
            assertThat(field.help().en()).endsWith(".");
            assertThat(field.help().zh()).endsWith("。");
            assertThat(field.examples()).isNotEmpty();
        });
    }

    @Test
    void takesFurtherFieldsWithoutMovingThePresentOnes() {
        var label = new Label("Weather", "天氣");
        var more = FieldCatalogue.standard()
                .with(List.of(new Field("local.weather", FieldType.TEXT, label, label, List.of("rain"))));

        assertThat(more.slot("goods.hs")).isEqualTo(FieldCatalogue.standard().slot("goods.hs"));
        assertThat(more.facts().text("local.weather", "rain").build().text(more.slot("local.weather")))
                .isEqualTo("rain");
    }

    @Test
    void refusesAValueOfTheWrongType() {
        assertThatThrownBy(() -> FieldCatalogue.standard().facts().number("goods.hs", 24))
                .hasMessage("the field `goods.hs` holds TEXT, not NUMBER");
    }

    @Test
    void treatsAnInfiniteNumberAsUnusable() {
        assertThat(FieldCatalogue.standard()
                        .facts()
                        .number("goods.value", Double.POSITIVE_INFINITY)
                        .build()
                        .unusable())
                .containsEntry("goods.value", "Infinity");
    }
}
