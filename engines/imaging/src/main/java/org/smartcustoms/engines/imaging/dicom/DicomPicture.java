package org.smartcustoms.engines.imaging.dicom;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Picture;

/// The single frame of a DICOM image as a picture: coloured by the scanner, or the grey of one energy.
public final class DicomPicture {
    private static final Set<String> GREY = Set.of("MONOCHROME1", "MONOCHROME2");
    private static final Set<String> COLOURS = Set.of("RGB", "YBR_FULL");

    private DicomPicture() {}

    /// Whether an image is of a form that [#read] takes.
    public static boolean isOne(PixelFrames frames) {
        return frames.frames().size() == 1 && (frames.channels() == 1 || frames.bitsAllocated() == 8);
    }

    /// The picture as it is meant to be shown: `MONOCHROME1` counts from white, `YBR_FULL` is turned into red, green
    /// and blue, and of grey values the upper eight bits of those stored are kept.
    ///
    /// @throws UnreadableDicom when it is of another form, has signed values, or names colours in another way
    public static Picture read(DicomFile file, PixelFrames frames) throws UnreadableDicom {
        if (!isOne(frames)) {
            throw new UnreadableDicom(
                    "Not one picture: it has " + frames.frames().size() + " frames of " + frames.channels()
                            + " channels in " + frames.bitsAllocated() + " bits");
        }
        if (file.data().findNumber(Attribute.PIXEL_REPRESENTATION).orElse(0) != 0) {
            throw new UnreadableDicom("Signed pixel values are not supported");
        }
        var interpretation = file.data()
                .findText(Attribute.PHOTOMETRIC_INTERPRETATION)
                .orElse(frames.channels() == 1 ? "MONOCHROME2" : "RGB")
                .strip();
        if (!(frames.channels() == 1 ? GREY : COLOURS).contains(interpretation)) {
            throw new UnreadableDicom("Pictures of " + frames.channels() + " channels in " + interpretation
                    + " are not supported; taken are MONOCHROME1, MONOCHROME2, RGB and YBR_FULL");
        }
        byte[] bytes = frames.frames().getFirst();
        var pixels = new int[frames.width() * frames.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = switch (interpretation) {
                case "MONOCHROME2" -> 0x010101 * grey(frames, bytes, i);
                case "MONOCHROME1" -> 0x010101 * (255 - grey(frames, bytes, i));
                case "RGB" -> colour(bytes[3 * i] & 255, bytes[3 * i + 1] & 255, bytes[3 * i + 2] & 255);
                default -> ofBrightness(bytes[3 * i] & 255, bytes[3 * i + 1] & 255, bytes[3 * i + 2] & 255);
            };
        }
        return new Picture(frames.width(), frames.height(), pixels);
    }

    /// A coloured picture as a DICOM secondary capture: DICOS has no class for colours.
    ///
    /// @param id of the scan that the picture is of
    public static DicomFile write(Picture picture, UUID id, TransferSyntax syntax) {
        var data = DataSet.ofImage(id, Uids.SECONDARY_CAPTURE)
                .text(Attribute.IMAGE_TYPE, "DERIVED\\PRIMARY")
                .text(Attribute.MODALITY, "OT");
        var bytes = new byte[3 * picture.pixels().length];
        for (int i = 0; i < picture.pixels().length; i++) {
            int colour = picture.pixels()[i];
            bytes[3 * i] = (byte) (colour >> 16);
            bytes[3 * i + 1] = (byte) (colour >> 8);
            bytes[3 * i + 2] = (byte) colour;
        }
        new PixelFrames(picture.width(), picture.height(), 3, 8, 8, List.of(bytes)).into(data, syntax);
        return DicomWriter.file(syntax, data);
    }

    private static int grey(PixelFrames frames, byte[] bytes, int pixel) {
        int value = frames.bitsAllocated() == 8
                ? bytes[pixel] & 255
                : (bytes[2 * pixel + 1] & 255) << 8 | bytes[2 * pixel] & 255;
        value &= (1 << frames.bitsStored()) - 1;
        int spare = frames.bitsStored() - 8;
        return spare >= 0 ? value >> spare : value * 255 / ((1 << frames.bitsStored()) - 1);
    }

    private static int ofBrightness(int brightness, int blue, int red) {
        return colour(
                (int) Math.round(brightness + 1.402 * (red - 128)),
                (int) Math.round(brightness - 0.344136 * (blue - 128) - 0.714136 * (red - 128)),
                (int) Math.round(brightness + 1.772 * (blue - 128)));
    }

    private static int colour(int red, int green, int blue) {
        return Math.clamp(red, 0, 255) << 16 | Math.clamp(green, 0, 255) << 8 | Math.clamp(blue, 0, 255);
    }
}
