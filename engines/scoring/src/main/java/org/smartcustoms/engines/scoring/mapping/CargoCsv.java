package org.smartcustoms.engines.scoring.mapping;

import com.opencsv.CSVParser;
import com.opencsv.CSVParserBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.smartcustoms.engines.scoring.CargoField;
import org.smartcustoms.engines.scoring.CargoRecord;
import org.smartcustoms.engines.scoring.Outcome;
import org.smartcustoms.engines.scoring.mapping.ColumnMapping.Column;
import org.smartcustoms.engines.scoring.mapping.ColumnMapping.Label;

/// Reads a CSV file row by row by a mapping. A bad row or cell is told and never costs the others; a line of any
/// length costs no more memory than [BoundedLines#LONGEST].
public final class CargoCsv {
    private static final int MOST_LINES_IN_A_ROW = 50;

    private final ColumnMapping mapping;
    private final LocalDate today;
    private final Consumer<RowProblem> problems;

    /// @param today the day a row without a readable date is taken for
    /// @param problems told what is wrong, in the order of the file
    public CargoCsv(ColumnMapping mapping, LocalDate today, Consumer<RowProblem> problems) {
        this.mapping = mapping;
        this.today = today;
        this.problems = problems;
    }

    /// Reads a file.
    /// @param rows given every row that could be read at all
    /// @throws IOException when the file can't be read, is empty, or its header lacks most of the mapped columns; a
    ///     few that are missing are told, and their fields count as missing
    public void read(Path file, Consumer<CargoRow> rows) throws IOException {
        try (BufferedReader text = open(file)) {
            var lines = new BoundedLines(text);
            String first = lines.next();
            if (first == null || first.isBlank()) {
                throw new IOException(file + " is empty");
            }
            String header = first.startsWith("\uFEFF") ? first.substring(1) : first;
            char separator = mapping.separator().orElseGet(() -> separator(header));
            CSVParser parser = new CSVParserBuilder().withSeparator(separator).build();
            String[] names = parser.parseLine(header);
            Map<String, Integer> places = places(file, names);
            readRows(lines, parser, names.length, places, rows);
        }
    }

    private BufferedReader open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        var decoder = mapping.charset()
                .newDecoder()
                .onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
                .onUnmappableCharacter(java.nio.charset.CodingErrorAction.REPLACE);
        return new BufferedReader(new java.io.InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
    }

