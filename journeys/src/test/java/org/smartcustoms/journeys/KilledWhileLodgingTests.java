package org.smartcustoms.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileLodgingTests {

    private static final int SENDERS = 12;
    private static final int IN_A_REQUEST = 4;
    private static final int ENOUGH = 400;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void keepsAndAuditsEveryDeclarationThatWasAcknowledged() throws Exception {
        Files.createDirectory(data());
        var senders = new ArrayList<Thread>();
        try (var first = Server.start(data())) {
            var ana = first.as("ana");
            for (int i = 0; i < SENDERS; i++) {
                var name = "S" + i;
                senders.add(Thread.startVirtualThread(() -> lodgeUntilItDies(ana, name)));
            }
            Await.until("many are acknowledged", Duration.ofMinutes(2), acknowledged::size, known -> known >= ENOUGH);
            first.kill();
            for (var sender : senders) {
                sender.join(Duration.ofMinutes(1));
            }
        }
        try (var second = Server.start(data())) {
            assertThat(ids(second, "SELECT id FROM consignment.declaration")).containsAll(acknowledged);
            var audited = ids(second, "SELECT subject_id FROM audit.entry WHERE action = 'declaration.lodged'");
            assertThat(audited).doesNotHaveDuplicates();
            assertThat(audited)
                    .as("what is stored is audited, and nothing else")
                    .containsExactlyInAnyOrderElementsOf(ids(second, "SELECT id FROM consignment.declaration"));
            assertThat(ids(second, "SELECT declaration_id FROM risk.assessment"))
                    .containsExactlyInAnyOrderElementsOf(audited);
            AuditChain.assertWhole(second);
        }
    }

    @AfterEach
    void leavesNothingRunning() {
        Server.endDatabase(data());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void lodgeUntilItDies(Caller caller, String sender) {
        for (int request = 0; ; request++) {
            try {
                var answer =
                        caller.post("/api/declarations/batch", Map.of("declarations", some(sender + "-" + request)));
                answer.json()
                        .get("accepted")
                        .forEach(one -> acknowledged.add(one.get("id").asString()));
            } catch (RuntimeException dead) {
                return;
            }
        }
    }

    private static List<Map<String, Object>> some(String reference) {
        var declarations = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < IN_A_REQUEST; i++) {
            declarations.add(Map.of(
                    "reference",
                    reference + "-" + i,
                    "kind",
                    "IMPORT",
                    "office",
                    "SBP",
                    "departure",
                    "CN",
                    "parties",
                    List.of(Map.of("role", "IMPORTER", "identifier", "T10007" + i)),
                    "goods",
                    List.of(Map.of("hs", "851712", "origin", "CN", "netMassKg", 10 + i))));
        }
        return declarations;
    }

    private static List<String> ids(Server server, String sql) throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(server.database());
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
