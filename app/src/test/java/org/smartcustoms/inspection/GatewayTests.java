package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.files.Png;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SmartCustomsTest
class GatewayTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JsonMapper json;

    private Lanes.Lane lane;

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("PARCEL");
    }

    @Test
    void takesTheSameContentOnce() {
        var file = Lanes.dicos(Lanes.scan(11).scan());
        var first = lane.dicos(file, "P-1");
        var second = lane.dicos(file, "P-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
    }

    @Test
    void registersADeviceAnewUnderTheCodeOfARetiredOne() {
        var victor = clients.as("victor");
        var again = Map.of("code", lane.code(), "name", "Lane", "kind", "PARCEL", "post", "LMC", "airValue", 50_000);
        assertThat(victor.post("/api/devices", again).status()).isEqualTo(409);
        var fingerprint = "ab".repeat(32);
        victor.put("/api/devices/" + lane.id() + "/certificate", Map.of("certificate", fingerprint));
        assertThat(victor.delete("/api/devices/" + lane.id()).status()).isEqualTo(204);
        var made = victor.post("/api/devices", again);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(victor.get("/api/devices/" + made.json().get("id").asString())
                        .json()
                        .at("/device/certificate")
                        .asString())
                .isEqualTo(fingerprint);
        var token = made.json().get("token").asString();
        assertThat(clients.bearer(token).post("/api/device/heartbeat", Map.of()).status())
                .isEqualTo(204);
        assertThat(lane.dicos(Lanes.dicos(Lanes.scan(15).scan()), "P-OLD").status())
                .isIn(401, 403);
    }

    @Test
    void takesASignalDoseThatFallsForAnAlarmUntilAirReadsAsItShould() {
        for (int seed = 60; seed < 63; seed++) {
            read(Lanes.scan(seed).scan(), 0.75);
        }
        assertThat(standing()).contains("DOSE");
        read(Lanes.scan(63).scan(), 1);
        assertThat(standing()).doesNotContain("DOSE");
    }

    private void read(DualEnergyScan scan, double dose) {
        var weaker = new DualEnergyScan(
                scan.width(),
                scan.height(),
                0.5,
                DualEnergyScan.AIR,
                times(scan.low(), dose),
                times(scan.high(), dose));
        var id = lane.dicos(Lanes.dicos(weaker), "P-DOSE").json().get("id").asString();
        Lanes.eventually(() -> !clients.as("sam")
                .get("/api/scans/" + id)
                .json()
                .get("state")
                .asString()
                .equals("RECEIVED"));
    }

    private static short[] times(short[] channel, double dose) {
        var weaker = channel.clone();
        for (int i = 0; i < weaker.length; i++) {
            weaker[i] = (short) (int) Math.round((channel[i] & 0xffff) * dose);
        }
        return weaker;
    }

    /// The kinds of alarm that stand.
    private List<String> standing() {
        return clients.as("victor")
                .get("/api/devices/" + lane.id())
                .json()
                .at("/device/alarms")
                .valueStream()
                .filter(alarm -> alarm.path("until").isMissingNode()
                        || alarm.get("until").isNull())
                .map(alarm -> alarm.get("kind").asString())
                .toList();
    }

    @Test
    void refusesATiffWhosePageNamesItselfAsTheNext() {
        byte[] loop = {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0};
        assertThat(lane.send(loop, "image/tiff", "?name=loop.tif&subjectKind=PARCEL&subject=P-LOOP")
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void keepsTheOriginalAsItCame() {
        var file = Lanes.dicos(Lanes.scan(12).scan());
        var id = lane.dicos(file, "P-2").json().get("id").asString();
        var original = clients.as("sam").get("/api/scans/" + id + "/original/ORIGINAL");
        assertThat(original.status()).isEqualTo(200);
        assertThat(original.headers().firstValueAsLong("Content-Length")).hasValue(file.length);
    }

    @Test
    void takesAPairOfChannelsWithItsSideCar() throws IOException {
        var answer = lane.files(Map.of(
                "a.png", grey(Lanes.scan(13).scan().low(), 13),
                "b.png", grey(Lanes.scan(13).scan().high(), 13),
                "a.json",
                        sideCar(Map.of("low", "a.png", "high", "b.png", "subject", "P-3", "pixelsPerMillimetre", 1))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var view = clients.as("sam")
                .get("/api/scans/" + answer.json().get("id").asString())
                .json();
        assertThat(view.get("kind").asString()).isEqualTo("DUAL_ENERGY");
        assertThat(view.get("subject").get("reference").asString()).isEqualTo("P-3");
    }

    @Test
    void takesAColouredPicture() throws IOException {
        var scan = Lanes.scan(14);
        var out = new ByteArrayOutputStream();
        Png.writeColour(out, scan.width(), scan.height(), scan.picture());
        var answer = lane.send(out.toByteArray(), "image/png", "?name=x.png&subject=P-4");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void refusesASideCarThatLiesAboutPixelsOrDepth() throws IOException {
        var low = grey(Lanes.scan(15).scan().low(), 15);
        var high = grey(Lanes.scan(15).scan().high(), 15);
        for (var lie : Map.<String, Object>of("width", 99_999, "bits", 8).entrySet()) {
            var answer = lane.files(Map.of(
                    "a.png", low,
                    "b.png", high,
                    "a.json", sideCar(Map.of("low", "a.png", "high", "b.png", lie.getKey(), lie.getValue()))));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("claims " + lie.getKey());
        }
    }

    @Test
    void refusesWhatIsBrokenAndKeepsTheReasonAndGoesOn() {
        var whole = Lanes.dicos(Lanes.scan(16).scan());
        var cut = Arrays.copyOf(whole, whole.length / 2);
        assertThat(lane.dicos(cut, "P-5").status()).isEqualTo(422);
        assertThat(lane.send(new byte[] {1, 2, 3}, "application/octet-stream", "?name=junk")
                        .status())
                .isEqualTo(422);
        assertThat(lane.dicos(whole, "P-5").status()).isEqualTo(201);
        var refusals =
                clients.as("victor").get("/api/devices/" + lane.id()).json().get("refusals");
        assertThat(refusals.size()).isEqualTo(2);
        assertThat(refusals.get(1).get("reason").get("en").asString()).contains("only");
    }

    @Test
    void refusesAPictureThatClaimsToBeHugeBeforeItTakesMemory() throws IOException {
        var out = new ByteArrayOutputStream();
        Png.writeColour(out, 4, 4, new int[16]);
        var bytes = out.toByteArray();
        for (int at : new int[] {16, 20}) {
            bytes[at] = 0;
            bytes[at + 1] = 1;
            bytes[at + 2] = 0;
            bytes[at + 3] = 0;
        }
        var answer = lane.send(bytes, "image/png", "?name=huge.png");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).contains("65536 x 65536");
    }

    @Test
    void hearsADevicesSignOfLife() {
        assertThat(lane.client()
                        .post("/api/device/heartbeat", Map.of("condition", "tube warm"))
                        .status())
                .isEqualTo(204);
        var device = clients.as("sam").get("/api/devices/" + lane.id()).json().get("device");
        assertThat(device.get("life").asString()).isEqualTo("ALIVE");
        assertThat(device.get("condition").asString()).isEqualTo("tube warm");
    }

    @Test
    void letsARetiredDeviceSendNoMore() {
        clients.as("victor").delete("/api/devices/" + lane.id());
        assertThat(lane.dicos(Lanes.dicos(Lanes.scan(17).scan()), "P-6").status())
                .isIn(401, 403);
    }

    private byte[] sideCar(Map<String, Object> content) {
        return json.writeValueAsBytes(content);
    }

    private static byte[] grey(short[] channel, long seed) throws IOException {
        var scan = Lanes.scan(seed);
        var out = new ByteArrayOutputStream();
        Png.writeGrey16(out, scan.width(), scan.height(), channel);
        return out.toByteArray();
    }
}
