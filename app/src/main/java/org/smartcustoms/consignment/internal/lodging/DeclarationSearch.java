package org.smartcustoms.consignment.internal.lodging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.DeclarationStatus;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.consignment.LodgeDeclaration.Kind;
import org.smartcustoms.party.Parties;
import org.smartcustoms.party.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists declarations by what an officer asks for. Whoever is confined to their own sees no others: the database itself
/// is asked for theirs alone.
@Component
class DeclarationSearch {

    private static final Pattern PLATE = Pattern.compile("^([A-Za-z]{1,3})[ -]?([0-9]{1,5})$");
    private static final int MOST_PARTIES = 200;

    private final JdbcClient jdbc;
    private final Parties parties;

    DeclarationSearch(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /// @param lodger the one lodger whose declarations may be seen; absent: all
    /// @param q part of a reference, plate, document number or party
    /// @param hs leading digits of a commodity code
    /// @param party the register's id
    /// @param from first moment of acceptance, `to` the first moment no longer wanted
    record Filter(
            @Nullable String lodger,
            @Nullable String q,
            @Nullable String office,
            @Nullable Lane lane,
            @Nullable DeclarationStatus status,
            @Nullable Kind kind,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String hs,
            @Nullable UUID party) {}

    record Row(
            DeclarationId id,
            String reference,
            String lodger,
            String kind,
            String office,
            DeclarationStatus status,
            @Nullable Lane lane,
            @Nullable Double score,
            Instant acceptedAt,
            @Nullable String departure,
            @Nullable String hs,
            @Nullable String description,
            int goodsLines,
            @Nullable String party,
            @Nullable String conveyance,
            @Nullable String value,
            @Nullable String currency) {

        Row withoutScore() {
            return new Row(
                    id,
                    reference,
                    lodger,
                    kind,
                    office,
                    status,
                    lane,
                    null,
                    acceptedAt,
                    departure,
                    hs,
                    description,
                    goodsLines,
                    party,
                    conveyance,
                    value,
                    currency);
        }
    }

    /// @param page from 0
    record Page(List<Row> items, int page, int size, long total) {}

    Page list(Filter filter, int page, int size) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        where(filter, conditions, parameters);
        var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        var total = jdbc.sql("SELECT count(*) FROM consignment.declaration d" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var items = jdbc.sql("SELECT d.* FROM consignment.declaration d" + where
                        + " ORDER BY d.accepted_at DESC, d.id DESC LIMIT :limit OFFSET :offset")
                .params(parameters)
                .param("limit", size)
                .param("offset", (long) page * size)
                .query((row, number) -> row(row))
                .list();
        return new Page(items, page, size, total);
    }

    private void where(Filter filter, List<String> conditions, Map<String, Object> parameters) {
        equal("d.lodger", "lodger", filter.lodger(), conditions, parameters);
        equal("d.office", "office", filter.office(), conditions, parameters);
        equal("d.lane", "lane", filter.lane(), conditions, parameters);
        equal("d.status", "status", filter.status(), conditions, parameters);
        equal("d.kind", "kind", filter.kind(), conditions, parameters);
        if (filter.from() != null) {
            conditions.add("d.accepted_at >= :from");
            parameters.put("from", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            conditions.add("d.accepted_at < :to");
            parameters.put("to", filter.to().atOffset(ZoneOffset.UTC));
        }
        if (filter.hs() != null) {
            conditions.add("d.id IN (SELECT g.declaration_id FROM consignment.goods_line g WHERE g.hs LIKE :hs)");
            parameters.put("hs", escaped(filter.hs()) + "%");
        }
        if (filter.party() != null) {
            conditions.add("""
                    d.id IN (SELECT p.declaration_id FROM consignment.declaration_party p WHERE p.party_id = :party)""");
            parameters.put("party", filter.party());
        }
        if (filter.q() != null) {
            conditions.add("""
                    d.id IN (SELECT w.id FROM consignment.declaration w
                              WHERE w.reference ILIKE :like OR w.conveyance ILIKE :like
                                 OR w.conveyance ILIKE :plate OR w.conveyance ILIKE :spacedPlate
                             UNION SELECT t.id FROM consignment.declaration t WHERE t.document = upper(:q)
                             UNION SELECT p.declaration_id FROM consignment.declaration_party p
                              WHERE p.party_id = ANY(:parties::uuid[]))""");
            parameters.put("like", "%" + escaped(filter.q()) + "%");
            parameters.put("plate", plate(filter.q(), ""));
            parameters.put("spacedPlate", plate(filter.q(), " "));
            parameters.put("q", filter.q());
            parameters.put(
                    "parties",
                    parties.search(filter.q(), MOST_PARTIES).stream()
                            .map(Party::id)
                            .map(UUID::toString)
                            .toArray(String[]::new));
        }
    }

    private static void equal(
            String column,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value.toString());
        }
    }

    /// A plate is written with a space or without one, on the papers as in the search box.
    private static String plate(String words, String between) {
        return escaped(PLATE.matcher(words).replaceFirst("$1" + between + "$2"));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static Row row(ResultSet row) throws SQLException {
        var lane = row.getString("lane");
        double score = row.getDouble("score");
        boolean scored = !row.wasNull();
        var value = row.getBigDecimal("value");
        return new Row(
                new DeclarationId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("lodger"),
                row.getString("kind"),
                row.getString("office"),
                DeclarationStatus.valueOf(row.getString("status")),
                lane == null ? null : Lane.valueOf(lane),
                scored ? score : null,
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getString("departure"),
                row.getString("first_hs"),
                row.getString("description"),
                row.getInt("line_count"),
                row.getString("trader"),
                row.getString("conveyance"),
                value == null ? null : value.toPlainString(),
                row.getString("currency"));
    }
}
