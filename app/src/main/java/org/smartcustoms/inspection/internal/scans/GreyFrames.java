package org.smartcustoms.inspection.internal.scans;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Grey images of 16 bits in PNG and TIFF files. A TIFF file may hold both channels as two pages, low energy first.
final class GreyFrames {

    private static final int MOST_PAGES = 2;

    private GreyFrames() {}

    /// One channel, row by row.
    record Channel(int width, int height, short[] values) {}

    /// The one channel of a file.
    static Channel only(Path path) throws RefusedImage, IOException {
        var frames = read(path);
        if (frames.size() != 1) {
            throw new RefusedImage(
                    "A channel is one grey image of 16 bits as PNG or TIFF; this file is none",
                    "每個通道須為一幅 16 位元灰階 PNG 或 TIFF 影像，此檔案並不符合");
        }
        return frames.getFirst();
    }

    /// The channels of a file, in order; none when it holds another kind of picture.
    static List<Channel> read(Path path) throws RefusedImage, IOException {
        try (var stream = ImageIO.createImageInputStream(path.toFile())) {
            var readers = stream == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new RefusedImage(
                        "This is no image of a known kind: DICOS, PNG, TIFF and JPEG are taken",
                        "無法辨識的影像格式，只接受 DICOS、PNG、TIFF 及 JPEG");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                return frames(reader);
            } catch (IOException | RuntimeException broken) {
                throw new RefusedImage("The image is broken: " + broken.getMessage(), "影像檔案損壞：" + broken.getMessage());
            } finally {
                reader.dispose();
            }
        }
    }

    /// Whether there is a page of that number. Counting them all would never end where a page names itself as the next.
    private static boolean has(ImageReader reader, int page) throws IOException {
        try {
            return reader.getWidth(page) > 0;
        } catch (IndexOutOfBoundsException beyondTheLast) {
            return false;
        }
    }

    private static List<Channel> frames(ImageReader reader) throws RefusedImage, IOException {
        if (has(reader, MOST_PAGES)) {
            throw new RefusedImage(
                    "The file has more than " + MOST_PAGES + " pages; one or two are taken",
                    "檔案超過 " + MOST_PAGES + " 頁，只接受一頁或兩頁");
        }
        var channels = new ArrayList<Channel>();
        for (int page = 0; page < MOST_PAGES && has(reader, page); page++) {
            long width = reader.getWidth(page);
            long height = reader.getHeight(page);
            if (width * height > ImageDecoder.MOST_PIXELS) {
                throw ImageDecoder.tooLarge(width, height);
            }
            var type = reader.getRawImageType(page);
            if (type == null
                    || type.getNumBands() != 1
                    || type.getSampleModel().getDataType() != DataBuffer.TYPE_USHORT) {
                return List.of();
            }
            channels.add(channel(reader.read(page)));
        }
        return channels;
    }

    private static Channel channel(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var values = new short[width * height];
        image.getRaster().getDataElements(0, 0, width, height, values);
        return new Channel(width, height, values);
    }
}
