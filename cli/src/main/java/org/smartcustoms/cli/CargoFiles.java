package org.smartcustoms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.mapping.CargoCsv;
import org.smartcustoms.engines.scoring.mapping.CargoRow;
import org.smartcustoms.engines.scoring.mapping.ColumnMapping;
import org.smartcustoms.engines.scoring.mapping.RowProblem;

/// Reads cargo files for the commands: tells the first problems one by one and the others as a count.
final class CargoFiles {
    private static final int TOLD_ONE_BY_ONE = 20;

    private final ColumnMapping mapping;
    private final PrintWriter err;
    private final LocalDate today;
    private long problems;
    private long left;
    private long repeated;

    CargoFiles(String mapping, LocalDate today, PrintWriter err) throws IOException {
        this.mapping = ColumnMapping.find(mapping);
        this.today = today;
        this.err = err;
    }

    /// Rows with a readable date and outcome; of rows with the same id the last counts.
    /// @throws IOException also when the mapping doesn't say where outcomes stand
    List<LabelledRecord> labelled(List<Path> files) throws IOException {
        if (mapping.illicit().isEmpty()) {
            throw new IOException("mapping " + mapping.name() + " doesn't say which column tells the outcome: "
                    + "it needs \"outcome\": {\"illicit\": {\"column\": …, \"yes\": […]}}");
        }
        Map<String, LabelledRecord> rows = new LinkedHashMap<>();
        for (Path file : files) {
            each(file, row -> {
                if (row.outcome().isEmpty() || !row.dated()) {
                    left++;
                } else if (rows.put(
                                row.record().id(),
                                new LabelledRecord(row.record(), row.outcome().get()))
                        != null) {
                    repeated++;
                }
            });
        }
        tellCounts();
        return new ArrayList<>(rows.values());
    }

    /// Every row that could be read.
    void each(Path file, Consumer<CargoRow> rows) throws IOException {
        new CargoCsv(mapping, today, problem -> tell(file, problem)).read(file, rows);
    }

    /// Rows left out for want of a date or an outcome.
    long leftOut() {
        return left;
    }

    void tellCounts() {
        if (problems > TOLD_ONE_BY_ONE) {
            err.printf("%,d problems in all; the first %d are above%n", problems, TOLD_ONE_BY_ONE);
        }
        if (left > 0) {
            err.printf("%,d rows left out: no readable date or outcome%n", left);
        }
        if (repeated > 0) {
            err.printf("%,d rows repeat an earlier id; the last of each counts%n", repeated);
        }
        err.flush();
    }

    private void tell(Path file, RowProblem problem) {
        if (problems++ < TOLD_ONE_BY_ONE) {
            err.println(file.getFileName() + ", " + problem);
        }
    }
}
