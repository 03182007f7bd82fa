package org.smartcustoms.consignment.internal.manifest;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.internal.lodging.Lodger;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The tables of manifests.
@Component
class Manifests {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Manifests(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    record Row(
            UUID id,
            String reference,
            String lodger,
            String office,
            @Nullable String mode,
            @Nullable String conveyance,
            Instant arrivesAt,
            int lines,
            Instant lodgedAt) {}

    /// @param declarations ids of the declarations lodged for this line's transport document
    record LineView(LodgeManifest.Line stated, List<UUID> declarations) {}

    /// What stands under a lodger's reference, and the hash of its content.
    record Known(UUID id, String hash) {}

    Optional<Known> known(String lodger, String reference) {
        return jdbc.sql("SELECT id, hash FROM consignment.manifest WHERE lodger = :lodger AND reference = :reference")
                .param("lodger", lodger)
                .param("reference", reference)
                .query((row, number) -> new Known(row.getObject("id", UUID.class), row.getString("hash")))
                .optional();
    }

    String hash(LodgeManifest manifest) {
        return UUID.nameUUIDFromBytes(json.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// @return the new manifest's id; empty when the reference was taken meanwhile
    Optional<UUID> insert(LodgeManifest manifest, Lodger lodger) {
        var id = ids.next();
        int inserted = jdbc.sql("""
                        INSERT INTO consignment.manifest (id, lodger, reference, office, mode, conveyance, arrives_at, lines,
                                                          hash, lodged_at, lodged_by)
                        VALUES (:id, :lodger, :reference, :office, :mode, :conveyance, :arrives, :lines, :hash, :at, :by)
                        ON CONFLICT (lodger, reference) DO NOTHING""")
                .param("id", id)
                .param("lodger", lodger.name())
                .param("reference", manifest.reference())
                .param("office", manifest.office())
                .param("mode", manifest.mode())
                .param("conveyance", manifest.conveyance())
                .param("arrives", manifest.arrivesAt().atOffset(ZoneOffset.UTC))
                .param("lines", manifest.consignments().size())
                .param("hash", hash(manifest))
                .param("at", OffsetDateTime.now(clock))
                .param("by", lodger.by())
                .update();
        if (inserted == 0) {
            return Optional.empty();
        }
        manifest.consignments().forEach(line -> insert(id, line));
        return Optional.of(id);
    }

    private void insert(UUID manifest, LodgeManifest.Line line) {
        jdbc.sql("""
                        INSERT INTO consignment.manifest_line (manifest_id, line, document, description, packages,
                                gross_mass_kg, consignor, consignee, origin, destination, containers)
                        VALUES (:manifest, :line, :document, :description, :packages, :mass, :consignor, :consignee,
                                :origin, :destination, :containers)""")
                .param("manifest", manifest)
                .param("line", line.line())
                .param("document", line.document())
                .param("description", line.description())
                .param("packages", line.packages())
                .param("mass", line.grossMassKg())
                .param("consignor", line.consignor())
                .param("consignee", line.consignee())
                .param("origin", line.origin())
                .param("destination", line.destination())
                .param("containers", line.containers().toArray(String[]::new))
                .update();
    }

    List<Row> list(@Nullable String lodger, int limit, int offset) {
        return jdbc.sql("""
                        SELECT * FROM consignment.manifest WHERE :lodger::text IS NULL OR lodger = :lodger
                         ORDER BY arrives_at DESC, id DESC LIMIT :limit OFFSET :offset""")
                .param("lodger", lodger)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("SELECT * FROM consignment.manifest WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    List<LineView> lines(UUID id) {
        return jdbc.sql("""
                        SELECT l.*, ARRAY(SELECT d.id FROM consignment.declaration d
                                           WHERE d.document = l.document AND d.status <> 'CANCELLED'
                                           ORDER BY d.id) AS declarations
                          FROM consignment.manifest_line l WHERE l.manifest_id = :id ORDER BY l.line""").param("id", id).query((row, number) -> line(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("lodger"),
                row.getString("office"),
                row.getString("mode"),
                row.getString("conveyance"),
                row.getObject("arrives_at", OffsetDateTime.class).toInstant(),
                row.getInt("lines"),
                row.getObject("lodged_at", OffsetDateTime.class).toInstant());
    }

    private static LineView line(ResultSet row) throws SQLException {
        int packages = row.getInt("packages");
        boolean counted = !row.wasNull();
        var stated = new LodgeManifest.Line(
                row.getInt("line"),
                row.getString("document"),
                row.getString("description"),
                counted ? packages : null,
                row.getBigDecimal("gross_mass_kg"),
                row.getString("consignor"),
                row.getString("consignee"),
                row.getString("origin"),
                row.getString("destination"),
                Arrays.asList((String[]) row.getArray("containers").getArray()));
        return new LineView(
                stated, Arrays.asList((UUID[]) row.getArray("declarations").getArray()));
    }
}
