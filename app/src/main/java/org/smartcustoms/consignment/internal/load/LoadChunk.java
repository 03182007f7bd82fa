package org.smartcustoms.consignment.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcustoms.consignment.Declaration.Source;
import org.smartcustoms.consignment.internal.load.Rejection.Reason;
import org.smartcustoms.consignment.internal.lodging.Lodged;
import org.smartcustoms.consignment.internal.lodging.Lodgement;
import org.smartcustoms.consignment.internal.lodging.Lodger;
import org.smartcustoms.consignment.internal.lodging.Lodging;
import org.smartcustoms.consignment.internal.lodging.Wording;
import org.smartcustoms.consignment.internal.mapping.RowReader.CellFault;
import org.smartcustoms.consignment.internal.mapping.RowReader.Result;
import org.smartcustoms.consignment.internal.table.TableRow;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.FieldProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores one chunk of a file: declarations, what was rejected, what examinations found and the mark that it is stored,
/// all in one transaction, so that after a crash the file goes on with exactly the chunks that were not kept.
@Service
class LoadChunk {

    private static final Reason NEIGHBOUR =
            new Reason("", new Text("another line of the same declaration is at fault", "同一報關單的另一行有誤"));

    private final Loads loads;
    private final Lodging lodging;
    private final Audit audit;

    LoadChunk(Loads loads, Lodging lodging, Audit audit) {
        this.loads = loads;
        this.lodging = lodging;
        this.audit = audit;
    }

    /// The rows of one declaration and what they were read as.
    record Item(List<TableRow> rows, Result result) {}

    /// To be called before [store], outside of a transaction.
    public void prepare(List<Item> items) {
        lodging.prepare(items.stream()
                .map(Item::result)
                .filter(Result.Sound.class::isInstance)
                .map(result -> ((Result.Sound) result).lodgement().declaration())
                .toList());
    }

    /// @param firstRow the number of the chunk's first row, from 0
    @Transactional
    public void store(Load load, long firstRow, List<Item> items) {
        int rows = items.stream().mapToInt(item -> item.rows().size()).sum();
        if (!loads.mark(load.id(), firstRow, rows)) {
            return;
        }
        var sound = new ArrayList<Lodgement>();
        var places = new ArrayList<Item>();
        var rejections = new ArrayList<Rejection>();
        for (var item : items) {
            switch (item.result()) {
                case Result.Sound(var lodgement) -> {
                    sound.add(load.outcomes() ? lodgement : Lodgement.of(lodgement.declaration()));
                    places.add(item);
                }
                case Result.Faulty(var faults) -> rejections.addAll(rejected(item, faults));
            }
        }
        var lodger = new Lodger(load.lodger(), load.createdBy(), load.backdate());
        var results = lodging.lodge(sound, lodger, Source.FILE, load.id());
        long lodged = 0;
        long repeated = 0;
        for (int i = 0; i < results.size(); i++) {
            var item = places.get(i);
            switch (results.get(i)) {
                case Lodged.New ignored -> lodged++;
                case Lodged.Repeated ignored -> repeated++;
                case Lodged.Contradicting(var id) -> rejections.addAll(rejected(item, Wording.contradiction(id)));
                case Lodged.Refused(var faults) -> rejections.addAll(rejected(item, faults.getFirst()));
            }
        }
        loads.reject(load.id(), rejections);
        audit.record(AuditEntry.of("declarations.loaded", "load", load.id())
                .with(Map.of("by", load.createdBy(), "rows", rows, "lodged", lodged, "rejected", rejections.size())));
        loads.advanced(load.id(), new Loads.Taken(rows, lodged, repeated, rejections.size()));
    }

    private static List<Rejection> rejected(Item item, FieldProblem fault) {
        return item.rows().stream()
                .map(row ->
                        new Rejection(row.line(), row.cells(), List.of(new Reason(fault.pointer(), fault.message()))))
                .toList();
    }

    /// All rows of a declaration go back together, each with its own faults; those without any say so.
    private static List<Rejection> rejected(Item item, List<CellFault> faults) {
        return item.rows().stream()
                .map(row -> {
                    var own = faults.stream()
                            .filter(fault -> fault.line() == row.line())
                            .map(fault -> new Reason(fault.column(), fault.reason()))
                            .toList();
                    return new Rejection(row.line(), row.cells(), own.isEmpty() ? List.of(NEIGHBOUR) : own);
                })
                .toList();
    }
}
