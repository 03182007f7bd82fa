package org.smartcustoms.inspection.internal.scans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DataSet;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DicomPicture;
import org.smartcustoms.engines.imaging.dicom.DicomReader;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.dicom.UnreadableDicom;
import org.smartcustoms.platform.files.BlobStore;
import org.springframework.stereotype.Component;

/// Scans and what the machine found in them as DICOM files, for other stations.
@Component
public class DicomFiles {

    private static final long LARGEST = Integer.MAX_VALUE;

    private final Scans scans;
    private final ScanImages images;
    private final Reports reports;
    private final BlobStore files;

    DicomFiles(Scans scans, ScanImages images, Reports reports, BlobStore files) {
        this.scans = scans;
        this.images = images;
        this.reports = reports;
        this.files = files;
    }

    /// The scan and the machine's threat detection report on it, whoever has the scan in hand.
    public List<DicomFile> imageAndReport(UUID id) {
        var scan = scans.get(id);
        var image = image(scan);
        return List.of(image, report(scan, image.data()));
    }

    /// The report alone, for whoever doesn't have the scan in hand.
    byte[] threatReport(UUID id) {
        var scan = scans.getUnlessInHand(id);
        var about = scan.sopInstance() == null
                ? described(new DataSet(), scan)
                : original(scan).data();
        var file = report(scan, about);
        file.data().remove(Attribute.PATIENT_NAME); // a report is no way to learn whose bag it is
        return DicomWriter.write(file);
    }

    /// The scan as it came when that was DICOM; else made into DICOS, or a secondary capture where it came in colours.
    private DicomFile image(Scan scan) {
        if (scan.sopInstance() != null) {
            return original(scan);
        }
        var file = switch (images.of(scan)) {
            case ScanImage.DualEnergy(var both) -> DualEnergyDicom.write(both, scan.id(), TransferSyntax.EXPLICIT);
            case ScanImage.Colour(var picture) -> DicomPicture.write(picture, scan.id(), TransferSyntax.EXPLICIT);
        };
        described(file.data(), scan);
        return file;
    }

    /// A report belongs to the study of its image, and is about the same bag.
    private DicomFile report(Scan scan, DataSet about) {
        var file = reports.threatReport(scan);
        for (var shared : List.of(Attribute.STUDY_INSTANCE, Attribute.PATIENT_ID, Attribute.PATIENT_NAME)) {
            about.find(shared).ifPresent(file.data()::put);
        }
        about.findText(Attribute.CHARACTER_SET).ifPresent(named -> file.data().text(Attribute.CHARACTER_SET, named));
        return file;
    }

    private static DataSet described(DataSet data, Scan scan) {
        data.text(Attribute.PATIENT_ID, scan.subject());
        var owner = scan.owner();
        if (owner != null) {
            data.text(Attribute.PATIENT_NAME, owner);
        }
        return data;
    }

    private DicomFile original(Scan scan) {
        var stored = scans.files(scan.id()).stream()
                .filter(file -> file.part() == Part.ORIGINAL)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(scan.name() + " has lost its file"));
        try {
            return DicomReader.read(files.path(stored.sha256()), LARGEST);
        } catch (UnreadableDicom damaged) {
            throw new IllegalStateException("The stored file of " + scan.name() + " can't be read any more", damaged);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
