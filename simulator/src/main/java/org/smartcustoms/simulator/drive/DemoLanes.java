package org.smartcustoms.simulator.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;

/// X-ray lanes of the demo world: devices that are registered over the API and send made-up scans with tokens of their
/// own. A few dozen at first, then one every half minute while there are fewer in the queue than officers can bear. A
/// simulated screener reads every second scan.
public final class DemoLanes {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(8);
    private static final Duration BETWEEN_FIRST = Duration.ofMillis(1500);
    private static final Duration BETWEEN = Duration.ofSeconds(25);
    private static final int AT_FIRST = 30;
    private static final int MOST_WAITING = 60;
    private static final int LONG_SIDE = 760;
    private static final List<Lane> LANES = List.of(
            new Lane("LMC-BAG-1", "Lok Ma Chau, arrivals lane 1", "BAGGAGE", "LMC"),
            new Lane("SBP-BAG-2", "Shenzhen Bay, arrivals lane 2", "BAGGAGE", "SBP"),
            new Lane("AMC-PAR-1", "Air Mail Centre, parcel line 1", "PARCEL", "AMC"),
            new Lane("HZM-BAG-3", "Zhuhai-Macao Bridge, lane 3", "BAGGAGE", "HZM"));
    private static final List<String> OWNERS = List.of(
            "CHAN Tai-man", "WONG Siu-ling", "LEE Ka-ho", "Nguyen Thi Lan", "Garcia M.", "Schmidt A.", "TANAKA Y.");

    private final URI address;
    private final CustomsApi officers;
    private final DemoScreener screener;
    private final Path keptIn;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param officers token that may register devices and look at the queue
    /// @param keptIn file the devices' tokens are kept in
    public DemoLanes(URI address, String officers, Path keptIn) {
        this.address = address;
        this.officers = new CustomsApi(address, officers, Pause.real());
        this.screener = new DemoScreener(this.officers, Pause.real());
        this.keptIn = keptIn;
    }

    private record Lane(String code, String name, String kind, String post) {}

    private static final class Simulator {
        static final ScanSimulator SCANS =
                new ScanSimulator(new ScanSimulator.Settings(LONG_SIDE, Optional.empty(), 0.3));
    }

    /// Sends until interrupted.
    public void run() throws InterruptedException {
        Thread.sleep(FIRST_PAUSE);
        var tokens = tokens();
        long seed = System.currentTimeMillis() / 1000;
        for (int sent = 0; ; seed++) {
            if (waiting() < (sent < AT_FIRST ? AT_FIRST : MOST_WAITING)) {
                var lane = LANES.get((int) (seed % LANES.size()));
                send(lane, tokens.get(lane.code()), seed, sent % 2 == 0);
                sent++;
                Thread.sleep(sent < AT_FIRST ? BETWEEN_FIRST : BETWEEN);
            } else {
                sent = AT_FIRST;
                Thread.sleep(BETWEEN);
            }
        }
    }

    private int waiting() throws InterruptedException {
        var queue = officers.get("/api/screening");
        return queue.path("waiting").asInt() + queue.path("detecting").asInt();
    }

    /// @param read whether the simulated screener reads it
    private void send(Lane lane, @Nullable String token, long seed, boolean read) throws InterruptedException {
        if (token == null) {
            return;
        }
        var made = Simulator.SCANS.scan(seed);
        var scan = made.scan();
        byte[] file = DicomWriter.write(
                DualEnergyDicom.write(scan, new UUID(seed, 0x8000_0000_0000_0000L), TransferSyntax.EXPLICIT));
        var request = HttpRequest.newBuilder(address.resolve("/api/device/scans" + particulars(lane, seed)))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/dicom")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (read && answer.statusCode() == 201) {
                screener.read(CustomsApi.JSON.readTree(answer.body()).path("id").asString(""), made.truths());
            }
        } catch (IOException away) {
            Thread.sleep(BETWEEN);
        }
    }

    private static String particulars(Lane lane, long seed) {
        int dice = Math.floorMod(Long.hashCode(seed * 0x9E3779B97F4A7C15L), 100_000);
        boolean parcel = lane.kind().equals("PARCEL");
        var subject = parcel ? "RR%05d%04dHK".formatted(dice, seed % 10_000) : "CX %06d".formatted(seed % 1_000_000);
        var owner = OWNERS.get(dice % OWNERS.size());
        return "?name=" + seed + ".dcm&subjectKind=" + (parcel ? "PARCEL" : "BAG") + "&subject="
                + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "&owner="
                + URLEncoder.encode(owner, StandardCharsets.UTF_8);
    }

    /// The devices' tokens: those kept from last time, and new ones for devices that aren't registered yet.
    private Map<String, String> tokens() throws InterruptedException {
        var tokens = kept();
        for (var lane : LANES) {
            if (!tokens.containsKey(lane.code())) {
                try {
                    var made = officers.post(
                            "/api/devices",
                            Map.of("code", lane.code(), "name", lane.name(), "kind", lane.kind(), "post", lane.post()));
                    tokens.put(lane.code(), made.path("token").asString());
                    keep(tokens);
                } catch (ApiRefused registeredElsewhere) {
                    if (registeredElsewhere.status() != 409) {
                        throw registeredElsewhere;
                    }
                }
            }
        }
        return tokens;
    }

    private Map<String, String> kept() {
        var tokens = new TreeMap<String, String>();
        try {
            if (Files.exists(keptIn)) {
                CustomsApi.JSON
                        .readTree(Files.readString(keptIn))
                        .properties()
                        .forEach(entry ->
                                tokens.put(entry.getKey(), entry.getValue().asString()));
            }
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Map<String, String> tokens) {
        try {
            var folder = keptIn.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.deleteIfExists(keptIn);
            Files.createFile(
                    keptIn, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(keptIn, CustomsApi.JSON.writeValueAsString(tokens));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
