package org.smartcustoms.engines.imaging.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The pixels of an image, frame by frame, uncompressed.
///
/// @param channels 1 for grey, 3 for colour (interleaved)
/// @param bitsAllocated 8 or 16
/// @param frames little-endian values, row by row
public record PixelFrames(int width, int height, int channels, int bitsAllocated, int bitsStored, List<byte[]> frames) {
    /// The most pixels a frame may have: larger ones are refused before memory is taken.
    public static final long MOST_PIXELS = 200_000_000;

    private static final int MOST_FRAMES = 4096;

    /// Reads and checks the image of a file: what the header claims must be exactly what the data hold.
    public static PixelFrames of(DicomFile file) throws UnreadableDicom {
        return of(file, MOST_PIXELS);
    }

    /// The same for who takes fewer pixels.
    public static PixelFrames of(DicomFile file, long mostPixels) throws UnreadableDicom {
        var data = file.data();
        int height = claim(data, Attribute.ROWS);
        int width = claim(data, Attribute.COLUMNS);
        int channels = data.findNumber(Attribute.SAMPLES_PER_PIXEL).orElse(1);
        int allocated = claim(data, Attribute.BITS_ALLOCATED);
        int stored = data.findNumber(Attribute.BITS_STORED).orElse(allocated);
        if (channels != 1 && channels != 3 || allocated != 8 && allocated != 16 || stored < 1 || stored > allocated) {
            throw new UnreadableDicom("Images of " + channels + " channels, " + allocated + " bits allocated and "
                    + stored + " stored are not supported");
        }
        if (channels == 3 && data.findNumber(Attribute.PLANAR_CONFIGURATION).orElse(0) != 0) {
            throw new UnreadableDicom("Colour by planes is not supported; send it pixel by pixel");
        }
        int frames = frames(data);
        long size = (long) width * height * channels * (allocated / 8);
        if ((long) width * height > Math.min(mostPixels, MOST_PIXELS) || size * frames > Integer.MAX_VALUE - 16L) {
            throw new UnreadableDicom("The image claims " + frames + " frames of " + width + " x " + height
                    + "; that is more than is taken");
        }
        var list = switch (data.find(Attribute.PIXEL_DATA).orElse(null)) {
            case null -> throw new UnreadableDicom("The file has no pixel data");
            case Element.Value value -> plain(value.bytes(), (int) size, frames);
            case Element.Fragments fragments
            when file.syntax() == TransferSyntax.RUN_LENGTH ->
                unpacked(fragments.parts(), width * height, channels, allocated / 8, frames);
            case Element.Fragments _, Element.Sequence _ ->
                throw new UnreadableDicom("Pixel data are wrapped in a way that the transfer syntax doesn't allow");
        };
        return new PixelFrames(width, height, channels, allocated, stored, list);
    }

    /// Puts the image into a data set, run-length packed if that is how the file is to be written.
    public void into(DataSet data, TransferSyntax syntax) {
        data.number(Attribute.SAMPLES_PER_PIXEL, channels)
                .text(Attribute.PHOTOMETRIC_INTERPRETATION, channels == 1 ? "MONOCHROME2" : "RGB")
                .text(Attribute.NUMBER_OF_FRAMES, Integer.toString(frames.size()))
                .number(Attribute.ROWS, height)
                .number(Attribute.COLUMNS, width)
                .number(Attribute.BITS_ALLOCATED, bitsAllocated)
                .number(Attribute.BITS_STORED, bitsStored)
                .number(Attribute.HIGH_BIT, bitsStored - 1)
                .number(Attribute.PIXEL_REPRESENTATION, 0);
        if (channels == 3) {
            data.number(Attribute.PLANAR_CONFIGURATION, 0);
        }
        if (syntax == TransferSyntax.RUN_LENGTH) {
            var packed = frames.stream()
                    .map(frame -> RunLength.pack(frame, width, channels, bitsAllocated / 8))
                    .toList();
            data.put(new Element.Fragments(Attribute.PIXEL_DATA.tag(), Representation.OB, RunLength.fragments(packed)));
            return;
        }
        int size = frames.stream().mapToInt(frame -> frame.length).sum();
        var bytes = new byte[size + size % 2];
        int at = 0;
        for (byte[] frame : frames) {
            System.arraycopy(frame, 0, bytes, at, frame.length);
            at += frame.length;
        }
        var representation =
                bitsAllocated == 8 && syntax == TransferSyntax.EXPLICIT ? Representation.OB : Representation.OW;
        data.put(new Element.Value(Attribute.PIXEL_DATA.tag(), representation, bytes));
    }

    private static int claim(DataSet data, Attribute attribute) throws UnreadableDicom {
        int value = data.findNumber(attribute).orElse(0);
        if (value == 0) {
            throw new UnreadableDicom("The image doesn't say its "
                    + attribute.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        }
        return value;
    }

    private static int frames(DataSet data) throws UnreadableDicom {
        String text = data.findText(Attribute.NUMBER_OF_FRAMES).orElse("1");
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_FRAMES) {
            throw new UnreadableDicom("The number of frames is not one of 1 to " + MOST_FRAMES);
        }
        return Integer.parseInt(text);
    }

    private static List<byte[]> plain(byte[] bytes, int size, int frames) throws UnreadableDicom {
        long wanted = (long) size * frames;
        if (bytes.length != wanted + wanted % 2) {
            throw new UnreadableDicom(
                    "The header promises " + wanted + " bytes of pixels, the file holds " + bytes.length);
        }
        var list = new ArrayList<byte[]>();
        for (int i = 0; i < frames; i++) {
            list.add(Arrays.copyOfRange(bytes, i * size, (i + 1) * size));
        }
        return List.copyOf(list);
    }

    private static List<byte[]> unpacked(List<byte[]> parts, int pixels, int channels, int bytesPerSample, int frames)
            throws UnreadableDicom {
        if (parts.size() != frames + 1) {
            throw new UnreadableDicom(
                    "The header promises " + frames + " frames, the file holds " + Math.max(0, parts.size() - 1));
        }
        var list = new ArrayList<byte[]>();
        for (byte[] part : parts.subList(1, parts.size())) {
            list.add(RunLength.unpack(part, pixels, channels, bytesPerSample));
        }
        return List.copyOf(list);
    }
}
