package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DataSet;
import org.smartcustoms.engines.imaging.dicom.DicomPicture;
import org.smartcustoms.engines.imaging.dicom.DicomReader;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.PixelFrames;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.dicom.Uids;
import org.smartcustoms.engines.imaging.dicom.UnreadableDicom;
import org.smartcustoms.engines.imaging.dicom.network.StorageReceiver;
import org.smartcustoms.engines.imaging.files.Png;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// Scans go on to an archive, which is a DICOM station of its own.
@SmartCustomsTest
class ArchiveTests {

    private static final int PORT = freePort();

    @TempDir
    Path spool;

    @Autowired
    ApiClients clients;

    private Lanes.Lane lane;
    private Client sam;

    @DynamicPropertySource
    static void archive(DynamicPropertyRegistry registry) {
        registry.add("smartcustoms.archive.host", () -> "127.0.0.1");
        registry.add("smartcustoms.archive.port", () -> PORT);
        registry.add("smartcustoms.archive.title", () -> "KEEPER");
    }

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("BAGGAGE");
        sam = clients.as("sam");
    }

    @Test
    void keepsWhatComesWhileTheArchiveIsAwayAndStoresItWithItsReportAfterwards() throws Exception {
        var original = DualEnergyDicom.write(Lanes.withDenseMiddle(), UUID.randomUUID(), TransferSyntax.EXPLICIT);
        original.data().text(Attribute.STUDY_INSTANCE, "1.2.3.4").text(Attribute.PATIENT_ID, "CX-KEPT");
        var id = lane.send(DicomWriter.write(original), "application/dicom", "?name=scan.dcm")
                .json()
                .get("id")
                .asString();
        Lanes.eventually(() -> archive(id).path("trouble").isString());
        assertThat(standing().at("/standing/waiting").asInt()).isEqualTo(1);
        assertThat(standing().get("station").asString()).startsWith("KEEPER (127.0.0.1:");
        var keeper = new Keeper();
        try (var _ = keeper.open()) {
            Lanes.eventually(() -> archive(id).path("sentAt").isString());
        }
        assertThat(keeper.stored).hasSize(2);
        var image = keeper.stored.get(0);
        var report = keeper.stored.get(1);
        assertThat(image.findText(Attribute.SOP_INSTANCE))
                .isEqualTo(original.data().findText(Attribute.SOP_INSTANCE));
        assertThat(report.findText(Attribute.SOP_CLASS)).hasValue(Uids.THREAT_DETECTION_REPORT);
        assertThat(report.findText(Attribute.STUDY_INSTANCE)).hasValue("1.2.3.4");
        assertThat(report.findText(Attribute.PATIENT_ID)).hasValue("CX-KEPT");
        assertThat(report.findText(Attribute.ALARM_DECISION)).hasValue("ALARM");
        assertThat(standing().at("/standing/waiting").asInt()).isZero();
        assertThat(clients.as("audrey").get("/api/audit?action=scan.archived").body())
                .contains(id);
    }

    @Test
    void storesAColouredPictureAsASecondaryCaptureOfTheSamePixels() throws Exception {
        var scan = Lanes.scan(51);
        var picture = new ByteArrayOutputStream();
        Png.writeColour(picture, scan.width(), scan.height(), scan.picture());
        var keeper = new Keeper();
        try (var _ = keeper.open()) {
            var id = lane.files(Map.of("bag.png", picture.toByteArray()))
                    .json()
                    .get("id")
                    .asString();
            Lanes.eventually(() -> archive(id).path("sentAt").isString());
        }
        var image = keeper.files.getFirst();
        assertThat(image.data().findText(Attribute.SOP_CLASS)).hasValue(Uids.SECONDARY_CAPTURE);
        assertThat(DicomPicture.read(image, PixelFrames.of(image)).pixels()).isEqualTo(scan.picture());
    }

    private JsonNode archive(String scan) {
        return sam.get("/api/scans/" + scan).json().path("archive");
    }

    private JsonNode standing() {
        return sam.get("/api/screening/archive").json();
    }

    /// An archive that keeps all that it is sent.
    private final class Keeper implements StorageReceiver.Reception {
        final List<org.smartcustoms.engines.imaging.dicom.DicomFile> files = new CopyOnWriteArrayList<>();
        final List<DataSet> stored = new CopyOnWriteArrayList<>();

        StorageReceiver open() throws IOException {
            return StorageReceiver.open(
                    new StorageReceiver.Settings(
                            PORT, "KEEPER", spool, 100_000_000, Duration.ofSeconds(30), 4, Optional.empty()),
                    this);
        }

        @Override
        public Optional<String> objection(StorageReceiver.Calling calling) {
            return Optional.empty();
        }

        @Override
        public StorageReceiver.Verdict store(StorageReceiver.Arrival arrival) {
            try {
                var file = DicomReader.read(arrival.file(), 100_000_000);
                files.add(file);
                stored.add(file.data());
                return StorageReceiver.Verdict.STORED;
            } catch (UnreadableDicom | IOException broken) {
                return StorageReceiver.Verdict.NOT_UNDERSTOOD;
            }
        }

        @Override
        public void refused(String title, java.net.InetAddress address, String reason) {
            throw new AssertionError(reason);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