    private Map<String, Integer> places(Path file, String[] names) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            places.putIfAbsent(names[i].strip(), i);
        }
        List<String> absent = new ArrayList<>();
        for (Column column : mapping.columns()) {
            if (!places.containsKey(column.name())) {
                absent.add(column.name());
            }
        }
        if (absent.size() * 2 > mapping.columns().size()) {
            throw new IOException(
                    file + " lacks columns that mapping " + mapping.name() + " needs: " + String.join(", ", absent));
        }
        absent.forEach(column -> tell(1, column, "isn't in the file; its field counts as missing in every row"));
        return places;
    }

    private void readRows(
            BoundedLines lines, CSVParser parser, int width, Map<String, Integer> places, Consumer<CargoRow> rows)
            throws IOException {
        while (true) {
            String line = lines.next();
            if (line == null) {
                return;
            }
            long number = lines.number();
            if (lines.cut()) {
                tell(number, "", "longer than " + BoundedLines.LONGEST + " characters");
            } else if (!line.isBlank()) {
                readRow(lines, parser, width, places, rows, line, number);
            }
        }
    }

    private void readRow(
            BoundedLines lines,
            CSVParser parser,
            int width,
            Map<String, Integer> places,
            Consumer<CargoRow> rows,
            String line,
            long number)
            throws IOException {
        List<String> cells = new ArrayList<>(List.of(parser.parseLineMulti(line)));
        int more = 0;
        while (parser.isPending()) {
            String next = more++ < MOST_LINES_IN_A_ROW ? lines.next() : null;
            if (next == null || lines.cut()) {
                parser.parseLine("");
                tell(number, "", "a quotation mark is opened and not closed");
                return;
            }
            cells.addAll(List.of(parser.parseLineMulti(next)));
        }
        if (cells.size() != width) {
            tell(number, "", "has " + cells.size() + " cells, the header " + width);
            return;
        }
        rows.accept(row(number, cells, places));
    }

    private CargoRow row(long line, List<String> cells, Map<String, Integer> places) {
        String id = "line " + line;
        LocalDate date = today;
        boolean dated = false;
        Map<CargoField, String> texts = new HashMap<>(mapping.constants());
        Map<CargoField, Double> numbers = new HashMap<>();
        for (Column column : mapping.columns()) {
            Integer place = places.get(column.name());
            if (place == null) {
                continue;
            }
            String cell = cells.get(place);
            Conversion conversion = column.conversion();
            try {
                switch (column.field().kind()) {
                    case TEXT -> {
                        String text = conversion.text(cell);
                        if (column.field() == CargoField.ID) {
                            id = text.isEmpty() ? id : text;
                        } else {
                            texts.put(column.field(), text);
                        }
                    }
                    case NUMBER -> {
                        double number = conversion.number(cell);
                        boolean money = column.field() == CargoField.VALUE;
                        numbers.put(column.field(), money ? inAccount(number, cells, places) : number);
                    }
                    case DATE -> {
                        date = conversion.date(cell);
                        dated = true;
                    }
                }
            } catch (Conversion.Unreadable wrong) {
                tell(line, column.name(), String.valueOf(wrong.getMessage()));
            }
        }
        CargoRecord.Builder record = CargoRecord.of(id, date);
        texts.forEach(record::with);
        numbers.forEach(record::with);
        return new CargoRow(line, record.build(), outcome(line, cells, places), dated);
    }

    private double inAccount(double value, List<String> cells, Map<String, Integer> places)
            throws Conversion.Unreadable {
        Integer place = places.get(mapping.currencies().column());
        return Double.isNaN(value)
                ? value
                : mapping.currencies().inAccount(value, place == null ? "" : cells.get(place));
    }

    private Optional<Outcome> outcome(long line, List<String> cells, Map<String, Integer> places) {
        Optional<Boolean> illicit = label(mapping.illicit(), line, cells, places);
        if (illicit.isEmpty()) {
            return Optional.empty();
        }
        Optional<Label> danger = mapping.critical().filter(label -> places.containsKey(label.column()));
        if (danger.isEmpty()) {
            return Optional.of(outcome(illicit.get(), false));
        }
        Optional<Boolean> critical = label(danger, line, cells, places);
        if (critical.isEmpty()) {
            return Optional.empty();
        }
        if (critical.get() && !illicit.get()) {
            tell(line, danger.get().column(), "says dangerous where nothing irregular was found");
            return Optional.empty();
        }
        return Optional.of(outcome(illicit.get(), critical.get()));
    }

    private static Outcome outcome(boolean illicit, boolean critical) {
        return new Outcome(illicit, critical, illicit ? Double.NaN : 0);
    }

    private Optional<Boolean> label(Optional<Label> label, long line, List<String> cells, Map<String, Integer> places) {
        if (label.isEmpty()) {
            return Optional.empty();
        }
        Integer place = places.get(label.get().column());
        if (place == null) {
            return Optional.empty();
        }
        String cell = cells.get(place).strip();
        Optional<Boolean> told = label.get().read(cell);
        if (told.isEmpty()) {
            tell(line, label.get().column(), cell.isEmpty() ? "no outcome" : "\"" + cell + "\" is not an outcome");
        }
        return told;
    }

    private void tell(long line, String column, String reason) {
        problems.accept(new RowProblem(line, column, reason));
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(letter -> letter == sought).count();
    }
}
