package org.smartcustoms.engines.imaging.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.Detection;
import org.smartcustoms.engines.imaging.detect.Sights;

class ExampleLibraryTests {
    private static final Box LEFT = new Box(0, 0, 50, 100);
    private static final Box RIGHT = new Box(50, 0, 100, 100);

    @Test
    void whatLooksLikeAConfirmedThingScoresHigherAndWhatLooksHarmlessLower() {
        var sight = Sights.halves(new Detection("knife", LEFT, 0.4), new Detection("knife", RIGHT, 0.4));
        var library = ExampleLibrary.of(List.of(
                example("knife", "a.jpg", sight.embedding(LEFT)), example("", "a.jpg", sight.embedding(RIGHT))));
        var judged = library.judge(sight);
        assertThat(judged).hasSize(2);
        assertThat(judged.getFirst().found().box()).isEqualTo(LEFT);
        assertThat(judged.getFirst().found().score()).isGreaterThan(0.4);
        assertThat(judged.getFirst().networkScore()).isEqualTo(0.4);
        assertThat(judged.getFirst().nearest().orElseThrow().example().source()).isEqualTo("a.jpg");
        assertThat(judged.getLast().found().score()).isLessThan(0.4);
    }

    @Test
    void whatTheNetworkToldApartStaysApart() {
        var beside = new Box(15, 0, 65, 100);
        var sight = Sights.halves(new Detection("knife", LEFT, 0.4), new Detection("knife", beside, 0.3));
        assertThat(beside.overlap(LEFT)).isGreaterThan(0.5);
        var library = ExampleLibrary.of(List.of(example("knife", "a.jpg", sight.embedding(LEFT))));
        assertThat(library.judge(sight)).hasSize(2);
    }

    @Test
    void aKindThatTheNetworkDoesNotKnowIsFoundByLikenessAlone() {
        var sight = Sights.halves();
        var library = ExampleLibrary.of(List.of(
                new Example("durian", "d.jpg", LEFT, 0.5, 1, sight.embedding(LEFT)),
                example("", "d.jpg", sight.embedding(RIGHT))));
        var judged = library.judge(sight);
        assertThat(judged).isNotEmpty();
        assertThat(judged.getFirst().found().label()).isEqualTo("durian");
        assertThat(judged.getFirst().found().box().overlap(LEFT)).isGreaterThan(0.9);
        assertThat(judged.getFirst().found().score()).isGreaterThan(ExampleLibrary.THRESHOLD);
    }

    @Test
    void withoutExamplesTheNetworksWordStands() {
        var sight = Sights.halves(new Detection("knife", LEFT, 0.4));
        assertThat(ExampleLibrary.empty().judge(sight))
                .extracting(ExampleLibrary.Judged::found)
                .isEqualTo(sight.found());
    }

    @Test
    void aLibraryIsKeptInAFolderForOneNetworkOnly(@TempDir Path folder) throws Exception {
        var kept = new ExampleFolder(folder.resolve("new"));
        assertThatThrownBy(() -> kept.read("n1")).hasMessageContaining("enrol");
        kept.write("n1", List.of(example("knife", "a.jpg", new float[] {0.6f, 0.8f})));
        var read = kept.read("n1").examples().getFirst();
        assertThat(read.label()).isEqualTo("knife");
        assertThat(read.vector()).containsExactly(0.6f, 0.8f);
        assertThatThrownBy(() -> kept.read("n2")).hasMessageContaining("another detector");
        Files.writeString(folder.resolve("new/examples.json"), "{");
        assertThatThrownBy(() -> kept.read("n1")).hasMessageContaining("examples.json");
    }

    @Test
    void framesAreDrawnAsLooselyAsFiveExamplesWere() {
        var inner = new Box(10, 20, 40, 80);
        var sight = Sights.halves(new Detection("knife", inner, 0.4));
        var drawn = java.util.stream.DoubleStream.of(1.2, 1.2, 1.2, 1.2, 0.6)
                .mapToObj(looseness -> new Example(
                                "knife", "a.jpg", inner.grown(looseness), 0.3, 0.6, sight.embedding(inner))
                        .seenAs(Optional.of(inner)))
                .toList();
        var judged = ExampleLibrary.of(drawn).judge(sight).getFirst().found().box();
        assertThat(judged.width()).isCloseTo(1.2 * inner.width(), within(1e-9));
        assertThat(judged.left() + judged.right()).isCloseTo(inner.left() + inner.right(), within(1e-9));
        var four = ExampleLibrary.of(drawn.subList(0, 4)).judge(sight).getFirst();
        assertThat(four.found().box()).isEqualTo(inner);
    }

    @Test
    void enrolmentKeepsTheNetworksOwnFrameBesideTheOfficers(@TempDir Path folder) throws Exception {
        var own = new Box(10, 20, 40, 80);
        var sight = Sights.halves(new Detection("knife", own, 0.4));
        var confirmed = List.of(new Box(7, 14, 43, 86));
        var picture = new Picture(100, 100, new int[10_000]);
        var examples = Enrolment.of(picture, sight, "a.jpg", "knife", confirmed, Map.of());
        new ExampleFolder(folder).write("n1", examples);
        assertThat(new ExampleFolder(folder).read("n1").examples().getFirst().seen())
                .contains(own);
        assertThat(Enrolment.of(picture, sight, "a.jpg", "durian", confirmed, Map.of())
                        .getFirst()
                        .seen())
                .as("whatever the network took a kind for that it doesn't know")
                .contains(own);
    }

