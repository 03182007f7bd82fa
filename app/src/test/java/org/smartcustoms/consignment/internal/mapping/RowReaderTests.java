package org.smartcustoms.consignment.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartcustoms.consignment.internal.lodging.Lodgement;
import org.smartcustoms.consignment.internal.mapping.RowReader.CellFault;
import org.smartcustoms.consignment.internal.mapping.RowReader.Result;
import org.smartcustoms.consignment.internal.table.TableRefused;
import org.smartcustoms.consignment.internal.table.TableRow;
import tools.jackson.databind.json.JsonMapper;

class RowReaderTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> HEADER = List.of("No", "Day", "Code", "Grams", "Price", "Importer", "Found");
    private static final String MAPPING = """
            {"columns": {"No": "id",
                         "Day": {"field": "date", "format": "dd/MM/yyyy"},
                         "Code": {"field": "hs", "remove": ".", "pad": 6},
                         "Grams": {"field": "netMassKg", "times": 0.001},
                         "Price": {"field": "value", "decimal": ",", "round": 2},
                         "Importer": "importer"},
             "constants": {"kind": "IMPORT", "office": "SBP", "currency": "HKD"},
             "outcome": {"illicit": {"column": "Found", "yes": ["Y"]}}}""";

    @Test
    void convertsCellsOnTheirWayIntoFields() {
        var sound =
                ((Result.Sound) read(row("A1", "23/11/2026", "101.21", "2500", "1.234,567", "T1", "Y"))).lodgement();
        var declaration = sound.declaration();
        assertThat(declaration.acceptedAt()).hasToString("2026-11-22T16:00:00Z");
        var line = declaration.goods().getFirst();
        assertThat(line.hs()).isEqualTo("010121");
        assertThat(line.netMassKg()).hasToString("2.5");
        assertThat(line.value()).isNotNull();
        assertThat(line.value().amount()).hasToString("1234.57");
        assertThat(sound.outcome()).isEqualTo(new Lodgement.Outcome(true, false));
    }

    @Test
    void namesTheLineAndColumnOfEveryFault() {
        var faulty = (Result.Faulty) read(row("", "23rd of May", "10", "x", "1", "T1", ""));
        assertThat(faulty.faults())
                .extracting(CellFault::column)
                .containsExactlyInAnyOrder("No", "Day", "Grams")
                .doesNotContain("Code");
        assertThat(faulty.faults()).extracting(CellFault::line).containsOnly(2L);
    }

    @Test
    void leavesOutAValueWithoutAmount() {
        var sound = ((Result.Sound) read(row("A1", "23/11/2026", "851712", "1", "", "", ""))).lodgement();
        assertThat(sound.declaration().goods().getFirst().value()).isNull();
        assertThat(sound.declaration().parties()).isEmpty();
        assertThat(sound.outcome()).isNull();
    }

    @Test
    void makesTheRowsOfOneReferenceOneDeclaration() {
        var first = new TableRow(2, row("A1", "23/11/2026", "851712", "1", "1", "T1", ""), null);
        var second = new TableRow(3, row("A1", "23/11/2026", "640399", "1", "1", "T1", ""), null);
        var sound = ((Result.Sound) reader(MAPPING).read(List.of(first, second))).lodgement();
        assertThat(sound.declaration().goods()).extracting(line -> line.hs()).containsExactly("851712", "640399");
    }

    @Test
    void placesAFaultInTheSecondLineOfADeclaration() {
        var first = new TableRow(2, row("A1", "23/11/2026", "851712", "1", "1", "T1", ""), null);
        var second = new TableRow(3, row("A1", "23/11/2026", "shoes", "1", "1", "T1", ""), null);
        var faulty = (Result.Faulty) reader(MAPPING).read(List.of(first, second));
        assertThat(faulty.faults())
                .extracting(CellFault::line, CellFault::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "Code"));
    }

    @Test
    void refusesAFileThatLacksAColumn() {
        assertThatThrownBy(() -> new RowReader(mapping(MAPPING), List.of("No", "Day")))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("Code, Found, Grams");
    }

    @Test
    void namesWhatIsWrongWithAMapping() {
        var read = MappingReader.read("m", JSON.readTree("""
                {"columns": {"A": "colour", "B": {"field": "date", "format": "qq{"}}, "constants": {"kind": "IMPORT"}}"""));
        assertThat(read.faults())
                .extracting(fault -> fault.pointer())
                .contains("/columns/A", "/columns/B/format", "/columns");
    }

    @Test
    void readsTheBuiltInMapping() throws IOException {
        try (var stream = RowReader.class.getResourceAsStream("/mappings/declarations-54k.json")) {
            var read = MappingReader.read("declarations-54k", JSON.readTree(stream));
            assertThat(read.faults()).isEmpty();
            assertThat(read.mapping()).isNotNull();
            assertThat(read.mapping().statesOutcomes()).isTrue();
        }
    }

    private static Result read(List<String> cells) {
        return reader(MAPPING).read(List.of(new TableRow(2, cells, null)));
    }

    private static RowReader reader(String json) {
        return new RowReader(mapping(json), HEADER);
    }

    private static Mapping mapping(String json) {
        var read = MappingReader.read("test", JSON.readTree(json));
        assertThat(read.faults()).isEmpty();
        var mapping = read.mapping();
        assertThat(mapping).isNotNull();
        return mapping;
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }
}
