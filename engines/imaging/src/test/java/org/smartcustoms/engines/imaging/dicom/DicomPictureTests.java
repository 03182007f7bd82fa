package org.smartcustoms.engines.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartcustoms.engines.imaging.Picture;

class DicomPictureTests {
    @ParameterizedTest
    @CsvSource({
        "MONOCHROME2, 8, 8, 0x80, 0x808080",
        "MONOCHROME1, 8, 8, 0x30, 0xCFCFCF",
        "MONOCHROME2, 16, 16, 0x80FF, 0x808080",
        "MONOCHROME2, 16, 12, 0x0FF0, 0xFFFFFF",
        "MONOCHROME2, 16, 12, 0xF7F0, 0x7F7F7F",
        "MONOCHROME1, 16, 12, 0x0FF0, 0x000000",
        "MONOCHROME2, 8, 4, 0x0F, 0xFFFFFF"
    })
    void greyIsReadAsItIsMeantToBeShown(String kind, int allocated, int stored, String value, String colour)
            throws Exception {
        int number = Integer.decode(value);
        byte[] bytes = allocated == 8 ? new byte[] {(byte) number} : new byte[] {(byte) number, (byte) (number >> 8)};
        var picture = read(kind, new PixelFrames(1, 1, 1, allocated, stored, List.of(bytes)));
        assertThat(picture.pixels()).containsExactly(Integer.decode(colour));
    }

    @ParameterizedTest
    @CsvSource({"RGB, 0x102030, 0x102030", "YBR_FULL, 0x518080, 0x515151", "YBR_FULL, 0x4C55FF, 0xFE0000"})
    void coloursAreReadAsTheyAreMeant(String kind, String value, String colour) throws Exception {
        int number = Integer.decode(value);
        byte[] bytes = {(byte) (number >> 16), (byte) (number >> 8), (byte) number, 0, 0, 0};
        var picture = read(kind, new PixelFrames(2, 1, 3, 8, 8, List.of(bytes)));
        assertThat(picture.pixels()[0]).isEqualTo(Integer.decode(colour));
    }

    @Test
    void otherFormsAreRefusedByName() {
        var grey = new PixelFrames(1, 2, 1, 8, 8, List.of(new byte[2]));
        assertThatThrownBy(() -> read("PALETTE COLOR", grey)).hasMessageContaining("PALETTE COLOR");
        // colours named in a file that holds grey values alone
        assertThatThrownBy(() -> read("RGB", grey)).hasMessageContaining("RGB");
        var two = new PixelFrames(1, 1, 1, 8, 8, List.of(new byte[1], new byte[1]));
        assertThatThrownBy(() -> read("MONOCHROME2", two)).hasMessageContaining("2 frames");
        assertThatThrownBy(() -> {
                    var file = file("MONOCHROME2", grey);
                    file.data().number(Attribute.PIXEL_REPRESENTATION, 1);
                    DicomPicture.read(file, grey);
                })
                .hasMessageContaining("Signed");
    }

    private static Picture read(String kind, PixelFrames frames) throws UnreadableDicom {
        var file = DicomReader.read(DicomWriter.write(file(kind, frames)));
        return DicomPicture.read(file, PixelFrames.of(file));
    }

    private static DicomFile file(String kind, PixelFrames frames) {
        var data = new DataSet()
                .text(Attribute.SOP_CLASS, Uids.DX_FOR_PROCESSING)
                .text(Attribute.SOP_INSTANCE, Uids.of(new UUID(1, 2)));
        frames.into(data, TransferSyntax.EXPLICIT);
        data.text(Attribute.PHOTOMETRIC_INTERPRETATION, kind);
        return DicomWriter.file(TransferSyntax.EXPLICIT, data);
    }
}
