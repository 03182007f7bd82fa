package org.smartcustoms.consignment.internal.lodging;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import org.smartcustoms.consignment.internal.lodging.Lodging.Entry;
import org.smartcustoms.platform.database.Columns;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes declarations and their parts, many rows to a statement.
@Component
class DeclarationWriter {

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    DeclarationWriter(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// What is stored under a reference: hashes of what was lodged first and of what holds now.
    record Known(DeclarationId id, String firstHash, String currentHash) {}

    Map<String, Known> known(String lodger, Collection<String> references) {
        var known = new HashMap<String, Known>();
        if (!references.isEmpty()) {
            jdbc.sql("""
                            SELECT reference, id, first_hash, content_hash FROM consignment.declaration
                             WHERE lodger = :lodger AND reference = ANY(:references)""")
                    .param("lodger", lodger)
                    .param("references", references.toArray(String[]::new))
                    .query(row -> {
                        known.put(
                                row.getString("reference"),
                                new Known(
                                        new DeclarationId(row.getObject("id", UUID.class)),
                                        row.getString("first_hash"),
                                        row.getString("content_hash")));
                    });
        }
        return known;
    }

    /// Inserts the rows of the current state.
    ///
    /// @throws LodgedMeanwhile when another transaction took one of the references meanwhile
    void insert(Collection<Entry> entries) {
        try {
            StateColumns.of(entries)
                    .add("first_hash", "text", Entry::hash)
                    .add("load_id", "uuid", Entry::load)
                    .addTo("consignment.declaration", rows);
        } catch (DuplicateKeyException taken) {
            throw new LodgedMeanwhile(taken);
        }
    }

    /// Inserts first versions, goods lines and parties of declarations just inserted.
    void insertParts(Collection<Entry> entries) {
        insertVersions(entries, "LODGED", null);
        insertLinesAndParties(entries);
    }

    void insertVersions(Collection<Entry> entries, String change, @Nullable String reason) {
        Columns.of(entries)
                .add("declaration_id", "uuid", entry -> entry.declaration().id())
                .add("version", "integer", entry -> entry.declaration().version())
                .add("change", "text", entry -> change)
                .add("document", "jsonb", Entry::document)
                .add("at", "timestamptz", Entry::at)
                .add("by_whom", "text", Entry::by)
                .add("reason", "text", entry -> reason)
                .addTo("consignment.declaration_version", rows);
    }

    private record Line(DeclarationId id, GoodsLine goods) {}

    private record Involved(DeclarationId id, int position, PartyRole role, UUID party) {}

    void insertLinesAndParties(Collection<Entry> entries) {
        var lines = entries.stream()
                .flatMap(entry -> entry.declaration().content().goods().stream()
                        .map(goods -> new Line(entry.declaration().id(), goods)))
                .toList();
        Columns.of(lines)
                .add("declaration_id", "uuid", Line::id)
                .add("line", "integer", line -> line.goods().line())
                .add("hs", "text", line -> line.goods().hs())
                .add("origin", "text", line -> line.goods().origin())
                .add("net_mass_kg", "numeric", line -> line.goods().netMassKg())
                .add("value", "numeric", line -> amount(line.goods()))
                .add("currency", "text", line -> currency(line.goods()))
                .addTo("consignment.goods_line", rows);
        var involved = entries.stream()
                .flatMap(entry -> involved(entry.declaration()).stream())
                .toList();
        Columns.of(involved)
                .add("declaration_id", "uuid", Involved::id)
                .add("position", "integer", Involved::position)
                .add("role", "text", Involved::role)
                .add("party_id", "uuid", Involved::party)
                .addTo("consignment.declaration_party", rows);
    }

    private static List<Involved> involved(Declaration declaration) {
        return IntStream.range(0, declaration.parties().size())
                .mapToObj(i -> new Involved(
                        declaration.id(),
                        i,
                        declaration.content().parties().get(i).role(),
                        declaration.parties().get(i)))
                .toList();
    }

    /// Replaces the current state by that of a newer version.
    ///
    /// @return whether the declaration still stood at the version before
    boolean replace(Entry entry) {
        var columns = StateColumns.of(List.of(entry));
        int updated = jdbc.sql(columns.update("consignment.declaration")
                        + " WHERE declaration.id = :current AND declaration.version = :before")
                .params(columns.parameters())
                .param("current", entry.declaration().id().value())
                .param("before", entry.declaration().version() - 1)
                .update();
        return updated == 1;
    }

    void deleteLinesAndParties(DeclarationId id) {
        jdbc.sql("DELETE FROM consignment.goods_line WHERE declaration_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("DELETE FROM consignment.declaration_party WHERE declaration_id = :id")
                .param("id", id.value())
                .update();
    }

    private static @Nullable BigDecimal amount(GoodsLine line) {
        var value = line.value();
        return value == null ? null : value.amount();
    }

    private static @Nullable String currency(GoodsLine line) {
        var value = line.value();
        return value == null ? null : value.currency();
    }
}
