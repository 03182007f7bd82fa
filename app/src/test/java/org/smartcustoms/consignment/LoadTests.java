package org.smartcustoms.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Answer;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class LoadTests {

    private static final String MAPPING = """
            {"columns": {"No": "id", "Day": "date", "Code": "hs", "Kg": "netMassKg", "Price": "value",
                         "Importer": "importerName", "From": "departure"},
             "constants": {"kind": "IMPORT", "office": "SBP", "currency": "HKD"},
             "outcome": {"illicit": {"column": "Found", "yes": ["1"], "no": ["0"]}}}""";
    private static final String HEADER = "No,Day,Code,Kg,Price,Importer,From,Found\n";

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    private Client ana;
    private String prefix;

    @BeforeEach
    void signIn() {
        ana = clients.as("ana");
        prefix = "L" + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    @Test
    void showsWhatAFileWouldBecomeAndStoresNothing() {
        var preview = send("/api/loads/preview", HEADER + row(1, "851712") + row(2, "85"))
                .json();
        assertThat(preview.get("rows")).hasSize(2);
        assertThat(preview.at("/rows/0/declaration/reference").asString()).isEqualTo(prefix + "1");
        assertThat(preview.at("/rows/1/faults/0/column").asString()).isEqualTo("Code");
        assertThat(preview.at("/rows/1/faults/0/line").asInt()).isEqualTo(3);
        assertThat(preview.get("faulty").asInt()).isEqualTo(1);
        assertThat(preview.at("/problems/0/rows").asInt()).isEqualTo(1);
        assertThat(count()).isZero();
    }

    @Test
    void takesTheGoodRowsAndKeepsTheBadWithTheirReasons() throws InterruptedException {
        var load = loaded(HEADER + row(1, "851712") + row(2, "shoes") + prefix + "3,\"open\n" + row(4, "640399"));
        assertThat(load.get("state").asString()).isEqualTo("DONE");
        assertThat(load.get("lodged").asInt()).isEqualTo(2);
        assertThat(load.get("rejected").asInt()).isEqualTo(2);
        assertThat(load.at("/rejections/0/line").asInt()).isEqualTo(3);
        assertThat(load.at("/rejections/0/reasons/0/column").asString()).isEqualTo("Code");
        assertThat(load.at("/rejections/1/line").asInt()).isEqualTo(4);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void givesRejectedRowsBackToBeCorrectedAndSentAgainAsTheyAre() throws InterruptedException {
        var load = loaded(HEADER + row(1, "851712") + row(2, "85x").replace("Quay Lane", "=Lane, \"\"Ltd\"\""));
        var file = ana.get("/api/loads/" + load.get("id").asString() + "/rejected.csv")
                .body();
        assertThat(file).contains("Why rejected").contains("commodity code").contains("'=Lane");
        var again = loaded(file.replace("85x", "640399"));
        assertThat(again.get("lodged").asInt()).isEqualTo(1);
        assertThat(again.get("rejected").asInt()).isZero();
        var name = jdbc.sql("SELECT trader FROM consignment.declaration WHERE reference = :reference")
                .param("reference", prefix + "2")
                .query(String.class)
                .single();
        assertThat(name).isEqualTo("=Lane, \"Ltd\"");
    }

    @Test
    void storesNothingTwiceWhenTheSameFileIsSentAgain() throws InterruptedException {
        var rows = IntStream.range(0, 2_500).mapToObj(i -> row(i, "851712")).collect(Collectors.joining());
        assertThat(loaded(HEADER + rows).get("lodged").asInt()).isEqualTo(2_500);
        var again = loaded(HEADER + rows);
        assertThat(again.get("lodged").asInt()).isZero();
        assertThat(again.get("repeated").asInt()).isEqualTo(2_500);
        assertThat(count()).isEqualTo(2_500);
    }

    @Test
    void goesOnWithTheChunksThatACrashCutOff() throws InterruptedException {
        var rows = IntStream.range(0, 3_000)
                .mapToObj(i -> row(i, i % 500 == 7 ? "x" : "851712"))
                .collect(Collectors.joining());
        var load = UUID.fromString(loaded(HEADER + rows).get("id").asString());
        forget(load, 1_000);
        var job = jdbc.sql("UPDATE platform.job SET state = 'QUEUED' WHERE id ="
                        + " (SELECT job_id FROM consignment.load WHERE id = :id) RETURNING id")
                .param("id", load)
                .query(UUID.class)
                .single();
        assertThat(job).isNotNull();
        var end = ended(load.toString());
        assertThat(end.get("rowsDone").asInt()).isEqualTo(3_000);
        assertThat(end.get("lodged").asInt()).isEqualTo(2_994);
        assertThat(end.get("rejected").asInt()).isEqualTo(6);
        assertThat(count()).isEqualTo(2_994);
    }

    @Test
    void storesEachChunkOnceWhenTwoWorkersTakeUpTheSameLoad() throws InterruptedException {
        var rows = IntStream.range(0, 6_000)
                .mapToObj(i -> row(i, i % 1_000 == 7 ? "x" : "851712"))
                .collect(Collectors.joining());
        var id = send("/api/loads", HEADER + rows).json().get("id").asString();
        int second = jdbc.sql("""
                        INSERT INTO platform.job
                        SELECT (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid(), 'state', 'QUEUED',
                                                                            'worker', NULL))).*
                          FROM platform.job j JOIN consignment.load l ON l.job_id = j.id WHERE l.id = :id::uuid""").param("id", id).update();
        assertThat(second).isEqualTo(1);
        var end = ended(id);
        assertThat(end.get("rowsDone").asInt()).isEqualTo(6_000);
        assertThat(end.get("lodged").asInt()).isEqualTo(5_994);
        assertThat(end.get("repeated").asInt()).isZero();
        assertThat(end.get("rejected").asInt()).isEqualTo(6);
        assertThat(count()).isEqualTo(5_994);
    }

    @Test
    void refusesWhatIsNoTableWithAClearReason() throws InterruptedException {
        assertThat(loaded("").get("refused").asString()).contains("empty");
        assertThat(loaded("PK\u0003\u0004 not a workbook").get("refused").asString())
                .contains("damaged");
        assertThat(loaded("a,b\n1,2\n").get("refused").asString()).contains("lacks the columns");
        var preview = send("/api/loads/preview", "%PDF-1.7");
        assertThat(preview.status()).isEqualTo(422);
        assertThat(preview.body()).contains("PDF");
    }

    @Test
    void takesOutcomesOnlyFromThoseWhoMayRecordFindings() {
        var machine = clients.machine(null, "SUPERVISOR");
        assertThat(machine.send(upload(machine, "/api/loads", HEADER + row(1, "851712"), MAPPING))
                        .status())
                .isEqualTo(202);
        assertThat(clients.as("tracy").get("/api/loads").status()).isEqualTo(403);
    }

    @Test
    void closesTheWorkOnWhatTheFileSaysWasExamined() throws InterruptedException {
        loaded(HEADER + row(1, "851712") + row(2, "851712").replace(",CN,0", ",CN,1"));
        assertThat(finding(1)).isEqualTo("RELEASED CLEAN");
        assertThat(finding(2)).isEqualTo("RELEASED DISCREPANCY");
    }

    private String finding(int number) {
        var declaration = ana.get("/api/declarations/"
                        + jdbc.sql("SELECT id FROM consignment.declaration WHERE reference = :reference")
                                .param("reference", prefix + number)
                                .query(String.class)
                                .single())
                .json();
        var work = ana.get("/api/declarations/" + declaration.get("id").asString() + "/work")
                .json();
        assertThat(work.get("state")).isEqualTo(declaration.get("status"));
        assertThat(work.get("timeline").findValuesAsString("kind")).contains("SELECTED", "FINDING_TAKEN_OVER");
        return work.get("state").asString() + " " + work.at("/finding/result").asString();
    }

    @Test
    void keepsMappingsByNameAndNamesWhatIsWrongWithOne() {
        var name = "m-" + UUID.randomUUID();
        assertThat(ana.send("PUT", "/api/mappings/" + name, MAPPING, "application/json")
                        .status())
                .isEqualTo(200);
        assertThat(ana.get("/api/mappings/" + name).json().at("/columns/No").asString())
                .isEqualTo("id");
        assertThat(ana.get("/api/mappings").body()).contains(name).contains("declarations-54k");
        var bad = ana.put("/api/mappings/" + name, Map.of("columns", Map.of("A", "colour")));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(Set.copyOf(bad.pointers())).contains("/columns/A", "/columns");
        assertThat(ana.get("/api/mappings/none").status()).isEqualTo(404);
    }

    /// As if the server had been killed behind this many rows: nothing of the later chunks was kept.
    private void forget(UUID load, int rows) {
        jdbc.sql("DELETE FROM consignment.load_chunk WHERE load_id = :id AND first_row >= :rows")
                .param("id", load)
                .param("rows", rows)
                .update();
        jdbc.sql("DELETE FROM consignment.load_rejection WHERE load_id = :id AND line > :line")
                .param("id", load)
                .param("line", rows + 1)
                .update();
        for (var part : new String[] {"goods_line", "declaration_party", "declaration_version"}) {
            jdbc.sql("DELETE FROM consignment." + part + " WHERE declaration_id IN (" + LATER + ")")
                    .param("prefix", prefix)
                    .param("rows", rows)
                    .update();
        }
        jdbc.sql("DELETE FROM consignment.declaration WHERE id IN (" + LATER + ")")
                .param("prefix", prefix)
                .param("rows", rows)
                .update();
        jdbc.sql("""
                        UPDATE consignment.load SET state = 'RUNNING', rows_done = :rows, lodged = :lodged,
                               rejected = (SELECT count(*) FROM consignment.load_rejection WHERE load_id = :id)
                         WHERE id = :id""")
                .param("rows", rows)
                .param("lodged", count())
                .param("id", load)
                .update();
    }

    private static final String LATER = """
            SELECT id FROM consignment.declaration
             WHERE starts_with(reference, :prefix) AND substr(reference, length(:prefix) + 1)::int >= :rows""";

    private String row(int number, String code) {
        return prefix + number + ",2026-03-01," + code + ",12.5,1200,\"Quay Lane\",CN,0\n";
    }

    private JsonNode loaded(String file) throws InterruptedException {
        var started = send("/api/loads", file);
        assertThat(started.status()).describedAs(started.body()).isEqualTo(202);
        return ended(started.json().get("id").asString());
    }

    private JsonNode ended(String id) throws InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            var load = ana.get("/api/loads/" + id).json();
            if (!Set.of("QUEUED", "RUNNING").contains(load.get("state").asString())) {
                return load;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The load has not ended");
    }

    private Answer send(String path, String file) {
        return ana.send(upload(ana, path, file, MAPPING));
    }

    private static HttpRequest upload(Client client, String path, String file, String mapping) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--xx\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n"));
        body.writeBytes(bytes(file));
        body.writeBytes(bytes("\r\n--xx--\r\n"));
        return client.request(path)
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM consignment.declaration WHERE starts_with(reference, :prefix)")
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
    }
}
