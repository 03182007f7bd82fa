package org.smartcustoms.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTests {

    private static final String MAPPING = """
            {"columns": {"No": "id", "Day": "date", "Code": "hs", "Kg": "netMassKg", "Price": "value",
                         "Importer": "importerName", "From": "departure"},
             "constants": {"kind": "IMPORT", "office": "SBP", "currency": "HKD"}}""";
    private static final String HEADER = "No,Day,Code,Kg,Price,Importer,From\n";
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    private Server server;
    private Caller ana;
    private String prefix;

    @BeforeEach
    void signIn() {
        server = Server.shared();
        ana = server.as("ana");
        prefix = "H" + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    @AfterEach
    void theServerLivesAndWorks() {
        assertThat(server.healthy()).isTrue();
        Cigarettes.lodge(ana);
    }

    @Test
    void keepsTheGoodRowsOfABrokenFileAndNamesTheBadByLineColumnAndReason() throws IOException {
        var file = file(
                "broken.csv",
                HEADER + row(1, "851712") + row(2, "shoes") + prefix + "3,\"open\n" + row(4, "640399") + ",,,\n"
                        + row(6, "851712"));
        var load = Upload.ended(ana, Upload.start(ana, file, MAPPING));
        assertThat(load.get("state").asString()).isEqualTo("DONE");
        assertThat(load.at("/rejections/0/line").asInt()).isEqualTo(3);
        assertThat(load.at("/rejections/0/reasons/0/column").asString()).isEqualTo("Code");
        assertThat(load.at("/rejections/0/reasons/0/message").asString()).isNotBlank();
        assertThat(load.at("/rejections/1/line").asInt()).isEqualTo(4);
        var kept = ana.get("/api/declarations?q=" + prefix).body();
        assertThat(kept).contains(prefix + "1").contains(prefix + "6").doesNotContain(prefix + "2\"");
    }

    @Test
    void skipsALineOfSixtyFourMebibytesAndKeepsTheRowBehindIt() throws IOException {
        var file = file("long.csv", HEADER + row(1, "851712") + prefix + "2,");
        try (var out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
            fill(out, 64, (byte) 'x');
            out.write(("\n" + row(3, "851712")).getBytes(StandardCharsets.UTF_8));
        }
        var load = Upload.ended(ana, Upload.start(ana, file, MAPPING));
        assertThat(load.get("state").asString()).isEqualTo("DONE");
        assertThat(load.get("lodged").asInt()).isEqualTo(2);
        assertThat(load.get("rejected").asInt()).isEqualTo(1);
        assertThat(load.at("/rejections/0/line").asInt()).isEqualTo(3);
    }

    /// The server answers before all was sent and closes the line, so that a sender may not get to read the answer.
    @Test
    void takesNoFileOfThreeHundredMegabytes() throws IOException {
        var file = folder.resolve(prefix + "huge.csv");
        try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(300L * MEBIBYTE);
        }
        try {
            var answer = ana.post("/api/loads", Upload.CONTENT_TYPE, Upload.of(file, MAPPING));
            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("The file or request is too large");
        } catch (UncheckedIOException cutOff) {
            assertThat(server.healthy()).isTrue();
        }
        assertThat(ana.get("/api/loads").body()).doesNotContain(prefix + "huge.csv");
    }

    @Test
    void refusesAMessageThatReachesForFilesOfTheServer() throws IOException {
        var secret = file("secret.txt", "the-secret-of-the-server");
        var message = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<Declaration><FunctionCode>9</FunctionCode><TypeCode>IM</TypeCode><ID>&e;</ID></Declaration>";
        var answer = ana.post("/api/declarations/wco", "application/xml", BodyPublishers.ofString(message));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("DOCTYPE").doesNotContain("the-secret-of-the-server");
    }

    @Test
    void refusesAWorkbookThatUnpacksToFarMoreThanItsSize() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            fill(out, 256, (byte) 0);
        }
        var load = Upload.ended(ana, Upload.start(ana, bomb, MAPPING));
        assertThat(load.get("state").asString()).isEqualTo("REFUSED");
        assertThat(load.get("refused").asString()).contains("packed size");
        assertThat(load.get("lodged").asInt()).isZero();
    }

    @Test
    void refusesAWorkbookThatReachesForFilesOfTheServer() throws IOException {
        var secret = file("secret.txt", "the-secret-of-the-server");
        var book = folder.resolve("reach.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(book))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write(("<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><workbook>&e;</workbook>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(book)).contains("xl/workbook.xml", "document type").doesNotContain("the-secret");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoTable() throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(whole)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(file("cut.xlsx", Arrays.copyOf(whole.toByteArray(), whole.size() - 30))))
                .contains("damaged");
        assertThat(refusal(file("cut.csv.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0})))
                .contains("compressed");
        assertThat(refusal(
                        file("wide.csv", ("\uFEFF" + HEADER + row(1, "851712")).getBytes(StandardCharsets.UTF_16LE))))
                .contains("UTF-16");
        assertThat(refusal(file("twice.csv", "No,Day,Code,Kg,Price,Importer,From,Kg\n")))
                .contains("\"Kg\" twice");
        assertThat(refusal(file("other.csv", "No,Day\n1,2026-03-01\n"))).contains("Code", "Kg", "Price");
        assertThat(refusal(file("nothing.csv", ""))).contains("empty");
    }

    @Test
    void readsTheCharacterSetThatTheMappingNames() throws IOException {
        var mapping = MAPPING.replaceFirst("\\{", "{\"charset\": \"Big5\", ");
        var big5 = Charset.forName("Big5");
        var file = file("big5.csv", (HEADER + row(1, "851712").replace("Quay Lane", "海港貿易")).getBytes(big5));
        assertThat(Upload.ended(ana, Upload.start(ana, file, mapping))
                        .get("lodged")
                        .asInt())
                .isEqualTo(1);
        assertThat(ana.get("/api/declarations?q=" + prefix).body()).contains("海港貿易");
        var mistaken = Upload.ended(ana, Upload.start(ana, file, MAPPING));
        assertThat(mistaken.get("rejected").asInt()).isEqualTo(1);
        assertThat(mistaken.at("/rejections/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void sendsBackRowsThatNoSpreadsheetTakesForFormulas() throws IOException {
        var formula = "=HYPERLINK(\"\"http://elsewhere\"\";\"\"look\"\")";
        var file = file(
                "formula.csv", HEADER + row(1, "shoes").replace("Quay Lane", '"' + formula + '"') + row(2, "@SUM(1)"));
        var load = Upload.start(ana, file, MAPPING);
        assertThat(Upload.ended(ana, load).get("rejected").asInt()).isEqualTo(2);
        assertThat(ana.get("/api/loads/" + load + "/rejected.csv").body())
                .contains("\"'=HYPERLINK", ",'@SUM(1),")
                .doesNotContain(",=", ",\"=", ",@");
    }

    @Test
    void takesAFileNameForAnEmptyWord() throws IOException {
        var name = "../../../../" + prefix + "etc/passwd";
        var body = "--journey\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + MAPPING
                + "\r\n--journey\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + HEADER + row(1, "851712") + "\r\n--journey--\r\n";
        var answer = ana.post("/api/loads", Upload.CONTENT_TYPE, BodyPublishers.ofString(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var load = Upload.ended(ana, answer.json().get("id").asString());
        assertThat(load.get("lodged").asInt()).isEqualTo(1);
        assertThat(ana.get("/api/loads/../../../../etc/passwd").status()).isBetween(400, 404);
    }

    /// Why a file was refused, of which nothing was kept.
    private String refusal(Path file) {
        var load = Upload.ended(ana, Upload.start(ana, file, MAPPING));
        assertThat(load.get("state").asString()).as(load.toString()).isEqualTo("REFUSED");
        assertThat(load.get("lodged").asInt()).isZero();
        return load.get("refused").asString();
    }

    private String row(int number, String code) {
        return prefix + number + ",2026-03-01," + code + ",12.5,1200,Quay Lane,CN\n";
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static void fill(OutputStream out, int mebibytes, byte with) throws IOException {
        var block = new byte[MEBIBYTE];
        java.util.Arrays.fill(block, with);
        for (int i = 0; i < mebibytes; i++) {
            out.write(block);
        }
    }
}
