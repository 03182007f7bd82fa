package org.smartcustoms.consignment.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.internal.lodging.DeclarationReader;
import org.smartcustoms.consignment.internal.lodging.Lodgement;
import org.smartcustoms.consignment.internal.lodging.Lodgement.Outcome;
import org.smartcustoms.consignment.internal.lodging.Reading;
import org.smartcustoms.consignment.internal.table.TableRefused;
import org.smartcustoms.consignment.internal.table.TableRow;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.problem.FieldProblem;

/// Reads the rows of one table by a mapping. Faults come back with the line and the column a person sees in the file.
public final class RowReader {

    /// One fault in the file: `column` is empty where the whole row is at fault.
    public record CellFault(long line, String column, Text reason) {}

    /// What came of one declaration's rows.
    public sealed interface Result {
        record Sound(Lodgement lodgement) implements Result {}

        record Faulty(List<CellFault> faults) implements Result {}
    }

    private final Mapping mapping;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    /// @throws TableRefused when `header` lacks columns the mapping needs
    public RowReader(Mapping mapping, List<String> header) {
        this.mapping = mapping;
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(header.get(i), i);
        }
        var lacking = new TreeSet<String>();
        mapping.columns().forEach(column -> lacking.add(column.name()));
        if (mapping.illicit() != null) {
            lacking.add(mapping.illicit().column());
        }
        if (mapping.critical() != null) {
            lacking.add(mapping.critical().column());
        }
        lacking.removeAll(positions.keySet());
        if (!lacking.isEmpty()) {
            var names = String.join(", ", lacking);
            var present = String.join(", ", header);
            throw new TableRefused(
                    "The file lacks the columns " + names + ", which the mapping " + mapping.name() + " needs. It has: "
                            + present + ".",
                    "檔案欠缺對應方式 " + mapping.name() + " 所需的欄：" + names + "。檔案現有：" + present + "。");
        }
    }

    /// What stands in the id column of a row, so that neighbouring rows of one declaration can be told.
    public String reference(TableRow row) {
        return mapping.columns().stream()
                .filter(column -> column.field().name().equals("id"))
                .map(column -> cell(row, column.name()))
                .findFirst()
                .orElse("");
    }

    /// Reads the rows that make up one declaration.
    public Result read(List<TableRow> rows) {
        var faults = new ArrayList<CellFault>();
        for (var row : rows) {
            var trouble = row.trouble();
            if (trouble != null) {
                faults.add(new CellFault(row.line(), "", trouble));
            }
        }
        if (!faults.isEmpty()) {
            return new Result.Faulty(faults);
        }
        var tree = new DeclarationTree();
        for (int i = 0; i < rows.size(); i++) {
            fill(tree, rows.get(i), i, faults);
        }
        tree.dropValuesWithoutAmount();
        return switch (DeclarationReader.read(tree.root())) {
            case Reading.Sound read ->
                faults.isEmpty() ? sound(read.declaration(), rows.getFirst()) : new Result.Faulty(faults);
            case Reading.Faulty faulty -> {
                for (var fault : faulty.faults()) {
                    add(faults, located(fault, tree, rows));
                }
                yield new Result.Faulty(faults);
            }
        };
    }

    private void fill(DeclarationTree tree, TableRow row, int line, List<CellFault> faults) {
        mapping.constants().forEach((field, text) -> tree.put(field, text, line, "constant " + field.name()));
        for (var column : mapping.columns()) {
            try {
                var text = column.conversion().apply(cell(row, column.name()), column.field());
                tree.put(column.field(), text, line, column.name());
            } catch (Conversion.Unconvertible e) {
                tree.note(column.field(), line, column.name());
                faults.add(new CellFault(row.line(), column.name(), e.reason()));
            }
        }
    }

    private Result sound(LodgeDeclaration declaration, TableRow row) {
        var illicit = mapping.illicit();
        if (illicit == null) {
            return new Result.Sound(Lodgement.of(declaration));
        }
        var found = illicit.read(cell(row, illicit.column()));
        if (found.isEmpty()) {
            return new Result.Sound(Lodgement.of(declaration));
        }
        var critical = mapping.critical();
        boolean grave =
                critical != null && critical.read(cell(row, critical.column())).orElse(false);
        return new Result.Sound(new Lodgement(declaration, new Outcome(found.get(), found.get() && grave)));
    }

    private static CellFault located(FieldProblem fault, DeclarationTree tree, List<TableRow> rows) {
        int line = DeclarationTree.lineOf(fault.pointer());
        return new CellFault(
                rows.get(Math.min(line, rows.size() - 1)).line(), tree.columnOf(fault.pointer()), fault.message());
    }

    /// One fault per cell: a cell that couldn't be converted isn't reported again as missing.
    private static void add(List<CellFault> faults, CellFault fault) {
        boolean known = !fault.column().isEmpty()
                && faults.stream()
                        .anyMatch(other ->
                                other.line() == fault.line() && other.column().equals(fault.column()));
        if (!known) {
            faults.add(fault);
        }
    }

    private String cell(TableRow row, String column) {
        var position = positions.get(column);
        return position == null || position >= row.cells().size()
                ? ""
                : row.cells().get(position).strip();
    }
}
