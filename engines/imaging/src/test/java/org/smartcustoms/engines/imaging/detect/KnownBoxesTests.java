package org.smartcustoms.engines.imaging.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.imaging.Box;

class KnownBoxesTests {
    private static final Map<String, List<Box>> ONE = Map.of("firearm", List.of(new Box(1, 2, 30.5, 40)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image_file,width,height,label,xmin,ymin,xmax,ymax,bag\na.jpg,100,80,gun,1,2,30.5,40,A\n",
                "image_file,width,height,label,xmin,xmax,ymin,ymax\na.jpg,100,80,gun,1,30.5,2,40\n",
                "bag,Filename,Class,Left,Top,Right,Bottom\r\nA,a.jpg,gun,1,2,30.5,40\r\n",
                "file;label;xmin;ymin;xmax;ymax\na.jpg;gun;1;2;30.5;40\n",
                "\"image\",\"label\",\"x_min\",\"y_min\",\"x_max\",\"y_max\"\n\"a.jpg\",\"gun\",\"1\",\"2\",\"30.5\",\"40\"\n",
                "# by hand\nimage,label,xmin,ymin,xmax,ymax\na.jpg, GUN ,1,2,30.5,40\na.jpg,gun,1,2,30.5,40\n\n",
                "a.jpg,100,80,gun,1,2,30.5,40\n",
                "a.jpg,gun,1,2,30.5,40\n",
                "image,label,xmin,ymin,xmax,ymax\nclean.jpg,,,,,\na.jpg,gun,1,2,30.5,40\na.jpg,scissors,1,2,3,4\n"
            })
    void readsColumnsByTheirNamesInAnyOrder(String table) throws IOException {
        assertThat(read(table.getBytes(StandardCharsets.UTF_8)).of("a.jpg")).isEqualTo(ONE);
    }

    @Test
    void readsTablesInTheCharactersThatSpreadsheetsWrite() throws IOException {
        var table = "image,label,xmin,ymin,xmax,ymax,備註\na.jpg,gun,1,2,30.5,40,手槍\n";
        for (var characters : List.of("GB18030", "UTF-16")) {
            assertThat(read(table.getBytes(Charset.forName(characters))).of("a.jpg"))
                    .as(characters)
                    .isEqualTo(ONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one,two,three\n1,2,3\n",
                "image,label,xmin,ymin,xmax,ymax\na.jpg,gun,1,2,x,40\n",
                "image,label,xmin,ymin,xmax,ymax\na.jpg,gun,1,2,NaN,40\n",
                "image,label,xmin,ymin,xmax,ymax\na.jpg,gun,1,2,1,40\n",
                "image,label,xmin,ymin,xmax,ymax\na.jpg,gun,1,2,,40\n",
                "image,label,xmin,ymin,xmax,ymax\na.jpg,knife,1,2,30,40\n"
            })
    void refusesWhatItCannotUnderstandAndNamesTheFile(String table) {
        assertThatThrownBy(() -> read(table.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("boxes.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "A.JPG", "a", "images/a.jpg", "./a.jpg", "images\\a.jpg", "a.png"})
    void findsAPictureUnderWhateverItsNameWasWritten(String name) throws IOException {
        var picture = folder.resolve("set/a.jpg");
        var placed = read(("image,label,xmin,ymin,xmax,ymax\n" + name + ",gun,1,2,30.5,40\n")
                        .getBytes(StandardCharsets.UTF_8))
                .among(List.of(picture, folder.resolve("set/b.jpg")));
        assertThat(placed.of()).isEqualTo(Map.of(picture, ONE));
        assertThat(placed.strangers()).isEmpty();
    }

    @Test
    void tellsPicturesOfOneNameApartByTheirFoldersAndNamesStrangers() throws IOException {
        var one = folder.resolve("one/a.jpg");
        var other = folder.resolve("other/a.jpg");
        var placed =
                read("image,label,xmin,ymin,xmax,ymax\none/a.jpg,gun,1,2,30.5,40\na.jpg,gun,1,1,9,9\nz.jpg,gun,1,1,9,9\n"
                                .getBytes(StandardCharsets.UTF_8))
                        .among(List.of(one, other));
        assertThat(placed.of()).isEqualTo(Map.of(one, ONE));
        assertThat(placed.strangers()).containsExactly("a.jpg", "z.jpg");
        assertThat(placed.matched()).isEqualTo(1);
    }

    @Test
    void ofTwoNamesForOnePictureTheOneInItsFolderIsIts() throws IOException {
        var picture = folder.resolve("cam1/0001.png");
        var placed = read("image,label,xmin,ymin,xmax,ymax\ncam1/0001.png,gun,1,2,30.5,40\ncam2/0001.png,gun,1,1,9,9\n"
                        .getBytes(StandardCharsets.UTF_8))
                .among(List.of(picture));
        assertThat(placed.of()).isEqualTo(Map.of(picture, ONE));
        assertThat(placed.strangers()).containsExactly("cam2/0001.png");
    }

    private KnownBoxes read(byte[] table) throws IOException {
        var file = Files.write(folder.resolve("boxes.csv"), table);
        return KnownBoxes.read(file, Map.of("gun ", " firearm"), Set.of("firearm"));
    }
}
