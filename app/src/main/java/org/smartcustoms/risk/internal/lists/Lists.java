package org.smartcustoms.risk.internal.lists;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smartcustoms.engines.selectivity.lists.EntryKind;
import org.smartcustoms.engines.selectivity.lists.ListEntry;
import org.smartcustoms.engines.selectivity.lists.ListImport;
import org.smartcustoms.engines.selectivity.lists.ListPurpose;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.internal.editions.JdbcEditions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes to lists. Each makes a new edition of the rule book, so that it counts within seconds and can be replayed.
@Component
public class Lists {

    private static final int MOST_ROWS = 100_000;

    private final JdbcLists table;
    private final JdbcEditions editions;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    Lists(JdbcLists table, JdbcEditions editions, Audit audit, Clock clock, SmartCustomsSettings settings) {
        this.table = table;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
        this.zone = settings.timeZone();
    }

    @Transactional
    public void create(String name, ListPurpose purpose, Text title) {
        if (!table.create(name, purpose, title)) {
            throw Problem.conflict("There is a list of this name already", "已有同名名單");
        }
        audit.record(AuditEntry.of("list.created", "list", name).with(Map.of("purpose", purpose.name())));
        editions.publish("list " + name + " created");
    }

    /// The three lists every administration starts with.
    @Transactional
    public void createStandard() {
        create("watch", ListPurpose.WATCH, new Text("Watch list", "監察名單"));
        create("trusted", ListPurpose.TRUSTED, new Text("Trusted traders", "獲信任商戶"));
        create("embargo", ListPurpose.EMBARGO, new Text("Embargoed parties", "禁運對象"));
    }

    @Transactional
    public void put(List<ListEntry> entries, String list) {
        require(list);
        table.put(entries);
        audit.record(entries.stream()
                .map(entry -> AuditEntry.of("list.entry-set", "list", list)
                        .with(Map.of("entry", entry.id(), "source", entry.source())))
                .toList());
        editions.publish("list " + list + " changed");
    }

    @Transactional
    public void remove(String list, String id, String reason) {
        if (!table.remove(list, id, reason)) {
            throw Problem.notFound("There is no such entry on the list", "名單上沒有此項");
        }
        audit.record(AuditEntry.of("list.entry-removed", "list", list)
                .with(Map.of("entry", id))
                .because(reason));
        editions.publish("list " + list + " changed");
    }

    /// Takes the good rows of a CSV text and tells why others are refused.
    @Transactional
    public ListImport.Outcome load(String list, String csv, EntryKind kind, String source) {
        require(list);
        var outcome = new ListImport(list, kind, source, clock.instant(), zone).read(rows(csv));
        if (!outcome.accepted().isEmpty()) {
            put(outcome.accepted(), list);
        }
        return outcome;
    }

    private static List<Map<String, String>> rows(String csv) {
        var rows = new ArrayList<Map<String, String>>();
        try (var reader = new CSVReaderHeaderAware(new StringReader(csv))) {
            for (var row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    throw Problem.invalid("", "has more than " + MOST_ROWS + " rows", "超過 " + MOST_ROWS + " 行");
                }
            }
        } catch (IOException | CsvValidationException broken) {
            throw Problem.invalid(
                    "",
                    "is not a CSV file with a heading: " + broken.getMessage(),
                    "並非有標題行的 CSV 檔案：" + broken.getMessage());
        }
        return rows;
    }

    void require(String list) {
        if (table.list().stream().noneMatch(one -> one.name().equals(list))) {
            throw Problem.notFound("There is no list " + list, "沒有名單 " + list);
        }
    }
}
