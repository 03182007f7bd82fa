package org.smartcustoms.engines.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A coloured picture of a scan, 0xRRGGBB row by row.
public record Picture(int width, int height, int[] pixels) {
    private static final long MOST_PIXELS = 100_000_000;

    public Picture {
        if (width <= 0 || height <= 0 || pixels.length != width * height) {
            throw new IllegalArgumentException("A picture needs width × height pixels");
        }
    }

    /// Reads a JPEG or PNG file. The size is checked before memory is taken.
    ///
    /// @throws IOException naming the file, when it is no such picture or larger than 100 million pixels
    public static Picture read(Path path) throws IOException {
        try (var stream = ImageIO.createImageInputStream(path.toFile())) {
            if (stream == null) {
                throw new IOException(path + " can't be read");
            }
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException(path + " is not a picture of a known kind");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new IOException(path + " has " + pixels + " pixels; at most " + MOST_PIXELS + " are taken");
                }
                return of(reader.read(0));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException(path + " is broken: " + e.getMessage(), e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Picture of(BufferedImage image) {
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
        return new Picture(image.getWidth(), image.getHeight(), pixels);
    }

    /// Brightness 0 to 255 of a pixel (Rec. 601 weights).
    public int brightness(int pixel) {
        int colour = pixels[pixel];
        return (299 * (colour >> 16 & 255) + 587 * (colour >> 8 & 255) + 114 * (colour & 255)) / 1000;
    }
}
