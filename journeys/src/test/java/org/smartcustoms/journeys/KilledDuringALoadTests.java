package org.smartcustoms.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledDuringALoadTests {

    private static final int ROWS = 20_000;

    private static final String HEADER =
            "Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,"
                    + "Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,"
                    + "Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud\n";

    @TempDir
    Path folder;

    @Test
    void finishesTheLoadWithEveryRowOnceWhenTheServerIsKilledInItsMiddle() throws Exception {
        Files.createDirectory(data());
        String load;
        try (var first = Server.start(data())) {
            var ana = first.as("ana");
            load = Upload.start(ana, file(), "declarations-54k");
            Await.until(
                    "the load is under way",
                    Duration.ofMinutes(2),
                    () -> ana.get("/api/loads/" + load).json().get("rowsDone").asInt(),
                    done -> done >= 1_000);
            first.kill();
            assertThat(first.database()).as("its database is left behind").isNotEmpty();
        }
        try (var second = Server.start(data())) {
            var ana = second.as("ana");
            var end = Upload.ended(ana, load);
            assertThat(end.get("state").asString()).as(end.toString()).isEqualTo("DONE");
            assertThat(end.get("rowsDone").asInt()).isEqualTo(ROWS);
            assertThat(end.get("lodged").asInt()).isEqualTo(ROWS);
            assertThat(end.get("repeated").asInt()).isZero();
            assertThat(end.get("rejected").asInt()).isZero();
            assertThat(count(second, "SELECT count(*) FROM consignment.declaration"))
                    .isEqualTo(ROWS);
            assertThat(count(second, "SELECT count(DISTINCT reference) FROM consignment.declaration"))
                    .isEqualTo(ROWS);
            assertThat(count(second, "SELECT count(*) FROM consignment.goods_line"))
                    .isEqualTo(ROWS);
            assertThat(count(second, "SELECT count(DISTINCT declaration_id) FROM risk.assessment"))
                    .isEqualTo(ROWS);
            assertThat(count(second, "SELECT attempts FROM platform.job WHERE kind = 'consignment.load'"))
                    .as("the load was cut off and taken up again")
                    .isGreaterThan(1);
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

    private static int count(Server server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.database());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Path file() throws IOException {
        var file = folder.resolve("past.csv");
        var random = new Random(54);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < ROWS; i++) {
                out.write(row(i, random));
            }
        }
        return file;
    }

    private static String row(int number, Random random) {
        boolean fraud = random.nextInt(5) == 0;
        return String.join(
                        ",",
                        "D" + (1_000_000 + number),
                        LocalDate.of(2025, 1, 1).plusDays(number * 300L / ROWS).toString(),
                        String.valueOf(20 + random.nextInt(5)),
                        "B",
                        "11",
                        "21",
                        "11",
                        random.nextBoolean() ? "10" : "40",
                        "DC" + random.nextInt(50),
                        "IM" + random.nextInt(900),
                        "SE" + random.nextInt(700),
                        "",
                        random.nextBoolean() ? "851712" : "640399",
                        "CN",
                        random.nextBoolean() ? "CN" : "VN",
                        "8.0",
                        "A",
                        "G",
                        String.valueOf(1 + random.nextInt(5_000) / 10.0),
                        String.valueOf(100 + random.nextInt(90_000)),
                        fraud ? "1" : "0",
                        fraud && random.nextInt(4) == 0 ? "2" : "0")
                + "\n";
    }
}
