package org.smartcustoms.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A gateway that listens for DICOM, with and without TLS, and watches a folder; and a lane that sends to it.
abstract class AtTheGateway {

    static final String PASSWORD = "lane-secret";
    static final int PORT = freePort();
    static final int TLS_PORT = freePort();
    static final Path FOLDER = folder("lanes");
    static final Path KEYS = keys("customs");

    @Autowired
    ApiClients clients;

    Lanes.Lane lane;
    Client sam;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry registry) {
        registry.add("smartcustoms.gateway.dicom-port", () -> PORT);
        registry.add("smartcustoms.gateway.dicom-tls-port", () -> TLS_PORT);
        registry.add("smartcustoms.gateway.dicom-key-store", () -> KEYS);
        registry.add("smartcustoms.gateway.dicom-key-store-password", () -> PASSWORD);
        registry.add("smartcustoms.gateway.folder", () -> FOLDER);
        registry.add("smartcustoms.gateway.settled", () -> "1s");
        registry.add("smartcustoms.gateway.largest-file", () -> "4MB");
    }

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("BAGGAGE");
        sam = clients.as("sam");
    }

    int scans() {
        return sam.get("/api/scans?device=" + lane.code()).json().get("total").asInt();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A key store with a key and a certificate of its own.
    static Path keys(String name) {
        try {
            var file = folder("keys").resolve(name + ".p12");
            var run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            name,
                            "-dname",
                            "CN=localhost",
                            "-keyalg",
                            "RSA",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            run.getInputStream().readAllBytes();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Path.of("target"), name).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
