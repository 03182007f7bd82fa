package org.smartcustoms.engines.imaging.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DicomPicture;
import org.smartcustoms.engines.imaging.dicom.DicomReader;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.PixelFrames;
import org.smartcustoms.engines.imaging.dicom.UnreadableDicom;

/// Reads whatever a device or an officer hands in: pseudo-colour JPEG, PNG, TIFF or BMP; DICOS of two frames (both
/// energies) or of
/// one picture; a JSON side-car that names two grey images of 16 bits. What a file is, its first bytes tell, not its
/// name.
public final class Scans {
    private static final long MOST_BYTES = 1L << 30;

    private Scans() {}

    /// Reads an image.
    ///
    /// @throws IOException naming the file and why it is refused; a hostile file costs bounded memory
    public static ReadScan read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + (Files.exists(file) ? " is no file" : " is not there"));
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new IOException(file + " has " + size + " bytes; at most " + MOST_BYTES + " are taken");
        }
        if (size == 0) {
            throw new IOException(file + " is empty");
        }
        try {
            if (isDicom(file)) {
                return dicom(DicomReader.read(file, MOST_BYTES));
            }
            if (file.toString().endsWith(".json")) {
                return new ReadScan.Raw(ChannelPair.read(file));
            }
            return new ReadScan.Coloured(Picture.read(file));
        } catch (UnreadableDicom e) {
            throw new IOException(file + " is refused: " + e.getMessage(), e);
        }
    }

    private static ReadScan dicom(DicomFile file) throws UnreadableDicom {
        var frames = PixelFrames.of(file);
        return DicomPicture.isOne(frames)
                ? new ReadScan.Coloured(DicomPicture.read(file, frames))
                : new ReadScan.Raw(DualEnergyDicom.read(file, DualEnergyScan.AIR));
    }

    private static boolean isDicom(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(132);
            return head.length == 132 && head[128] == 'D' && head[129] == 'I' && head[130] == 'C' && head[131] == 'M';
        }
    }
}
