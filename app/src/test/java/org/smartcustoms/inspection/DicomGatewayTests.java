package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.dicom.network.SecureLine;
import org.smartcustoms.engines.imaging.dicom.network.StorageSender;
import org.smartcustoms.testing.SmartCustomsTest;

/// Images over DICOM.
@SmartCustomsTest
class DicomGatewayTests extends AtTheGateway {

    @Test
    void takesWhatAKnownDeviceStoresByDicomInEverySyntax() throws IOException {
        for (var syntax : TransferSyntax.values()) {
            var file = file(21 + syntax.ordinal(), syntax);
            try (var sender = call("SMARTCUSTOMS", lane.code(), file)) {
                assertThat(sender.echo()).isZero();
                assertThat(sender.store(file)).isZero();
            }
        }
        assertThat(scans()).isEqualTo(TransferSyntax.values().length);
    }

    @Test
    void turnsStrangersAwayAndRemembersThem() {
        assertThatThrownBy(() -> call("SMARTCUSTOMS", "STRANGER", file(25, TransferSyntax.EXPLICIT)))
                .hasMessageContaining("reason 3");
        assertThatThrownBy(() -> call("OTHER", lane.code(), file(25, TransferSyntax.EXPLICIT)))
                .hasMessageContaining("reason 7");
        Lanes.eventually(() -> clients.as("victor").get("/api/refusals").body().contains("STRANGER"));
    }

    @Test
    void goesOnAfterCallersThatTalkNonsenseOrSendWithoutEnd() throws IOException {
        try (var line = new Socket("127.0.0.1", PORT)) {
            line.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            line.setSoTimeout(20_000);
            assertThat(line.getInputStream().readAllBytes()).startsWith(7);
        }
        try (var line = new Socket("127.0.0.1", PORT)) {
            new DataOutputStream(line.getOutputStream()).write(new byte[] {1, 0, 127, 127, 127, 127, 0, 0});
            line.setSoTimeout(20_000);
            assertThat(line.getInputStream().readAllBytes()).startsWith(7);
        }
        var endless = Lanes.scan(26).scan();
        var big = DualEnergyDicom.write(
                new org.smartcustoms.engines.imaging.DualEnergyScan(
                        1500, 1000, 1, endless.airValue(), new short[1_500_000], new short[1_500_000]),
                UUID.randomUUID(),
                TransferSyntax.EXPLICIT);
        assertThatThrownBy(() -> {
                    try (var sender = call("SMARTCUSTOMS", lane.code(), big)) {
                        sender.store(big);
                    }
                })
                .isInstanceOf(IOException.class);
        Lanes.eventually(() -> sam.get("/api/devices/" + lane.id()).body().contains("goes on past 4194304 bytes"));
        var file = file(27, TransferSyntax.EXPLICIT);
        try (var sender = call("SMARTCUSTOMS", lane.code(), file)) {
            assertThat(sender.store(file)).isZero();
        }
        assertThat(scans()).isEqualTo(1);
    }

    @Test
    @EnabledIf("storescuIsThere")
    void takesWhatDcmtkSends() throws IOException, InterruptedException {
        storescu(28, PORT);
        assertThat(scans()).isEqualTo(1);
    }

    @Test
    @EnabledIf("storescuIsThere")
    void takesWhatDcmtkSendsOverTls() throws IOException, InterruptedException {
        storescu(31, TLS_PORT, "+tla", "-ic");
        assertThat(scans()).isEqualTo(1);
    }

    private void storescu(long seed, int port, String... options) throws IOException, InterruptedException {
        var path = Files.createTempFile("lane", ".dcm");
        Files.write(path, Lanes.dicos(Lanes.scan(seed).scan()));
        var command = new ArrayList<>(List.of("storescu", "-R"));
        command.addAll(List.of(options));
        command.addAll(List.of("-aet", lane.code(), "-aec", "SMARTCUSTOMS", "127.0.0.1", "" + port, path.toString()));
        var run = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
    }

    static boolean storescuIsThere() {
        return Files.isExecutable(Path.of("/usr/bin/storescu"));
    }

    @Test
    void aDeviceWithACertificateCallsWithThatOneAlone() throws Exception {
        var own = keys("own");
        var victor = clients.as("victor");
        var address = "/api/devices/" + lane.id() + "/certificate";
        assertThat(victor.put(address, Map.of("certificate", "hello")).pointers())
                .containsExactly("/certificate");
        assertThat(sam.put(address, Map.of("certificate", pem(own))).status()).isEqualTo(403);
        assertThat(victor.put(address, Map.of("certificate", pem(own))).status())
                .isEqualTo(204);
        var file = file(35, TransferSyntax.EXPLICIT);
        assertThatThrownBy(() -> call("SMARTCUSTOMS", lane.code(), file)).hasMessageContaining("reason 3");
        assertThatThrownBy(() -> securely(keys("stolen"), file)).hasMessageContaining("reason 3");
        try (var sender = securely(own, file)) {
            assertThat(sender.store(file)).isZero();
        }
        assertThat(scans()).isEqualTo(1);
        assertThat(victor.get("/api/devices/" + lane.id()).body())
                .contains("calls over TLS with the certificate")
                .contains("this caller showed none");
    }

    private StorageSender securely(Path own, DicomFile file) throws IOException {
        return StorageSender.call(
                new StorageSender.Station("localhost", TLS_PORT, "SMARTCUSTOMS", lane.code(), Duration.ofSeconds(60)),
                List.of(file),
                SecureLine.of(new SecureLine.Store(own, PASSWORD), new SecureLine.Store(KEYS, PASSWORD)));
    }

    private static String pem(Path store) throws Exception {
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var certificate = keys.getCertificate(keys.aliases().nextElement());
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static StorageSender call(String called, String calling, DicomFile file) throws IOException {
        return StorageSender.call(
                new StorageSender.Station("127.0.0.1", PORT, called, calling, Duration.ofSeconds(60)), List.of(file));
    }

    private static DicomFile file(long seed, TransferSyntax syntax) {
        return DualEnergyDicom.write(Lanes.scan(seed).scan(), UUID.randomUUID(), syntax);
    }
}
