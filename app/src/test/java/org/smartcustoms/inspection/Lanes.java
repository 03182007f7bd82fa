package org.smartcustoms.inspection;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.colour.ColourTable;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;
import org.smartcustoms.engines.imaging.simulate.SimulatedScan;
import org.smartcustoms.engines.imaging.tip.ThreatProjection;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Answer;
import org.smartcustoms.testing.ApiClients.Client;

/// X-ray lanes for tests: registered devices, and scans that they send.
final class Lanes {

    private static final ScanSimulator SIMULATOR =
            new ScanSimulator(new ScanSimulator.Settings(320, Optional.of(ColourTable.AMBER), 0.5));

    private static final ThreatProjection THREATS =
            new ThreatProjection(new ScanSimulator(new ScanSimulator.Settings(640, Optional.empty(), 1)));

    private final ApiClients clients;

    Lanes(ApiClients clients) {
        this.clients = clients;
    }

    /// A device that is registered, with the token that came with it.
    record Lane(String code, UUID id, Client client, String token) {

        Answer send(byte[] body, String type, String query) {
            return client.send(client.request("/api/device/scans" + query)
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build());
        }

        Answer dicos(byte[] file, String subject) {
            return send(file, "application/dicom", "?name=scan.dcm&subjectKind=BAG&subject=" + subject);
        }

        Answer files(Map<String, byte[]> files) {
            return upload(client, "/api/device/scans", files);
        }
    }

    /// The first seed whose threat is not larger than the scan: a stack of cartons is larger than many a bag.
    static long seedOfThreatThatFits(DualEnergyScan scan, Contraband kind) {
        for (long seed = 5; ; seed++) {
            try {
                THREATS.into(scan, kind, seed);
                return seed;
            } catch (IllegalArgumentException tooLarge) {
                // the next one
            }
        }
    }

    /// Sends files as a browser's form does.
    static Answer upload(Client client, String path, Map<String, byte[]> files) {
        var boundary = "----lane";
        var out = new ByteArrayOutputStream();
        for (var file : new LinkedHashMap<>(files).entrySet()) {
            out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + file.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(file.getValue());
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(client.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()))
                .build());
    }

    Lane register(String kind) {
        var code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var answer = clients.as("victor")
                .post("/api/devices", Map.of("code", code, "name", "Test lane", "kind", kind, "post", "LMC"));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body());
        }
        var token = answer.json().get("token").asString();
        return new Lane(code, UUID.fromString(answer.json().get("id").asString()), clients.bearer(token), token);
    }

    static SimulatedScan scan(long seed) {
        return SIMULATOR.scan(seed);
    }

    static byte[] dicos(DualEnergyScan scan) {
        return DicomWriter.write(DualEnergyDicom.write(scan, UUID.randomUUID(), TransferSyntax.EXPLICIT));
    }

    /// A scan in which nothing can be seen through the middle.
    static DualEnergyScan withDenseMiddle() {
        int side = 200;
        var low = new short[side * side];
        var high = new short[side * side];
        for (int i = 0; i < low.length; i++) {
            int x = i % side;
            int y = i / side;
            boolean dense = Math.abs(x - side / 2) < 20 && Math.abs(y - side / 2) < 20;
            low[i] = (short) (dense ? 20 : 59_000 + (x * 7 + y * 13) % 900);
            high[i] = (short) (dense ? 60 : 59_500 + (x * 5 + y * 11) % 900);
        }
        return new DualEnergyScan(side, side, 0.5, DualEnergyScan.AIR, low, high);
    }

    static void eventually(BooleanSupplier so) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("It did not come about within 90 seconds");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
