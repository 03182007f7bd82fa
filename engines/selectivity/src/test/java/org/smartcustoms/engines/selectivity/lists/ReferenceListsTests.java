package org.smartcustoms.engines.selectivity.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceListsTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-06T00:00:00Z");

    private final ReferenceLists lists = new ReferenceLists(
            Map.of("embargo", ListPurpose.EMBARGO, "trusted", ListPurpose.TRUSTED),
            List.of(
                    new ListEntry(
                            "a", "embargo", EntryKind.COMMODITY, "2402", List.of(), Instant.EPOCH, null, "order 1"),
                    new ListEntry("b", "embargo", EntryKind.COUNTRY, "KP", List.of(), Instant.EPOCH, null, "order 1"),
                    new ListEntry(
                            "c",
                            "trusted",
                            EntryKind.IDENTIFIER,
                            "IM-7f3a",
                            List.of("AB 1234"),
                            MONDAY,
                            FRIDAY,
                            "AEO")));

    @Test
    void countsAnEntryOnlyWhileItIsValid() {
        assertThat(lists.asOf(MONDAY.minusSeconds(1)).contains("trusted", "IM7F3A"))
                .isFalse();
        assertThat(lists.asOf(MONDAY).contains("trusted", "IM7F3A")).isTrue();
        assertThat(lists.asOf(FRIDAY).contains("trusted", "IM7F3A")).isFalse();
    }

    @Test
    void readsNumbersWithoutSpacesAndSigns() {
        assertThat(lists.asOf(MONDAY).contains("trusted", "ab1234")).isTrue();
    }

    @Test
    void coversEveryCodeUnderAHeading() {
        assertThat(lists.asOf(MONDAY).contains("embargo", "2402.20")).isTrue();
        assertThat(lists.asOf(MONDAY).contains("embargo", "240319")).isFalse();
    }

    @Test
    void knowsWhenItChangesByItself() {
        assertThat(lists.nextChange(MONDAY)).contains(FRIDAY);
        assertThat(lists.nextChange(FRIDAY)).isEmpty();
        assertThat(lists.asOf(MONDAY).version()).isNotEqualTo(lists.asOf(FRIDAY).version());
        assertThat(lists.asOf(FRIDAY).version())
                .isEqualTo(lists.asOf(FRIDAY.plusSeconds(9)).version());
    }

    @Test
    void answersNoForAListThatDoesNotExist() {
        assertThat(lists.asOf(MONDAY).contains("other", "KP")).isFalse();
        assertThat(lists.asOf(MONDAY).bestMatch("other", "KP", 0.5)).isEmpty();
    }

    @Test
    void refusesAnEntryWithoutAList() {
        var stray = new ListEntry("x", "nowhere", EntryKind.NAME, "X", List.of(), MONDAY, null, "s");
        assertThatThrownBy(() -> new ReferenceLists(Map.of(), List.of(stray)))
                .hasMessage("there is no list `nowhere` for the entry x");
    }

    @Test
    void takesTheGoodRowsOfAFileAndNamesTheBadOnes() {
        var rows = List.of(
                Map.of("value", "Golden Harbour", "aliases", "金港; Gold Harbor", "validTo", "2026-12-31"),
                Map.of("value", " "),
                Map.of("value", "Acme", "kind", "planet"),
                Map.of("value", "Acme", "validFrom", "31/12/2026"),
                Map.of("value", "Acme", "validFrom", "2026-12-31", "validTo", "2026-12-01"),
                Map.of("value", "GOLDEN HARBOUR"));
        var outcome = new ListImport("watch", EntryKind.NAME, "bulk", MONDAY, ZoneId.of("Asia/Hong_Kong")).read(rows);

        assertThat(outcome.accepted()).singleElement().satisfies(e -> {
            assertThat(e.aliases()).containsExactly("金港", "Gold Harbor");
            assertThat(e.validTo()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
            assertThat(e.source()).isEqualTo("bulk");
        });
        assertThat(outcome.rejected())
                .extracting(r -> r.row() + " " + r.column())
                .containsExactly("2 value", "3 kind", "4 validFrom", "5 validTo", "6 value");
    }
}
