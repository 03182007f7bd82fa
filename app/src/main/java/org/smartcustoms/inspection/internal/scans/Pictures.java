package org.smartcustoms.inspection.internal.scans;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.ColourTable;
import org.smartcustoms.engines.imaging.files.Png;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.stereotype.Component;

/// Pictures of scans for the browser: coloured, small, or both channels as they are so that the tools compute on real
/// data.
@Component
public class Pictures {

    private static final int NUMBERS = 256;
    private static final double LEAST_RATIO = 0.9;
    private static final double RATIO_SPAN = 2.6;
    private static final double THICKEST = 7;

    private final Scans scans;
    private final ScanImages images;
    private final Detections detections;
    private final Colours colours;
    private final Tests tests;

    Pictures(Scans scans, ScanImages images, Detections detections, Colours colours, Tests tests) {
        this.scans = scans;
        this.images = images;
        this.detections = detections;
        this.colours = colours;
        this.tests = tests;
    }

    /// What the caller is to see now: the real image, or the test's.
    private ScanImage seen(UUID id) {
        var scan = scans.get(id);
        return tests.running(id, Actors.current().username())
                .map(Tests.Running::image)
                .orElseGet(() -> images.of(scan));
    }

    /// A place in the picture that the caller sees now.
    ///
    /// @param image names the picture
    public record Place(String image, Box box) {}

    /// The place of a frame, in a real picture as in a test's.
    public Place place(UUID scan, UUID frame) {
        var test = tests.running(scan, Actors.current().username());
        var box = test.isPresent()
                ? ScanViews.frames(test.get()).stream()
                        .filter(one -> one.id().equals(frame))
                        .map(ScanView.Frame::box)
                        .findFirst()
                : detections.of(scan).stream()
                        .filter(one -> one.id().equals(frame))
                        .map(Detections.Detection::box)
                        .findFirst();
        return new Place(
                ScanViews.imageName(scans.get(scan), test),
                box.orElseThrow(() -> Problem.notFound("There is no such frame", "沒有此標示框")));
    }

    /// The picture that the caller sees now, the real one or a test's.
    public Picture seenBy(UUID scan) {
        return colours.picture(seen(scan));
    }

    /// The picture of the scan as it was taken in.
    public Picture real(UUID scan) {
        return colours.picture(images.of(scans.get(scan)));
    }

    byte[] coloured(UUID id) {
        return png(seenBy(id));
    }

    /// @param lasts whether it will be the same tomorrow: while a scan is open its picture may become a test's
    record Small(byte[] png, boolean lasts) {}

    /// A small picture of what the caller sees now, its longer side at most so many pixels.
    Small small(UUID id, int longSide) {
        return new Small(
                png(shrunk(seenBy(id), longSide)), !scans.get(id).state().isOpen());
    }

    /// A small picture of a place in the real image.
    public byte[] crop(UUID scan, Box box, int longSide) {
        return png(shrunk(cut(real(scan), box), longSide));
    }

    /// Both channels: 16 bits little endian, the low-energy channel row by row, then the high-energy one.
    byte[] channels(UUID id) {
        if (!(seen(id) instanceof ScanImage.DualEnergy(DualEnergyScan scan))) {
            throw Problem.notFound(
                    "This scan came as a coloured picture; it has no raw channels", "此影像為偽彩色圖片，沒有原始通道數據");
        }
        var bytes = ByteBuffer.allocate(scan.low().length * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(scan.low()).put(scan.high());
        return bytes.array();
    }

    /// The effective atomic numbers as a square table of bytes, 5 to 27 on 0 to 255: rows by high attenuation (its
    /// square root, 0 to 7), columns by the ratio of low to high attenuation, 0.9 to 3.5.
    byte[] numbers() {
        var table = new byte[NUMBERS * NUMBERS];
        for (int row = 0; row < NUMBERS; row++) {
            double step = (row + 0.5) / NUMBERS;
            float high = (float) (step * step * THICKEST);
            for (int column = 0; column < NUMBERS; column++) {
                double ratio = LEAST_RATIO + RATIO_SPAN * (column + 0.5) / NUMBERS;
                float number = colours.numbers().of((float) (high * ratio), high);
                table[row * NUMBERS + column] = (byte) Math.round(Math.clamp((number - 5) / 22, 0, 1) * 255);
            }
        }
        return table;
    }

    /// A colour table as rows of a texture: 128 numbers from 5 to 27 by 256 shades, three bytes each.
    byte[] colourTable(String name) {
        var table = ColourTable.shipped().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no colour table " + name, "沒有此色彩表"));
        var bytes = new byte[128 * 256 * 3];
        int at = 0;
        for (int i = 0; i < 128; i++) {
            for (int shade = 0; shade < 256; shade++) {
                double attenuation = shade * (double) shade / (255 * 255) * THICKEST;
                int colour = table.colour(5 + 22.0 * i / 128, 1.5 * Math.pow(attenuation, 0.75));
                bytes[at++] = (byte) (colour >> 16);
                bytes[at++] = (byte) (colour >> 8);
                bytes[at++] = (byte) colour;
            }
        }
        return bytes;
    }

    private static Picture cut(Picture picture, Box box) {
        int left = (int) Math.clamp(box.left(), 0, picture.width() - 1.0);
        int top = (int) Math.clamp(box.top(), 0, picture.height() - 1.0);
        int width = Math.max(1, (int) Math.min(box.right(), picture.width()) - left);
        int height = Math.max(1, (int) Math.min(box.bottom(), picture.height()) - top);
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture.pixels(), (top + y) * picture.width() + left, pixels, y * width, width);
        }
        return new Picture(width, height, pixels);
    }

    /// Each pixel is the mean of the area it stands for; a picture that is small enough stays as it is.
    private static Picture shrunk(Picture picture, int longSide) {
        int longer = Math.max(picture.width(), picture.height());
        if (longer <= longSide) {
            return picture;
        }
        int width = Math.max(1, picture.width() * longSide / longer);
        int height = Math.max(1, picture.height() * longSide / longer);
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int y0 = (int) ((long) y * picture.height() / height);
            int y1 = Math.max(y0 + 1, (int) ((y + 1L) * picture.height() / height));
            for (int x = 0; x < width; x++) {
                int x0 = (int) ((long) x * picture.width() / width);
                int x1 = Math.max(x0 + 1, (int) ((x + 1L) * picture.width() / width));
                pixels[y * width + x] = mean(picture, x0, y0, x1, y1);
            }
        }
        return new Picture(width, height, pixels);
    }

    private static int mean(Picture picture, int x0, int y0, int x1, int y1) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                int colour = picture.pixels()[y * picture.width() + x];
                red += colour >> 16 & 255;
                green += colour >> 8 & 255;
                blue += colour & 255;
            }
        }
        long count = (long) (x1 - x0) * (y1 - y0);
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    private static byte[] png(Picture picture) {
        var out = new ByteArrayOutputStream();
        try {
            Png.writeColour(out, picture.width(), picture.height(), picture.pixels());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
