package org.smartcustoms.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@SmartCustomsTest
class ManifestTests {

    @Autowired
    ApiClients clients;

    @Test
    void showsWhatHasBeenDeclaredForEachConsignmentAboard() {
        var tina = clients.as("tina");
        var reference = Lodgements.freshReference();
        var declaration = Lodgements.ofPhones(reference);
        ((ObjectNode) declaration.get("transport")).put("document", "bl-" + reference);
        var id = tina.post("/api/declarations", declaration).json().get("id").asString();
        var manifest = manifest(reference);
        var lodged = tina.post("/api/manifests", manifest);
        assertThat(lodged.status()).isEqualTo(201);
        assertThat(lodged.json().at("/consignments/0/declarations/0").asString())
                .isEqualTo(id);
        assertThat(lodged.json().at("/consignments/1/declarations")).isEmpty();
        assertThat(tina.post("/api/manifests", manifest).status()).isEqualTo(200);
        assertThat(tina.get("/api/manifests").body()).contains(reference);
        assertThat(clients.as("tracy").get("/api/manifests").body()).doesNotContain(reference);
    }

    @Test
    void namesEveryWrongField() {
        var answer = clients.as("tina")
                .post("/api/manifests", Map.of("reference", "x", "consignments", List.of(Map.of("packages", -1))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/arrivesAt", "/consignments/0/document", "/consignments/0/packages", "/office");
    }

    @Test
    void tellsWhatCodesAreCalled() {
        var tina = clients.as("tina");
        assertThat(tina.get("/api/tariff/hs/851712")
                        .json()
                        .at("/chapter/name/zh")
                        .asString())
                .contains("電話");
        assertThat(tina.get("/api/tariff/hs/770000").status()).isEqualTo(404);
        assertThat(tina.get("/api/tariff/hs/x").status()).isEqualTo(422);
        assertThat(tina.get("/api/tariff/countries").body()).contains("日本");
    }

    private static Map<String, Object> manifest(String reference) {
        return Map.of(
                "reference", reference,
                "office", "KCT",
                "mode", "10",
                "conveyance", "Northern Star 12E",
                "arrivesAt", "2026-11-23T01:00:00Z",
                "consignments",
                        List.of(
                                Map.of("document", "BL-" + reference, "packages", 3, "containers", List.of("MSKU1")),
                                Map.of("document", "BL-UNDECLARED-" + reference)));
    }
}
