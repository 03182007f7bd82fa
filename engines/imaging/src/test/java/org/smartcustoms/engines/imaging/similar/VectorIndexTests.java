package org.smartcustoms.engines.imaging.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorIndexTests {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final int LENGTH = 48;

    @TempDir
    Path folder;

    private final Random random = new Random(4);

    @Test
    void findsTheMostAlikeAsAnExactSearchDoes() throws IOException {
        try (var index = VectorIndex.open(folder)) {
            var entries = new ArrayList<VectorEntry>();
            for (int i = 0; i < 3_000; i++) {
                var entry = entry("crop", i % 3 == 0 ? "CONFIRMED" : "HARMLESS", NOON.plusSeconds(i));
                entries.add(entry);
                index.put(entry);
            }
            int right = 0;
            for (int trial = 0; trial < 20; trial++) {
                var wanted = unit();
                var exact = entries.stream()
                        .filter(entry -> entry.outcome().equals("CONFIRMED"))
                        .max(Comparator.comparingDouble(entry -> product(entry.vector(), wanted)))
                        .orElseThrow();
                var found = index.nearest(wanted, VectorFilter.of("crop").turnedOut("CONFIRMED"), 5);
                assertThat(found).hasSize(5);
                assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.likeness(), a.likeness()));
                right += found.getFirst().id().equals(exact.id()) ? 1 : 0;
                var first = entries.stream()
                        .filter(entry -> entry.id().equals(found.getFirst().id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(found.getFirst().likeness())
                        .isCloseTo(product(first.vector(), wanted), org.assertj.core.data.Offset.offset(0.02));
            }
            assertThat(right).isGreaterThanOrEqualTo(18);
        }
    }

    @Test
    void isMadeAnewWhereItIsDamaged() throws IOException {
        try (var index = VectorIndex.open(folder)) {
            index.put(entry("crop", "CONFIRMED", NOON));
            index.keep(NOON);
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (var index = VectorIndex.open(folder)) {
            assertThat(index.keptUpTo()).isEmpty();
            index.put(entry("crop", "CONFIRMED", NOON));
            assertThat(index.count("crop")).isEqualTo(1);
        }
    }

    @Test
    void confinesASearchToKindClassPostAndTime() throws IOException {
        try (var index = VectorIndex.open(folder)) {
            var one = new VectorEntry(UUID.randomUUID(), "crop", "knife", "CONFIRMED", "LMC", NOON, unit());
            var other = new VectorEntry(UUID.randomUUID(), "crop", "knife", "CONFIRMED", "SBP", NOON, unit());
            index.put(one);
            index.put(other);
            index.put(entry("scan", "", NOON));
            assertThat(index.nearest(one.vector(), VectorFilter.of("crop"), 9)).hasSize(2);
            assertThat(index.nearest(one.vector(), new VectorFilter("crop", "knife", null, "SBP", null, null), 9))
                    .extracting(VectorIndex.Near::id)
                    .containsExactly(other.id());
            assertThat(index.nearest(
                            one.vector(), new VectorFilter("crop", null, null, null, NOON.plusSeconds(1), null), 9))
                    .isEmpty();
            assertThat(index.nearest(
                            one.vector(), new VectorFilter("crop", null, null, null, NOON, NOON.plusMillis(1)), 9))
                    .hasSize(2);
            assertThat(index.nearest(one.vector(), new VectorFilter("crop", "firearm", null, null, null, null), 9))
                    .isEmpty();
        }
    }

    @Test
    void replacesAndRemovesByIdAndRemembersUntilWhenItWasKept() throws IOException {
        var entry = entry("crop", "CONFIRMED", NOON);
        try (var index = VectorIndex.open(folder)) {
            assertThat(index.keptUpTo()).isEmpty();
            index.put(entry);
            index.put(entry);
            assertThat(index.count("crop")).isEqualTo(1);
            index.keep(NOON);
        }
        try (var index = VectorIndex.open(folder)) {
            assertThat(index.keptUpTo()).contains(NOON);
            assertThat(index.nearest(entry.vector(), VectorFilter.of("crop"), 3)
                            .getFirst()
                            .likeness())
                    .isCloseTo(1, org.assertj.core.data.Offset.offset(0.02));
            index.remove(entry.id());
            assertThat(index.count("crop")).isZero();
        }
    }

    private VectorEntry entry(String kind, String outcome, Instant at) {
        return new VectorEntry(UUID.randomUUID(), kind, "knife", outcome, "LMC", at, unit());
    }

    private float[] unit() {
        var vector = new float[LENGTH];
        double squares = 0;
        for (int i = 0; i < LENGTH; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < LENGTH; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
