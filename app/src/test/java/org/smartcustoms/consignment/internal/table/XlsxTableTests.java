package org.smartcustoms.consignment.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTests {

    private static final String CELLS = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>day</t></is></c>\
            <c r="C1" t="inlineStr"><is><t>mass</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>X1</t></is></c><c r="B2" s="1"><v>45000</v></c>\
            <c r="C2"><v>12.5</v></c></row>
            <row r="4"><c r="A4"><v>7</v></c><c r="C4" t="e"><v>#N/A</v></c></row>""";

    @TempDir
    Path folder;

    @Test
    void readsTextsNumbersAndDatesOfTheFirstSheet() throws IOException {
        try (var table = open(workbook(CELLS))) {
            assertThat(table.header()).containsExactly("id", "day", "mass");
            assertThat(table.next()).isEqualTo(new TableRow(2, List.of("X1", "2023-03-15", "12.5"), null));
        }
    }

    @Test
    void readsAWorkbookWithoutStylesAsSmallProgramsWriteThem() throws IOException {
        try (var table = open(workbook(CELLS.replace(" s=\"1\"", ""), false))) {
            assertThat(table.next()).isEqualTo(new TableRow(2, List.of("X1", "45000", "12.5"), null));
        }
    }

    @Test
    void reportsACellInErrorByItsAddress() throws IOException {
        try (var table = open(workbook(CELLS))) {
            table.next();
            var row = table.next();
            assertThat(row).isNotNull();
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.trouble()).isNotNull();
            assertThat(row.trouble().en()).contains("C4");
        }
    }

    @Test
    void refusesAWorkbookThatUnpacksToFarMoreThanItsSize() throws IOException {
        var bomb = zip("bomb.xlsx", out -> {
            entry(out, "xl/workbook.xml", "<workbook/>");
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        });
        assertThat(Files.size(bomb)).isLessThan(200_000);
        assertThatThrownBy(() -> open(bomb)).isInstanceOf(TableRefused.class).hasMessageContaining("packed size");
    }

    @Test
    void refusesAWorkbookThatDefinesADocumentType() throws IOException {
        var file = zip("xxe.xlsx", out -> {
            entry(
                    out,
                    "xl/workbook.xml",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>");
        });
        assertThatThrownBy(() -> open(file)).isInstanceOf(TableRefused.class).hasMessageContaining("document type");
    }

    @Test
    void refusesACellFarBeyondTheLastColumn() throws IOException {
        var file = workbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");
        assertThatThrownBy(() -> open(file)).isInstanceOf(TableRefused.class).hasMessageContaining("last column");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        var file = zip("other.xlsx", out -> entry(out, "readme.txt", "hello"));
        assertThatThrownBy(() -> open(file)).isInstanceOf(TableRefused.class).hasMessageContaining("not an .xlsx");
    }

    @Test
    void refusesOtherKindsOfFilesByTheirContent() throws IOException {
        var pdf = Files.writeString(folder.resolve("declarations.csv"), "%PDF-1.7 …");
        assertThatThrownBy(() -> open(pdf)).isInstanceOf(TableRefused.class).hasMessageContaining("PDF");
        var binary = Files.write(folder.resolve("binary.csv"), new byte[] {1, 0, 2, 0});
        assertThatThrownBy(() -> open(binary)).isInstanceOf(TableRefused.class);
    }

    private static Table open(Path file) throws IOException {
        return Tables.open(file, StandardCharsets.UTF_8, null, TableLimits.STANDARD);
    }

    private Path workbook(String rows) throws IOException {
        return workbook(rows, true);
    }

    private Path workbook(String rows, boolean styled) throws IOException {
        return zip("book.xlsx", out -> {
            entry(out, "[Content_Types].xml", only(styled, """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                    </Types>"""));
            entry(out, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""");
            entry(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>""");
            entry(out, "xl/_rels/workbook.xml.rels", only(styled, """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                    </Relationships>"""));
            if (styled) {
                entry(out, "xl/styles.xml", """
                    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                    <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
                    <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""");
            }
            entry(
                    out,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                            + "</sheetData></worksheet>");
        });
    }

    private static String only(boolean styled, String xml) {
        return styled ? xml : xml.replaceAll("(?m)^.*styles.*$", "");
    }

    private interface Parts {
        void write(ZipOutputStream out) throws IOException;
    }

    private Path zip(String name, Parts parts) throws IOException {
        var file = folder.resolve(name);
        try (OutputStream stream = Files.newOutputStream(file);
                var out = new ZipOutputStream(stream)) {
            parts.write(out);
        }
        return file;
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
