package org.smartcustoms.engines.imaging.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;

class ScansTests {
    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "tiff"})
    void readsColouredPictures(String kind) throws Exception {
        var file = Files.write(folder.resolve("bag." + kind), encoded(kind));
        var picture = Scans.read(file).picture();
        assertThat(picture.width()).isEqualTo(60);
        assertThat(picture.height()).isEqualTo(40);
    }

    @Test
    void readsDicosWhateverItIsCalled() throws Exception {
        var dicom = DicomWriter.write(DualEnergyDicom.write(scan(), new UUID(1, 2), TransferSyntax.EXPLICIT));
        var read = Scans.read(Files.write(folder.resolve("bag.img"), dicom));
        assertThat(read).isInstanceOf(ReadScan.Raw.class);
        assertThat(((ReadScan.Raw) read).scan().low()).isEqualTo(scan().low());
        assertThat(read.picture().width()).isEqualTo(30);
    }

    @Test
    void readsAPairOfChannelsByItsSideCar() throws Exception {
        for (var channel : new String[] {"low", "high"}) {
            try (var out = Files.newOutputStream(folder.resolve(channel + ".png"))) {
                Png.writeGrey16(out, 30, 20, channel.equals("low") ? scan().low() : scan().high());
            }
        }
        var sideCar = Files.writeString(
                folder.resolve("bag.json"), "{\"low\":\"low.png\",\"high\":\"high.png\",\"airValue\":60000}");
        var read = (ReadScan.Raw) Scans.read(sideCar);
        assertThat(read.scan().low()).isEqualTo(scan().low());
        assertThat(read.scan().high()).isEqualTo(scan().high());
        Files.writeString(sideCar, "{\"low\":\"../low.png\",\"high\":\"high.png\"}");
        assertThatThrownBy(() -> Scans.read(sideCar)).hasMessageContaining("bag.json");
    }

    @Test
    void aTruncatedFileIsRefusedByName() throws Exception {
        for (var kind : new String[] {"png", "jpg", "tiff"}) {
            byte[] whole = encoded(kind);
            var file = Files.write(folder.resolve("cut." + kind), Arrays.copyOf(whole, whole.length * 2 / 3));
            assertThatThrownBy(() -> Scans.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cut." + kind);
        }
    }

    @Test
    void emptyFilesFoldersTextsAndMissingFilesAreRefusedByName() throws Exception {
        var empty = Files.write(folder.resolve("empty.png"), new byte[0]);
        var text = Files.writeString(folder.resolve("text.jpg"), "no picture at all");
        for (var path : new Path[] {empty, text, folder, folder.resolve("none.png")}) {
            assertThatThrownBy(() -> Scans.read(path))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(String.valueOf(path.getFileName()));
        }
    }

    @Test
    void aPictureThatSaysItIsEnormousIsRefusedBeforeMemoryIsTaken() throws Exception {
        byte[] png = encoded("png");
        var header = ByteBuffer.wrap(png);
        header.putInt(16, 200_000).putInt(20, 200_000);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        var file = Files.write(folder.resolve("huge.png"), png);
        assertThatThrownBy(() -> Scans.read(file))
                .hasMessageContaining("huge.png")
                .hasMessageContaining("pixels");
    }

    private static DualEnergyScan scan() {
        var low = new short[30 * 20];
        var high = new short[30 * 20];
        for (int i = 0; i < low.length; i++) {
            low[i] = (short) (50_000 - 40 * i);
            high[i] = (short) (55_000 - 35 * i);
        }
        return new DualEnergyScan(30, 20, 1, 60_000, low, high);
    }

    private static byte[] encoded(String kind) throws IOException {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 2400; i++) {
            image.setRGB(i % 60, i / 60, i * 7919);
        }
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, kind, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
