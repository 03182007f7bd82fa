package org.smartcustoms.engines.imaging.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.imaging.Box;
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

    private static Example example(String label, String source, float[] vector) {
        return new Example(label, source, LEFT, 0.5, 1, vector);
    }
}
