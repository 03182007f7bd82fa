package org.smartcustoms.simulator.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartcustoms.simulator.GeneratedDeclaration;
import org.smartcustoms.simulator.Lodgement;
import org.smartcustoms.simulator.Lodgement.Role;
import org.smartcustoms.simulator.World;

/// Plays a trader who keeps declarations in a workbook: once, some of a quiet series of the same world come as an .xlsx
/// file with a mapping, one of them with a code that can't be right.
final class TraderWorkbook {

    private static final String FILE = "declarations-of-a-trader.xlsx";
    private static final String SERIES = "XL";
    private static final int ROWS = 24;
    private static final Duration BACK = Duration.ofHours(20);

    private static final Map<String, String> COLUMNS = columns();

    private final CustomsApi api;
    private final World world;

    TraderWorkbook(CustomsApi api, World world) {
        this.api = api;
        this.world = world.alongside(SERIES, ROWS * 2.0);
    }

    /// Sends it, unless it was sent before.
    ///
    /// @param now the latest acceptance in it
    void send(Instant now) throws InterruptedException {
        for (var load : api.get("/api/loads")) {
            if (load.path("fileName").asString().equals(FILE)) {
                return;
            }
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.copyOf(COLUMNS.keySet()));
        world.declarations(now.minus(BACK), now)
                .map(GeneratedDeclaration::lodgement)
                .limit(ROWS)
                .forEach(lodgement -> rows.add(row(lodgement)));
        if (rows.size() > 3) {
            var slip = new ArrayList<>(rows.get(2));
            slip.set(5, "shoes");
            rows.set(2, slip);
        }
        api.load(FILE, Workbook.of(rows), mapping());
    }

    private static Map<String, Object> mapping() {
        return Map.of(
                "name",
                "trader-workbook",
                "title",
                "A trader's own workbook",
                "columns",
                COLUMNS,
                "constants",
                Map.of("currency", "HKD"));
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("Reference", "id");
        columns.put("Accepted", "date");
        columns.put("Kind", "kind");
        columns.put("Control point", "office");
        columns.put("Mode", "transportMode");
        columns.put("HS code", "hs");
        columns.put("Goods", "description");
        columns.put("From", "departure");
        columns.put("Origin", "origin");
        columns.put("Net kg", "netMassKg");
        columns.put("Value HKD", "value");
        columns.put("Declarant", "declarant");
        columns.put("Declarant's name", "declarantName");
        columns.put("Importer", "importer");
        columns.put("Importer's name", "importerName");
        return columns;
    }

    private static List<String> row(Lodgement lodgement) {
        var goods = lodgement.goods().getFirst();
        var declarant = lodgement.parties().getFirst();
        var importer = lodgement.parties().stream()
                .filter(party -> party.role() == Role.IMPORTER)
                .findFirst();
        return List.of(
                lodgement.reference(),
                lodgement.acceptedAt().toString(),
                lodgement.kind().name(),
                lodgement.office(),
                lodgement.transport().mode(),
                goods.hs(),
                goods.description(),
                lodgement.departure(),
                goods.origin(),
                Double.toString(goods.netMassKg()),
                goods.value().amount().toPlainString(),
                declarant.identifier(),
                declarant.name(),
                importer.map(Lodgement.Party::identifier).orElse(""),
                importer.map(Lodgement.Party::name).orElse(""));
    }
}
