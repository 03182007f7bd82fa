package org.smartcustoms.inspection.internal.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.dicom.DataSet;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DicomPicture;
import org.smartcustoms.engines.imaging.dicom.DicomReader;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.PixelFrames;
import org.smartcustoms.engines.imaging.dicom.UnreadableDicom;

/// Turns files that nobody vouches for into pixels. What a file claims is checked before memory is taken for it.
public final class ImageDecoder {

    /// The most pixels a scan may have.
    public static final long MOST_PIXELS = 40_000_000;

    private static final long LARGEST_FILE = 400_000_000;
    private static final int DICM = 0x4D434944;

    private ImageDecoder() {}

    /// What a file tells of itself besides its pixels.
    ///
    /// @param header what stands in a DICOS file beside the pixels
    public record Decoded(ScanImage image, Optional<DataSet> header) {}

    /// @param airValue what the device's channels read for air, unless the side-car says otherwise
    public static Decoded decode(Map<Part, Path> files, int airValue) throws RefusedImage, IOException {
        var original = files.get(Part.ORIGINAL);
        if (original == null) {
            return pair(files, airValue);
        }
        if (isDicom(original)) {
            return dicom(original, airValue);
        }
        var sideCar = files.containsKey(Part.SIDE_CAR)
                ? SideCar.read(files.get(Part.SIDE_CAR), airValue)
                : SideCar.none(airValue);
        var frames = GreyFrames.read(original);
        if (frames.size() == 2) {
            return plain(sideCar.scan(frames.get(0), frames.get(1)));
        }
        return plain(new ScanImage.Colour(picture(original)));
    }

    private static Decoded pair(Map<Part, Path> files, int airValue) throws RefusedImage, IOException {
        var low = files.get(Part.LOW);
        var high = files.get(Part.HIGH);
        var sideCar = files.get(Part.SIDE_CAR);
        if (low == null || high == null || sideCar == null) {
            throw new RefusedImage(
                    "A pair of channels is three files: low energy, high energy and the JSON side-car that names them",
                    "雙能影像須有三個檔案：低能、高能及註明兩者的 JSON 說明檔");
        }
        return plain(SideCar.read(sideCar, airValue).scan(GreyFrames.only(low), GreyFrames.only(high)));
    }

    private static Decoded plain(ScanImage image) {
        return new Decoded(image, Optional.empty());
    }

    private static Decoded dicom(Path path, int airValue) throws RefusedImage, IOException {
        try {
            var file = DicomReader.read(path, LARGEST_FILE);
            var frames = PixelFrames.of(file, MOST_PIXELS);
            return new Decoded(image(file, frames, airValue), Optional.of(file.data()));
        } catch (UnreadableDicom unreadable) {
            throw new RefusedImage(String.valueOf(unreadable.getMessage()), "DICOM 檔案無法讀取：" + unreadable.getMessage());
        }
    }

    private static ScanImage image(DicomFile file, PixelFrames frames, int airValue)
            throws UnreadableDicom, RefusedImage {
        int count = frames.frames().size();
        if (frames.channels() == 1 && frames.bitsAllocated() == 16 && count == 2) {
            return new ScanImage.DualEnergy(DualEnergyDicom.read(file, airValue));
        }
        if (DicomPicture.isOne(frames)) {
            return new ScanImage.Colour(DicomPicture.read(file, frames));
        }
        throw new RefusedImage(
                "The file holds " + count + " frames of " + frames.channels() + " channels in "
                        + frames.bitsAllocated()
                        + " bits; taken are two grey frames of 16 bits (low and high energy), or one picture: grey, or coloured in 8 bits",
                "檔案有 " + count + " 幅 " + frames.channels() + " 通道 " + frames.bitsAllocated()
                        + " 位元影像；只接受兩幅 16 位元灰階（低能及高能），或一幅灰階或 8 位元彩色影像");
    }

    private static Picture picture(Path path) throws RefusedImage, IOException {
        try {
            return Picture.read(path);
        } catch (IOException broken) {
            var reason = String.valueOf(broken.getMessage()).replace(path.toString(), "The file");
            throw new RefusedImage(reason, "圖片無法讀取：" + reason);
        }
    }

    static RefusedImage tooLarge(long width, long height) {
        return new RefusedImage(
                "The image claims " + width + " x " + height + " pixels; at most " + MOST_PIXELS + " are taken",
                "影像聲稱有 " + width + " x " + height + " 像素，上限為 " + MOST_PIXELS);
    }

    private static boolean isDicom(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(132);
            return head.length == 132
                    && ((head[131] & 255) << 24 | (head[130] & 255) << 16 | (head[129] & 255) << 8 | head[128] & 255)
                            == DICM;
        }
    }

    /// The scan that two channels make.
    static DualEnergyScan scan(GreyFrames.Channel low, GreyFrames.Channel high, int airValue, double scale)
            throws RefusedImage {
        if (low.width() != high.width() || low.height() != high.height()) {
            throw new RefusedImage(
                    "The low channel has " + low.width() + " x " + low.height() + " pixels, the high one "
                            + high.width() + " x " + high.height(),
                    "低能通道為 " + low.width() + " x " + low.height() + " 像素，高能通道為 " + high.width() + " x "
                            + high.height());
        }
        return new DualEnergyScan(low.width(), low.height(), scale, airValue, low.values(), high.values());
    }
}