    @Test
    void howSureTheNetworkIsOfSomethingThereTellsPlacesApart() {
        var sure = Sights.halves(new Detection("knife", LEFT, 0.9));
        var faint = Sights.halves(new Detection("knife", LEFT, 0.02));
        var nothing = Sights.halves();
        assertThat(sure.embedding(LEFT)).hasSize(5);
        assertThat(sure.embedding(LEFT)[4]).isGreaterThan(faint.embedding(LEFT)[4] + 0.2f);
        assertThat(faint.embedding(LEFT)[4]).isPositive();
        assertThat(nothing.embedding(LEFT)[4]).isZero();
        assertThat(sure.embedding(RIGHT)).isEqualTo(nothing.embedding(RIGHT));
    }

    @Test
    void windowsAreNeverSmallerThanATwentieth() {
        var sight = Sights.halves();
        assertThat(sight.windows(0.001, 0.3)).allSatisfy(window -> {
            assertThat(window.width()).isCloseTo(5, within(1e-9));
            assertThat(window.height()).isCloseTo(30, within(1e-9));
        });
        assertThat(sight.windows(2, 2)).containsExactly(new Box(0, 0, 100, 100));
    }

    @Test
    void whatElseIsKnownInAPictureTellsAKindApartAndIsItselfNotLookedFor(@TempDir Path folder) throws Exception {
        var sight = Sights.halves(new Detection("knife", RIGHT, 0.4));
        var picture = new Picture(100, 100, new int[10_000]);
        var confirmed = List.of(LEFT);
        // the same kind of thing by two names: only one lies over the confirmed box
        var known = Map.of("axe", List.of(RIGHT), "fruit", List.of(new Box(2, 2, 48, 98)));
        var examples = Enrolment.of(picture, sight, "a.jpg", "durian", confirmed, known);
        new ExampleFolder(folder).write("n1", examples);
        var library = new ExampleFolder(folder).read("n1");
        assertThat(library.labels()).containsExactly("durian");
        assertThat(library.examples())
                .filteredOn(Example::contrast)
                .extracting(Example::label)
                .as("as it was drawn and as the network framed it")
                .containsExactly("axe", "axe");
        assertThat(library.examples()).noneMatch(Example::harmless);
        assertThat(library.judge(Sights.halves(new Detection("knife", RIGHT, 0.4))))
                .extracting(ExampleLibrary.Judged::found)
                .filteredOn(
                        found -> found.label().equals("durian") && found.box().overlap(RIGHT) > 0.7)
                .isEmpty();
        var axes = ExampleLibrary.of(List.of(
                example("axe", "b.jpg", sight.embedding(RIGHT)),
                example("axe", "c.jpg", sight.embedding(RIGHT)).asContrast()));
        assertThat(axes.judge(sight))
                .extracting(one -> one.found().label())
                .as("a contrast says nothing against its own label")
                .contains("axe");
    }

    @Test
    void aKindThatTheNetworkFramesUnderAnotherNameIsLookedForInItsFrames() {
        var frame = new Box(12, 4, 44, 96);
        var sight = Sights.halves(new Detection("knife", frame, 0.4));
        var examples = new ArrayList<Example>();
        examples.add(example("durian", "d.jpg", sight.embedding(LEFT)).seenAs(Optional.of(frame)));
        examples.add(example("", "d.jpg", sight.embedding(RIGHT)));
        assertThat(ExampleLibrary.of(examples).judge(sight))
                .extracting(ExampleLibrary.Judged::found)
                .filteredOn(found -> found.label().equals("durian"))
                .singleElement()
                .extracting(Detection::box)
                .isEqualTo(frame);
    }

    @Test
    void whatAllPartsOfABagShareSaysLittleAndWhatTheExamplesAloneHaveSaysMuch() {
        var chance = new SplittableRandom(5);
        var others = Stream.generate(() -> part(chance, 0)).limit(200).toList();
        var ten = Stream.generate(() -> part(chance, 2)).limit(10).toList();
        var likeness = Likeness.of(ten, others);
        assertThat(Stream.generate(() -> part(chance, 2)).limit(100))
                .filteredOn(one -> likeness.odds(one) > 0)
                .hasSizeGreaterThan(80);
        assertThat(Stream.generate(() -> part(chance, 0)).limit(400))
                .filteredOn(one -> likeness.odds(one) > 0)
                .hasSizeLessThan(12);
    }

    /// Twenty numbers: what varies widely everywhere, and in the last something of its own.
    private static float[] part(SplittableRandom chance, float own) {
        var vector = new float[20];
        for (int i = 0; i < 19; i++) {
            vector[i] = (float) chance.nextGaussian();
        }
        vector[19] = own + 0.3f * (float) chance.nextGaussian();
        return vector;
    }

    private static Example example(String label, String source, float[] vector) {
        return new Example(label, source, LEFT, 0.5, 1, vector);
    }
}
