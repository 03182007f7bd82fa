package org.smartcustoms.engines.selectivity.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.selectivity.rules.Facts;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.selection.Result;

class HistoryStoreTests {

    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    @TempDir
    Path folder;

    private final List<PastDeclaration> past = new PastWorld(42).declarations(1_000);

    @Test
    void givesBackWhatItWasGivenAfterReopening() {
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            past.forEach(store::append);
        }
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            assertThat(described(stored(store))).isEqualTo(described(past));
        }
    }

    @Test
    void takesADeclarationOnce() {
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            assertThat(store.append(past.getFirst())).isTrue();
            assertThat(store.append(past.getFirst())).isFalse();
            store.seal();
            assertThat(store.append(past.getFirst())).isFalse();
            assertThat(store.contains(past.getFirst().id())).isTrue();
            assertThat(store.contains(past.get(1).id())).isFalse();
        }
    }

    @Test
    void keepsResultsThatComeLater() {
        var late = past.get(500).id();
        var pending = past.get(999).id();
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            past.subList(0, 900).forEach(store::append);
            store.seal();
            past.subList(900, 1_000).forEach(store::append);
            assertThat(store.result(late, Result.FOUND, 77)).isTrue();
            assertThat(store.result(pending, Result.FOUND, 88)).isTrue();
            assertThat(store.result(new UUID(1, 2), Result.FOUND, 1)).isFalse();
        }
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            var by = stored(store);
            assertThat(by.get(500).shortfall()).isEqualTo(77);
            assertThat(by.get(999).shortfall()).isEqualTo(88);
        }
    }

    @Test
    void mergesLittleSegmentsWithoutLosingAnything() throws IOException {
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            for (int i = 0; i < past.size(); i++) {
                store.append(past.get(i));
                if (i % 100 == 0) {
                    store.seal();
                }
            }
            store.seal();
            store.result(past.get(3).id(), Result.FOUND, 99);
            store.compact();
            assertThat(store.segments()).hasSize(1);
            assertThat(stored(store).get(3).shortfall()).isEqualTo(99);
        }
        // As if the merge had been cut short before the little ones were removed.
        Files.copy(folder.resolve("segment-000000-000010.col"), folder.resolve("segment-000004-000004.col"));
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            assertThat(store.declarations()).isEqualTo(1_000);
        }
    }

    @Test
    void cutsOffATornResult() throws IOException {
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            past.forEach(store::append);
            store.seal();
            store.result(past.get(1).id(), Result.FOUND, 11);
            store.result(past.get(2).id(), Result.FOUND, 22);
        }
        var log = folder.resolve("results.log");
        var bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - 5), StandardOpenOption.TRUNCATE_EXISTING);
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            assertThat(stored(store).get(1).shortfall()).isEqualTo(11);
            assertThat(stored(store).get(2).shortfall()).isEqualTo(past.get(2).shortfall());
        }
    }

    @Test
    void namesASegmentThatIsCutShort() throws IOException {
        try (var store = HistoryStore.open(folder, CATALOGUE)) {
            past.forEach(store::append);
        }
        var segment = folder.resolve("segment-000000-000000.col");
        var bytes = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(() -> HistoryStore.open(folder, CATALOGUE))
                .hasMessageContaining("segment-000000-000000.col is cut short");
    }

    private static List<PastDeclaration> stored(HistoryStore store) {
        var all = new ArrayList<PastDeclaration>();
        for (var segment : store.segments()) {
            for (int row = 0; row < segment.rows(); row++) {
                if (segment.isFirst(row)) {
                    all.add(segment.declaration(row));
                }
            }
        }
        return all;
    }

    private static List<String> described(List<PastDeclaration> declarations) {
        return declarations.stream()
                .map(d -> d.id() + " " + d.epochSecond() + " " + d.selectedBy() + " " + d.result() + " " + d.shortfall()
                        + d.lines().stream().map(HistoryStoreTests::described).toList())
                .toList();
    }

    private static String described(Facts facts) {
        var text = new StringBuilder();
        for (int slot = 0; slot < CATALOGUE.textCount(); slot++) {
            text.append(facts.text(slot)).append('|');
        }
        for (int slot = 0; slot < CATALOGUE.numberCount(); slot++) {
            text.append(facts.number(slot)).append('|');
        }
        return text.toString();
    }
}
