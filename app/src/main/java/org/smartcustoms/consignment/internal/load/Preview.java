package org.smartcustoms.consignment.internal.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.internal.mapping.Mapping;
import org.smartcustoms.consignment.internal.mapping.RowReader;
import org.smartcustoms.consignment.internal.mapping.RowReader.Result;
import org.smartcustoms.consignment.internal.table.TableLimits;
import org.smartcustoms.consignment.internal.table.TableRow;
import org.smartcustoms.consignment.internal.table.Tables;

/// What a file would become, before anything of it is stored.
///
/// @param rows the first declarations' rows
/// @param checked rows looked at, from the top
/// @param faulty how many of them would be rejected
/// @param problems the reasons found among them, the most frequent first
record Preview(
        String mapping,
        List<String> header,
        boolean statesOutcomes,
        List<Shown> rows,
        long checked,
        long faulty,
        List<Problem> problems) {

    private static final int SHOWN = 20;
    private static final int CHECKED = 5_000;
    private static final int PROBLEMS = 50;

    record Shown(long line, List<String> cells, @Nullable LodgeDeclaration declaration, List<Fault> faults) {}

    record Fault(long line, String column, String message) {}

    record Problem(String column, String message, long rows, long firstLine) {}

    static Preview of(Path file, Mapping mapping, Locale locale) throws IOException {
        try (var table = Tables.open(file, mapping.charset(), mapping.separator(), TableLimits.STANDARD)) {
            var reader = new RowReader(mapping, table.header());
            var groups = new RowGroups(table, reader, mapping);
            var shown = new ArrayList<Shown>();
            var problems = new LinkedHashMap<String, Problem>();
            long checked = 0;
            long faulty = 0;
            while (checked < CHECKED) {
                var group = groups.next();
                if (group.isEmpty()) {
                    break;
                }
                checked += group.size();
                var result = reader.read(group);
                var faults = faults(result, locale);
                faulty += faults.isEmpty() ? 0 : group.size();
                faults.forEach(fault -> count(problems, fault));
                if (shown.size() < SHOWN) {
                    shown.addAll(show(group, result, faults));
                }
            }
            return new Preview(
                    mapping.name(),
                    table.header(),
                    mapping.statesOutcomes(),
                    List.copyOf(shown),
                    checked,
                    faulty,
                    problems.values().stream()
                            .sorted((one, other) -> Long.compare(other.rows(), one.rows()))
                            .limit(PROBLEMS)
                            .toList());
        }
    }

    private static void count(Map<String, Problem> problems, Fault fault) {
        problems.merge(
                fault.column() + '\0' + fault.message(),
                new Problem(fault.column(), fault.message(), 1, fault.line()),
                (known, fresh) -> new Problem(known.column(), known.message(), known.rows() + 1, known.firstLine()));
    }

    private static List<Fault> faults(Result result, Locale locale) {
        return switch (result) {
            case Result.Sound sound -> List.of();
            case Result.Faulty(var faults) ->
                faults.stream()
                        .map(fault -> new Fault(
                                fault.line(), fault.column(), fault.reason().in(locale)))
                        .toList();
        };
    }

    private static List<Shown> show(List<TableRow> group, Result result, List<Fault> faults) {
        var declaration = result instanceof Result.Sound(var lodgement) ? lodgement.declaration() : null;
        return group.stream()
                .map(row -> new Shown(
                        row.line(),
                        row.cells(),
                        declaration,
                        faults.stream()
                                .filter(fault -> fault.line() == row.line())
                                .toList()))
                .toList();
    }
}
