package org.smartcustoms.engines.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartcustoms.engines.imaging.DualEnergyScan;

class DicomTests {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @EnumSource
    void aScanComesBackBitByBit(TransferSyntax syntax) throws Exception {
        var scan = scan();
        byte[] bytes = DicomWriter.write(DualEnergyDicom.write(scan, ID, syntax));
        var back = DualEnergyDicom.read(DicomReader.read(bytes), DualEnergyScan.AIR);
        assertThat(back.low()).isEqualTo(scan.low());
        assertThat(back.high()).isEqualTo(scan.high());
        assertThat(DicomWriter.write(DicomReader.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void sequencesOfUndefinedLengthAreRead() throws Exception {
        var inner = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        put(inner, 0x4010, 0x1011, "SQ");
        inner.putShort((short) 0).putInt(-1);
        mark(inner, 0xFFFE, 0xE000, -1);
        put(inner, 0x4010, 0x1010, "US");
        inner.putShort((short) 2).putShort((short) 7);
        mark(inner, 0xFFFE, 0xE00D, 0);
        mark(inner, 0xFFFE, 0xE0DD, 0);
        byte[] file = append(DicomWriter.write(DicomWriter.file(TransferSyntax.EXPLICIT, named())), inner);
        var items = DicomReader.read(file).data().items(Attribute.THREAT_SEQUENCE);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().findNumber(Attribute.POTENTIAL_THREAT_OBJECT_ID))
                .hasValue(7);
    }

    @Test
    void refusesALengthThatTheFileDoesNotHold() {
        var lie = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        put(lie, 0x7FE0, 0x0010, "OW");
        lie.putShort((short) 0).putInt(0x7FFFFFF0).putInt(0);
        byte[] file = append(DicomWriter.write(DicomWriter.file(TransferSyntax.EXPLICIT, named())), lie);
        assertThatThrownBy(() -> DicomReader.read(file))
                .isInstanceOf(UnreadableDicom.class)
                .hasMessageContaining("(7FE0,0010)")
                .hasMessageContaining("2147483632");
    }

    @Test
    void refusesMorePixelsPromisedThanHeld() {
        var file = DualEnergyDicom.write(scan(), ID, TransferSyntax.EXPLICIT);
        file.data().number(Attribute.ROWS, 60_000).number(Attribute.COLUMNS, 60_000);
        assertThatThrownBy(() -> PixelFrames.of(file)).hasMessageContaining("60000 x 60000");
        file.data().number(Attribute.ROWS, 43).number(Attribute.COLUMNS, 37);
        assertThatThrownBy(() -> PixelFrames.of(file)).hasMessageContaining("promises");
    }

    @Test
    void refusesRunsThatCanNotHoldThePixelsBeforeItTakesMemoryForThem() {
        var file = DualEnergyDicom.write(scan(), ID, TransferSyntax.RUN_LENGTH);
        file.data().number(Attribute.ROWS, 9000).number(Attribute.COLUMNS, 9000);
        assertThatThrownBy(() -> DualEnergyDicom.read(file, DualEnergyScan.AIR))
                .isInstanceOf(UnreadableDicom.class)
                .hasMessageContaining("can't hold 81000000 pixels");
    }

    @Test
    void refusesSignalsThatAreSignedInvertedOrMoreThanTheirBitsHold() {
        var signed = DualEnergyDicom.write(scan(), ID, TransferSyntax.EXPLICIT);
        signed.data().number(Attribute.PIXEL_REPRESENTATION, 1);
        var inverted = DualEnergyDicom.write(scan(), ID, TransferSyntax.EXPLICIT);
        inverted.data().text(Attribute.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1");
        var lying = DualEnergyDicom.write(scan(), ID, TransferSyntax.EXPLICIT);
        lying.data().number(Attribute.BITS_STORED, 12);
        for (var file : List.of(signed, inverted, lying)) {
            assertThatThrownBy(() -> DualEnergyDicom.read(file, DualEnergyScan.AIR))
                    .isInstanceOf(UnreadableDicom.class)
                    .message()
                    .containsAnyOf("signed", "MONOCHROME1", "the 12 bits hold");
        }
    }

    @Test
    void refusesABitDepthThatIsNone() {
        var file = DualEnergyDicom.write(scan(), ID, TransferSyntax.EXPLICIT);
        file.data().number(Attribute.BITS_STORED, 17);
        assertThatThrownBy(() -> PixelFrames.of(file)).hasMessageContaining("17 stored");
    }

    @Test
    void refusesAnEndlessStream() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };
        assertThatThrownBy(() -> DicomReader.read(endless, 100_000)).hasMessageContaining("goes on");
    }

    @Test
    void refusesNestingWithoutEnd() {
        var deep = ByteBuffer.allocate(40 * 20).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 40; i++) {
            put(deep, 0x4010, 0x1011, "SQ");
            deep.putShort((short) 0).putInt(-1);
            mark(deep, 0xFFFE, 0xE000, -1);
        }
        byte[] file = append(DicomWriter.write(DicomWriter.file(TransferSyntax.EXPLICIT, named())), deep);
        assertThatThrownBy(() -> DicomReader.read(file))
                .isInstanceOf(UnreadableDicom.class)
                .hasMessageContaining("nested");
    }

    @Test
    void everyCutAndEveryFlippedByteIsReadOrRefusedAndNothingElse() {
        byte[] whole = DicomWriter.write(DualEnergyDicom.write(scan(), ID, TransferSyntax.RUN_LENGTH));
        var random = new SplittableRandom(11);
        for (int i = 0; i < 4000; i++) {
            byte[] bad = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = 0; flips < 3 && bad.length > 140; flips++) {
                bad[132 + random.nextInt(Math.min(bad.length, 900) - 132)] = (byte) random.nextInt(256);
            }
            try {
                PixelFrames.of(DicomReader.read(bad));
            } catch (UnreadableDicom refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void bigEndianAndJpegAreRefusedByName() {
        var header = new DataSet().text(Attribute.TRANSFER_SYNTAX, "1.2.840.10008.1.2.2");
        byte[] file = DicomWriter.write(new DicomFile(TransferSyntax.EXPLICIT, header, named()));
        assertThatThrownBy(() -> DicomReader.read(file)).hasMessageContaining("1.2.840.10008.1.2.2");
    }

    static DualEnergyScan scan() {
        int width = 37;
        int height = 41;
        var random = new SplittableRandom(5);
        var low = new short[width * height];
        var high = new short[width * height];
        for (int i = 0; i < low.length; i++) {
            low[i] = (short) (i % 90 < 60 ? 60_000 : random.nextInt(65_536));
            high[i] = (short) (i % 70 < 50 ? 59_000 : random.nextInt(65_536));
        }
        return new DualEnergyScan(width, height, 1.25, DualEnergyScan.AIR, low, high);
    }

    private static DataSet named() {
        return new DataSet()
                .text(Attribute.SOP_CLASS, Uids.DX_FOR_PROCESSING)
                .text(Attribute.SOP_INSTANCE, Uids.of(ID));
    }

    private static byte[] append(byte[] file, ByteBuffer more) {
        byte[] whole = Arrays.copyOf(file, file.length + more.position());
        System.arraycopy(more.array(), 0, whole, file.length, more.position());
        return whole;
    }

    private static void put(ByteBuffer into, int group, int element, String representation) {
        into.putShort((short) group)
                .putShort((short) element)
                .put(representation.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static void mark(ByteBuffer into, int group, int element, int length) {
        into.putShort((short) group).putShort((short) element).putInt(length);
    }
}
