package org.smartcustoms.engines.imaging.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.smartcustoms.engines.imaging.DualEnergyScan;

/// A dual-energy scan as a DICOS DX image for processing: two frames of 16 bits, low energy first.
public final class DualEnergyDicom {
    private DualEnergyDicom() {}

    /// The scan as a file.
    public static DicomFile write(DualEnergyScan scan, UUID id, TransferSyntax syntax) {
        var data = DataSet.ofImage(id, Uids.DX_FOR_PROCESSING)
                .text(Attribute.IMAGE_TYPE, "ORIGINAL\\PRIMARY")
                .text(Attribute.MODALITY, "DX");
        if (scan.pixelsPerMillimetre() > 0) {
            String spacing = String.format(Locale.ROOT, "%.5f", 1 / scan.pixelsPerMillimetre());
            data.text(Attribute.PIXEL_SPACING, spacing + "\\" + spacing);
        }
        new PixelFrames(scan.width(), scan.height(), 1, 16, 16, List.of(bytes(scan.low()), bytes(scan.high())))
                .into(data, syntax);
        return DicomWriter.file(syntax, data);
    }

    /// The scan in a file of two frames of 16 bits.
    ///
    /// @param airValue the instrument's value for air
    /// @throws UnreadableDicom when it is another kind of image
    public static DualEnergyScan read(DicomFile file, int airValue) throws UnreadableDicom {
        var frames = PixelFrames.of(file);
        if (frames.channels() != 1
                || frames.bitsAllocated() != 16
                || frames.frames().size() != 2) {
            throw new UnreadableDicom("Not a dual-energy image: two grey frames of 16 bits are needed");
        }
        requirePlainValues(file.data());
        return new DualEnergyScan(
                frames.width(),
                frames.height(),
                scale(file.data()),
                airValue,
                shorts(frames.frames().get(0), frames.bitsStored()),
                shorts(frames.frames().get(1), frames.bitsStored()));
    }

    /// Signals: unsigned, more where more comes through.
    private static void requirePlainValues(DataSet data) throws UnreadableDicom {
        if (data.findNumber(Attribute.PIXEL_REPRESENTATION).orElse(0) != 0) {
            throw new UnreadableDicom("The pixel values are signed; signals are not");
        }
        if (data.findText(Attribute.PHOTOMETRIC_INTERPRETATION)
                .orElse("")
                .strip()
                .equals("MONOCHROME1")) {
            throw new UnreadableDicom("The image is inverted (MONOCHROME1); signals are more where more comes through");
        }
    }

    private static double scale(DataSet data) throws UnreadableDicom {
        String spacing = data.findText(Attribute.PIXEL_SPACING)
                .orElse("")
                .split("\\\\", -1)[0]
                .strip();
        if (spacing.isEmpty()) {
            return 0;
        }
        try {
            double millimetres = Double.parseDouble(spacing);
            return millimetres > 0 ? 1 / millimetres : 0;
        } catch (NumberFormatException e) {
            throw new UnreadableDicom("The pixel spacing is not a number");
        }
    }

    private static byte[] bytes(short[] values) {
        var bytes = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(values);
        return bytes.array();
    }

    private static short[] shorts(byte[] bytes, int bitsStored) throws UnreadableDicom {
        var values = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(values);
        for (short value : values) {
            if ((value & 0xffff) >> bitsStored != 0) {
                throw new UnreadableDicom("A pixel reads " + (value & 0xffff) + ", more than the " + bitsStored
                        + " bits hold that are said to be stored");
            }
        }
        return values;
    }
}
