package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.dicom.network.StorageSender;
import org.smartcustoms.engines.imaging.files.Png;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SmartCustomsTest
class FolderAndNetworkTests {

    private static final int PORT = freePort();
    private static final int TLS_PORT = freePort();
    private static final Path FOLDER = folder();
    private static final Path KEYS = keys();

    @Autowired
    ApiClients clients;

    private Lanes.Lane lane;
    private Client sam;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry registry) {
        registry.add("smartcustoms.gateway.dicom-port", () -> PORT);
        registry.add("smartcustoms.gateway.dicom-tls-port", () -> TLS_PORT);
        registry.add("smartcustoms.gateway.dicom-key-store", () -> KEYS);
        registry.add("smartcustoms.gateway.dicom-key-store-password", () -> "lane-secret");
        registry.add("smartcustoms.gateway.folder", () -> FOLDER);
        registry.add("smartcustoms.gateway.settled", () -> "1s");
        registry.add("smartcustoms.gateway.largest-file", () -> "4MB");
    }

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("BAGGAGE");
        sam = clients.as("sam");
    }

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
    void takesFilesThatADeviceDropsAndPutsTheRefusedAside() throws IOException {
        var mine = Files.createDirectories(FOLDER.resolve(lane.code()));
        var scan = Lanes.scan(29);
        Files.write(mine.resolve("one-low.png"), grey(scan.scan().low(), scan.width(), scan.height()));
        Files.write(mine.resolve("one-high.png"), grey(scan.scan().high(), scan.width(), scan.height()));
        Files.writeString(
                mine.resolve("one.json"),
                "{\"low\":\"one-low.png\",\"high\":\"one-high.png\",\"subject\":\"F-1\",\"owner\":\"Chan\"}");
        Files.write(mine.resolve("two.dcm"), Lanes.dicos(Lanes.scan(30).scan()));
        Files.writeString(mine.resolve("three.dcm"), "this is no image");
        Lanes.eventually(() -> scans() == 2);
        Lanes.eventually(() -> Files.exists(mine.resolve("refused").resolve("three.dcm")));
        assertThat(sam.get("/api/scans?q=F-1").json().get("total").asInt()).isEqualTo(1);
        assertThat(Files.exists(mine.resolve("one-low.png"))).isFalse();
    }

    @Test
    void takesAnyKindOfPictureBesideASideCarOfItsName() throws IOException {
        var mine = Files.createDirectories(FOLDER.resolve(lane.code()));
        var scan = Lanes.scan(32);
        var picture = new ByteArrayOutputStream();
        Png.writeColour(picture, scan.width(), scan.height(), scan.picture());
        Files.writeString(mine.resolve("four.json"), "{\"subject\":\"F-4\"}");
        Files.write(mine.resolve("four.PNG"), picture.toByteArray());
        Lanes.eventually(() -> scans() == 1);
        assertThat(sam.get("/api/scans?q=F-4").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatHasWaitedTooLongForAnotherFileOrGrowsPastTheLargestSize() throws IOException {
        var mine = Files.createDirectories(FOLDER.resolve(lane.code()));
        var scan = Lanes.scan(33);
        Files.write(mine.resolve("lost-low.png"), grey(scan.scan().low(), scan.width(), scan.height()));
        Files.writeString(mine.resolve("alone.json"), "{\"low\":\"a\\u0000.png\",\"high\":\"b.png\"}");
        for (var name : List.of("lost-low.png", "alone.json")) {
            Files.setLastModifiedTime(
                    mine.resolve(name), FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        }
        Files.writeString(mine.resolve("old.json"), "{\"takenAt\":\"-10000-01-01T00:00:00Z\"}");
        Files.write(mine.resolve("old.dcm"), Lanes.dicos(scan.scan()));
        Files.write(mine.resolve("endless.dcm"), new byte[5_000_000]);
        Files.setLastModifiedTime(
                mine.resolve("endless.dcm"), FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
        for (var name : List.of("lost-low.png", "alone.json", "endless.dcm", "old.dcm", "old.json")) {
            Lanes.eventually(() -> Files.exists(mine.resolve("refused").resolve(name)));
        }
        var said = sam.get("/api/devices/" + lane.id()).body();
        assertThat(said)
                .contains("did not come")
                .contains("one channel of a pair")
                .contains("larger than 4 MB")
                .contains("older than the year 2000");
    }

    private int scans() {
        return sam.get("/api/scans?device=" + lane.code()).json().get("total").asInt();
    }

    private static StorageSender call(String called, String calling, DicomFile file) throws IOException {
        return StorageSender.call(
                new StorageSender.Station("127.0.0.1", PORT, called, calling, Duration.ofSeconds(60)), List.of(file));
    }

    private static DicomFile file(long seed, TransferSyntax syntax) {
        return DualEnergyDicom.write(Lanes.scan(seed).scan(), UUID.randomUUID(), syntax);
    }

    private static byte[] grey(short[] channel, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        Png.writeGrey16(out, width, height, channel);
        return out.toByteArray();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path keys() {
        try {
            var file = Files.createTempDirectory("keys").resolve("customs.p12");
            var run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "customs",
                            "-dname",
                            "CN=localhost",
                            "-keyalg",
                            "RSA",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            "lane-secret",
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            run.getInputStream().readAllBytes();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lanes");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
