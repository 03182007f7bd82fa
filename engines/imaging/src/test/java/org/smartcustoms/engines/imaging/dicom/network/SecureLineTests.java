package org.smartcustoms.engines.imaging.dicom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;

class SecureLineTests {
    private static final String PASSWORD = "lane-secret";

    @TempDir
    static Path folder;

    @BeforeAll
    static void certificatesAreMade() throws Exception {
        keytool("-genkeypair", "-alias", "customs", "-dname", "CN=localhost", "-keystore", store("customs"));
        keytool("-genkeypair", "-alias", "lane", "-dname", "CN=lane 1", "-keystore", store("lane"));
        trusts("devices", "lane");
        trusts("customs-only", "customs");
    }

    @Test
    void carriesImagesOfACallerThatShowsATrustedCertificate() throws IOException {
        var reception = new RecordingReception();
        try (var receiver = receiver(reception, trusted("devices"));
                var sender = StorageSender.call(
                        station(receiver), List.of(image()), SecureLine.of(trusted("lane"), trusted("customs-only")))) {
            assertThat(sender.store(image())).isZero();
        }
        assertThat(reception.stored).containsExactly("LANE-1");
    }

    @Test
    void turnsACallerWithoutCertificateAwayAndSaysSo() throws IOException {
        var reception = new RecordingReception();
        try (var receiver = receiver(reception, trusted("devices"))) {
            assertThatThrownBy(() -> StorageSender.call(
                            station(receiver), List.of(image()), SecureLine.of(null, trusted("customs-only"))))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> StorageSender.call(station(receiver), List.of(image())))
                    .isInstanceOf(IOException.class);
        }
        assertThat(reception.stored).isEmpty();
        assertThat(reception.refused)
                .isNotEmpty()
                .allMatch(reason -> reason.startsWith("The line could not be secured"));
    }

    @Test
    void takesAnyCallerWhereNoCertificatesAreAskedFor() throws IOException {
        var reception = new RecordingReception();
        try (var receiver = receiver(reception, null);
                var sender = StorageSender.call(
                        station(receiver), List.of(image()), SecureLine.of(null, trusted("customs-only")))) {
            assertThat(sender.echo()).isZero();
        }
        assertThat(reception.certificates).containsExactly("none");
    }

    @Test
    void tellsByWhichCertificateAnyCallerProvesWhoItIs() throws Exception {
        var reception = new RecordingReception();
        try (var receiver = receiver(reception, null);
                var sender = StorageSender.call(
                        station(receiver), List.of(image()), SecureLine.of(trusted("lane"), trusted("customs-only")))) {
            assertThat(sender.echo()).isZero();
        }
        var lanes = KeyStore.getInstance(new File(store("lane")), PASSWORD.toCharArray());
        assertThat(reception.certificates).containsExactly(SecureLine.fingerprint(lanes.getCertificate("lane")));
    }

    @Test
    void namesTheStoreThatCannotBeOpened() {
        assertThatThrownBy(() -> SecureLine.of(new SecureLine.Store(folder.resolve("none.p12"), PASSWORD), null))
                .hasMessageContaining("none.p12 is not there");
        assertThatThrownBy(() -> SecureLine.of(new SecureLine.Store(Path.of(store("lane")), "wrong"), null))
                .hasMessageContaining("lane.p12 can't be opened");
    }

    private static final class RecordingReception implements StorageReceiver.Reception {
        final List<String> stored = Collections.synchronizedList(new ArrayList<>());
        final List<String> certificates = Collections.synchronizedList(new ArrayList<>());
        final List<String> refused = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Optional<String> objection(StorageReceiver.Calling calling) {
            certificates.add(calling.certificate().orElse("none"));
            return Optional.empty();
        }

        @Override
        public StorageReceiver.Verdict store(StorageReceiver.Arrival arrival) {
            stored.add(arrival.title());
            return StorageReceiver.Verdict.STORED;
        }

        @Override
        public void refused(String title, InetAddress address, String reason) {
            refused.add(reason);
        }
    }

    private static StorageReceiver receiver(StorageReceiver.Reception reception, SecureLine.@Nullable Store callers)
            throws IOException {
        var line = SecureLine.of(new SecureLine.Store(Path.of(store("customs")), PASSWORD), callers);
        return StorageReceiver.open(
                new StorageReceiver.Settings(
                        0, "SMARTCUSTOMS", folder, 10_000_000, Duration.ofSeconds(30), 4, Optional.of(line)),
                reception);
    }

    private static StorageSender.Station station(StorageReceiver receiver) {
        return new StorageSender.Station(
                "localhost", receiver.port(), "SMARTCUSTOMS", "LANE-1", Duration.ofSeconds(30));
    }

    private static DicomFile image() {
        var signal = new short[64 * 48];
        var scan = new DualEnergyScan(64, 48, 1, DualEnergyScan.AIR, signal, signal);
        return DualEnergyDicom.write(scan, new UUID(1, 2), TransferSyntax.EXPLICIT);
    }

    private static SecureLine.Store trusted(String name) {
        return new SecureLine.Store(Path.of(store(name)), PASSWORD);
    }

    private static void trusts(String name, String whom) throws Exception {
        var certificate = folder.resolve(whom + ".pem").toString();
        keytool("-exportcert", "-rfc", "-alias", whom, "-keystore", store(whom), "-file", certificate);
        keytool("-importcert", "-noprompt", "-alias", whom, "-keystore", store(name), "-file", certificate);
    }

    private static String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private static void keytool(String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-storepass", PASSWORD));
        if (words[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-storetype", "PKCS12", "-validity", "30"));
        }
        var run = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
    }
}
