package org.smartcustoms.engines.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// A coloured picture of a scan, 0xRRGGBB row by row.
public record Picture(int width, int height, int[] pixels) {
    private static final long MOST_PIXELS = 60_000_000;

    public Picture {
        if (width <= 0 || height <= 0 || pixels.length != width * height) {
            throw new IllegalArgumentException("A picture needs width × height pixels");
        }
    }

    /// Reads a JPEG, PNG, TIFF, BMP or GIF file. The size is checked before memory is taken.
    ///
    /// @throws IOException naming the file, when it is no such picture, breaks off, or is larger than 60 million
    ///     pixels
    public static Picture read(Path path) throws IOException {
        return of(image(path));
    }

    /// The same, as the platform's image, with as many bits as the file has.
    public static BufferedImage image(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + (Files.exists(path) ? " is no file" : " is not there"));
        }
        try (var stream = ImageIO.createImageInputStream(path.toFile())) {
            if (stream == null) {
                throw new IOException(path + " can't be read");
            }
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException(
                        path + " is not a picture of a known kind: JPEG, PNG, TIFF, BMP and GIF are read");
            }
            return decoded(path, readers.next(), stream);
        }
    }

    private static BufferedImage decoded(Path path, ImageReader reader, ImageInputStream stream) throws IOException {
        var complaints = new ArrayList<String>();
        try {
            reader.setInput(stream);
            reader.addIIOReadWarningListener((_, warning) -> complaints.add(warning));
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new IOException(path + " has " + pixels + " pixels; at most " + MOST_PIXELS + " are taken");
            }
            var image = reader.read(0);
            if (complaints.stream().anyMatch(Picture::brokenOff)) {
                throw new IOException(path + " is broken: " + complaints.getFirst());
            }
            return image;
        } catch (RuntimeException e) {
            throw new IOException(path + " is broken: " + e.getMessage(), e);
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).startsWith(path.toString())
                    ? e
                    : new IOException(path + " is broken: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    /// The JPEG reader fills what is missing with grey and only warns.
    private static boolean brokenOff(String warning) {
        var text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature") || text.contains("corrupt");
    }

    private static Picture of(BufferedImage image) {
        var pixels = interleaved(image);
        if (pixels == null) {
            pixels = isGrey(image) ? grey(image) : anyKind(image);
        }
        return new Picture(image.getWidth(), image.getHeight(), pixels);
    }

    private static boolean isGrey(BufferedImage image) {
        return image.getColorModel() instanceof ComponentColorModel model
                && model.getNumColorComponents() == 1
                && image.getRaster().getTransferType() <= DataBuffer.TYPE_USHORT;
    }

    /// Grey values as they stand in the file, of sixteen bits the upper eight of those in use: detectors of 10, 12
    /// and 14 bits leave the others empty. Java's own conversion takes them for linear light and brightens them.
    private static int[] grey(BufferedImage image) {
        var values = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        int used = 0;
        for (int value : values) {
            used |= value;
        }
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(used) - 8);
        var alphas = image.getColorModel().hasAlpha()
                ? image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 1, (int[]) null)
                : null;
        for (int i = 0; i < values.length; i++) {
            // transparent pixels count as air
            values[i] = alphas != null && alphas[i] == 0 ? 0xFFFFFF : 0x010101 * (values[i] >> shift);
        }
        return values;
    }

    private static int[] anyKind(BufferedImage image) {
        var pixels = image.getRGB(
                0,
                0,
                image.getWidth(),
                image.getHeight(),
                new int[image.getWidth() * image.getHeight()],
                0,
                image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            // transparent pixels count as air
            pixels[i] = pixels[i] >>> 24 == 0 ? 0xFFFFFF : pixels[i] & 0xFFFFFF;
        }
        return pixels;
    }

    /// The pixels of an image of three bytes each, as JPEG and most PNG files give it, in a fraction of the time that
    /// any kind takes; null for others.
    private static int @Nullable [] interleaved(BufferedImage image) {
        if (!(image.getRaster().getSampleModel() instanceof PixelInterleavedSampleModel model)
                || !(image.getRaster().getDataBuffer() instanceof DataBufferByte buffer)
                || model.getNumBands() != 3
                || image.getRaster().getParent() != null
                || buffer.getOffset() != 0
                || !image.getColorModel().getColorSpace().isCS_sRGB()) {
            return null;
        }
        byte[] bytes = buffer.getData();
        int[] band = model.getBandOffsets();
        var pixels = new int[image.getWidth() * image.getHeight()];
        int to = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int from = y * model.getScanlineStride();
            for (int x = 0; x < image.getWidth(); x++, from += model.getPixelStride()) {
                pixels[to++] = (bytes[from + band[0]] & 255) << 16
                        | (bytes[from + band[1]] & 255) << 8
                        | bytes[from + band[2]] & 255;
            }
        }
        return pixels;
    }

    /// The part of it that lies in a box with whole corners.
    ///
    /// @throws IllegalArgumentException when the box has no pixel or isn't inside
    public Picture cut(int left, int top, int right, int bottom) {
        if (left < 0 || top < 0 || right > width || bottom > height || left >= right || top >= bottom) {
            throw new IllegalArgumentException("A part lies inside its picture of " + width + " × " + height);
        }
        var part = new int[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(pixels, y * width + left, part, (y - top) * (right - left), right - left);
        }
        return new Picture(right - left, bottom - top, part);
    }

    /// Brightness 0 to 255 of a pixel (Rec. 601 weights).
    public int brightness(int pixel) {
        int colour = pixels[pixel];
        return (299 * (colour >> 16 & 255) + 587 * (colour >> 8 & 255) + 114 * (colour & 255)) / 1000;
    }
}
