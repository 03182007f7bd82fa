package org.smartcustoms.consignment.internal.lodging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.Declaration.Source;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.DeclarationStatus;
import org.smartcustoms.consignment.Declarations;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Declarations out of the tables.
@Component
class JdbcDeclarations implements Declarations {

    private static final String SELECT = """
            SELECT d.id, d.lodger, d.version, d.status, d.lane, d.score, d.accepted_at, d.lodged_at, d.source, v.document,
                   ARRAY(SELECT p.party_id FROM consignment.declaration_party p
                          WHERE p.declaration_id = d.id ORDER BY p.position) AS parties
              FROM consignment.declaration d
              JOIN consignment.declaration_version v ON v.declaration_id = d.id AND v.version = d.version
            """;

    private final JdbcClient jdbc;

    JdbcDeclarations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Declaration get(DeclarationId id) {
        return find(id).orElseThrow(() -> missing(id));
    }

    static Problem missing(DeclarationId id) {
        return Problem.notFound("There is no declaration " + id, "沒有此報關單");
    }

    @Override
    public Optional<Declaration> find(DeclarationId id) {
        var arrived = Arrivals.find(id);
        if (arrived.isPresent()) {
            return arrived;
        }
        return jdbc.sql(SELECT + " WHERE d.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public List<Declaration> listByIds(Collection<DeclarationId> ids) {
        var found = new ArrayList<Declaration>(ids.size());
        var others = new ArrayList<DeclarationId>();
        ids.forEach(id -> Arrivals.find(id).ifPresentOrElse(found::add, () -> others.add(id)));
        if (!others.isEmpty()) {
            found.addAll(jdbc.sql(SELECT + " WHERE d.id = ANY(:ids::uuid[])")
                    .param("ids", texts(others))
                    .query((row, number) -> read(row))
                    .list());
        }
        return found;
    }

    @Override
    public List<Declaration> listByReferences(Collection<String> references) {
        return jdbc.sql(SELECT + " WHERE d.reference = ANY(:references)")
                .param("references", references.toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<Change> changes(DeclarationId id) {
        return jdbc.sql("""
                        SELECT v.change, v.by_whom, v.reason,
                               CASE v.change WHEN 'LODGED' THEN least(v.at, d.accepted_at) ELSE v.at END AS at
                          FROM consignment.declaration_version v JOIN consignment.declaration d ON d.id = v.declaration_id
                         WHERE v.declaration_id = :id ORDER BY v.version""")
                .param("id", id.value())
                .query((row, number) -> new Change(
                        Change.Kind.valueOf(row.getString("change")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        row.getString("reason")))
                .list();
    }

    @Override
    @Transactional
    public void screened(Collection<Screened> screened) {
        var stored = screened.stream()
                .filter(one -> Arrivals.find(one.id())
                        .map(arrived -> Arrivals.replace(arrived.screened(one.lane(), one.score())))
                        .orElse(true))
                .toList();
        if (!stored.isEmpty()) {
            write(stored);
        }
    }

    private void write(Collection<Screened> screened) {
        jdbc.sql("""
                        UPDATE consignment.declaration d SET lane = given.lane, score = given.score::double precision
                          FROM unnest(:ids::uuid[], :lanes::text[], :scores::text[]) AS given (id, lane, score)
                         WHERE d.id = given.id""")
                .param("ids", screened.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .param("lanes", screened.stream().map(one -> one.lane().name()).toArray(String[]::new))
                .param(
                        "scores",
                        screened.stream()
                                .map(one -> String.valueOf(one.score()))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    @Transactional
    public void move(Collection<DeclarationId> ids, DeclarationStatus status) {
        var stored = ids.stream()
                .filter(id -> Arrivals.find(id)
                        .map(arrived -> arrived.status() != status && Arrivals.replace(arrived.moved(status)))
                        .orElse(true))
                .toList();
        if (stored.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE consignment.declaration SET status = :status
                         WHERE id = ANY(:ids::uuid[]) AND status <> 'CANCELLED' AND status <> :status""").param("status", status.name()).param("ids", texts(stored)).update();
    }

    private static String[] texts(Collection<DeclarationId> ids) {
        return ids.stream().map(DeclarationId::toString).toArray(String[]::new);
    }

    private static Declaration read(ResultSet row) throws SQLException {
        var lane = row.getString("lane");
        double score = row.getDouble("score");
        boolean scored = !row.wasNull();
        var parties = (UUID[]) row.getArray("parties").getArray();
        return new Declaration(
                new DeclarationId(row.getObject("id", UUID.class)),
                row.getString("lodger"),
                row.getInt("version"),
                DeclarationStatus.valueOf(row.getString("status")),
                lane == null ? null : Lane.valueOf(lane),
                scored ? score : null,
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getObject("lodged_at", OffsetDateTime.class).toInstant(),
                Source.valueOf(row.getString("source")),
                Arrays.asList(parties),
                DocumentFormat.read(row.getString("document")));
    }
}
