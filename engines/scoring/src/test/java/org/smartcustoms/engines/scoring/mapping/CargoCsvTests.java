package org.smartcustoms.engines.scoring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.scoring.Outcome;

class CargoCsvTests {
    private static final String MAPPING = """
            { "columns": { "Id": "id", "Day": { "field": "date", "format": "dd/MM/yyyy" }, "Code": { "field": "hs", "pad": 6 },
                           "Kg": { "field": "netMassKg", "decimal": "," }, "Price": "value", "Place": "destination" },
              "constants": { "kind": "IMPORT", "office": "SBP" },
              "outcome": { "illicit": { "column": "Found", "yes": ["Y"], "no": ["N"] },
                           "critical": { "column": "Danger", "yes": ["1"] } } }
            """;
    private static final String HEADER = "Id,Day,Code,Kg,Price,Place,Found,Danger\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    private final List<RowProblem> problems = new ArrayList<>();

    @Test
    void readsFieldsConstantsConversionsAndOutcomes() throws IOException {
        List<CargoRow> rows = read(HEADER + "A1,31/12/2025,8504,\"1.234,5\",99.5,HK,Y,1\n");
        CargoRow row = rows.getFirst();
        assertThat(row.record().id()).isEqualTo("A1");
        assertThat(row.record().date()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(row.record().hs()).isEqualTo("008504");
        assertThat(row.record().netMassKg()).isEqualTo(1234.5);
        assertThat(row.record().office()).isEqualTo("SBP");
        assertThat(row.outcome()).contains(Outcome.dangerous());
        assertThat(problems).isEmpty();
    }

    @Test
    void tellsLineColumnAndReasonAndReadsOn() throws IOException {
        List<CargoRow> rows = read(HEADER
                + "A1,31/12/2025,850440,heavy,99,HK,Y,0\n"
                + "A2,2025-12-31,850440,5,99,HK,N,0\n"
                + "A3,31/12/2025\n"
                + "A4,31/12/2025,850440,5,99,HK,maybe,0\n"
                + "A5,31/12/2025,850440,5,99,HK,N,1\n"
                + "A6,31/12/2025,850440,5,99,HK,N,0\n");
        assertThat(problems)
                .extracting(RowProblem::toString)
                .containsExactly(
                        "line 2, column Kg: must be a number, not \"heavy\"",
                        "line 3, column Day: \"2025-12-31\" is not a date of the mapping's format",
                        "line 4: has 2 cells, the header 8",
                        "line 5, column Found: \"maybe\" is not an outcome",
                        "line 6, column Danger: says dangerous where nothing irregular was found");
        assertThat(rows).extracting(row -> row.record().id()).containsExactly("A1", "A2", "A4", "A5", "A6");
        assertThat(rows.get(0).record().netMassKg()).isNaN();
        assertThat(rows.get(1).dated()).isFalse();
        assertThat(rows.get(2).outcome()).isEmpty();
        assertThat(rows.get(3).outcome()).isEmpty();
        assertThat(rows.get(4).outcome()).contains(Outcome.clean());
    }

    @Test
    void passesOverALineOfFiveMillionCharacters() throws IOException {
        List<CargoRow> rows = read(HEADER + "A1," + "x".repeat(5_000_000) + "\nA2,31/12/2025,850440,5,99,HK,N,0\n");
        assertThat(rows).extracting(row -> row.record().id()).containsExactly("A2");
        assertThat(problems).extracting(RowProblem::line).containsExactly(2L);
    }

    @Test
    void survivesAQuotationMarkThatIsNeverClosed() throws IOException {
        String row = "A2,31/12/2025,850440,5,99,HK,N,0\n";
        List<CargoRow> rows = read(HEADER + "A1,\"31/12/2025,850440,5,99,HK,N,0\n" + row.repeat(200));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(2);
        assertThat(rows.size()).isBetween(140, 200);
    }

    @Test
    void refusesAFileThatLacksAMappedColumn() {
        assertThatThrownBy(() -> read("Id,Day\nA1,31/12/2025\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Code, Kg, Price");
    }

    @Test
    void tellsAMissingColumnOnceAndReadsTheRest() throws IOException {
        List<CargoRow> rows = read("Price,Code,Day,Id,Found\n99,850440,31/12/2025,A1,N\n12,850440,31/12/2025,A2,N\n");
        assertThat(problems)
                .extracting(RowProblem::toString)
                .containsExactly("line 1, column Kg: isn't in the file; its field counts as missing in every row");
        assertThat(rows).extracting(row -> row.record().value()).containsExactly(99.0, 12.0);
        assertThat(rows.getFirst().record().netMassKg()).isNaN();
        assertThat(rows.getFirst().outcome()).contains(Outcome.clean());
    }

    @Test
    void turnsValuesIntoTheCurrencyOfAccountAndTellsWhereThereIsNoRate() throws IOException {
        var mapping = ColumnMapping.parse("mine", """
                { "columns": { "Id": "id", "Price": "value", "Cur": "currency" },
                  "account": "HKD", "rates": { "USD": 7.8, "CNY": 1.1 } }
                """.getBytes(StandardCharsets.UTF_8));
        Path file = Files.writeString(
                folder.resolve("money.csv"), "Id,Price,Cur\nA1,10,USD\nA2,10,HKD\nA3,10,\nA4,10,XXX\nA5,,XXX\n");
        List<CargoRow> rows = new ArrayList<>();
        new CargoCsv(mapping, TODAY, problems::add).read(file, rows::add);
        assertThat(rows)
                .extracting(row -> row.record().value())
                .containsExactly(78.0, 10.0, 10.0, Double.NaN, Double.NaN);
        assertThat(problems)
                .extracting(RowProblem::toString)
                .containsExactly("line 5, column Price: is in XXX, for which the mapping gives no rate to HKD; "
                        + "the value counts as missing");
    }

    @Test
    void refusesARateThatIsNoWorth() {
        byte[] json = "{\"columns\":{\"A\":\"value\"},\"rates\":{\"USD\":0}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ColumnMapping.parse("mine", json))
                .hasMessage("mapping mine, rates, USD: what one unit is worth must be a number above 0");
    }

    @Test
    void refusesAMappingToAFieldThatDoesNotExist() {
        byte[] json = "{\"columns\":{\"A\":\"netMas\"}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ColumnMapping.parse("mine", json))
                .hasMessage("mapping mine, column A: \"netMas\" is not a field");
    }

    @Test
    void findsTheSeparatorAndAByteOrderMark() throws IOException {
        List<CargoRow> rows = read("\uFEFF" + (HEADER + "A1;31/12/2025;850440;5;99;HK;N;0\n").replace(',', ';'));
        assertThat(rows.getFirst().record().hs()).isEqualTo("850440");
    }

    private List<CargoRow> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        List<CargoRow> rows = new ArrayList<>();
        var mapping = ColumnMapping.parse("mine", MAPPING.getBytes(StandardCharsets.UTF_8));
        new CargoCsv(mapping, TODAY, problems::add).read(file, rows::add);
        return rows;
    }
}
