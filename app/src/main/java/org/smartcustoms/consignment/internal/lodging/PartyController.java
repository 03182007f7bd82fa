package org.smartcustoms.consignment.internal.lodging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.PastExaminations;
import org.smartcustoms.party.Parties;
import org.smartcustoms.party.Party;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A party with its history as its declarations tell it.
@RestController
class PartyController {

    private static final int COUNTED = 20_000;
    private static final int LAST_SHOWN = 20;

    private final Parties parties;
    private final DeclarationSearch search;
    private final ObjectProvider<PastExaminations> examinations;
    private final JdbcClient jdbc;
    private final Audit audit;

    PartyController(
            Parties parties,
            DeclarationSearch search,
            ObjectProvider<PastExaminations> examinations,
            JdbcClient jdbc,
            Audit audit) {
        this.parties = parties;
        this.search = search;
        this.examinations = examinations;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    record RoleCount(String role, long declarations) {}

    record PartyView(
            UUID id,
            @Nullable String identifier,
            @Nullable String name,
            @Nullable String country,
            @Nullable String address,
            @Nullable Instant firstSeenAt,
            @Nullable Instant lastSeenAt,
            long declarations,
            int examined,
            int discrepancies,
            List<RoleCount> roles,
            List<DeclarationSearch.Row> last) {}

    @GetMapping("/api/parties/{id}")
    @RequiresPermission(Permission.PARTY_READ)
    @Transactional
    PartyView get(@PathVariable UUID id) {
        var party = parties.get(id);
        audit.record(AuditEntry.of("party.read", "party", id));
        var roles = jdbc.sql("""
                        SELECT role, count(DISTINCT declaration_id) AS declarations
                          FROM consignment.declaration_party WHERE party_id = :id GROUP BY role ORDER BY 2 DESC, 1""")
                .param("id", id)
                .query((row, number) -> new RoleCount(row.getString("role"), row.getLong("declarations")))
                .list();
        var last = search.list(
                new DeclarationSearch.Filter(null, null, null, null, null, null, null, null, null, id), 0, LAST_SHOWN);
        return view(party, roles, last, counts(id));
    }

    private PastExaminations.Counts counts(UUID id) {
        var counter = examinations.getIfAvailable();
        if (counter == null) {
            return new PastExaminations.Counts(0, 0);
        }
        return counter.count(jdbc.sql("""
                        SELECT DISTINCT declaration_id FROM consignment.declaration_party
                         WHERE party_id = :id ORDER BY declaration_id DESC LIMIT :limit""")
                .param("id", id)
                .param("limit", COUNTED)
                .query((row, number) -> new DeclarationId(row.getObject("declaration_id", UUID.class)))
                .list());
    }

    private PartyView view(
            Party party, List<RoleCount> roles, DeclarationSearch.Page last, PastExaminations.Counts counts) {
        var seen = jdbc.sql("""
                        SELECT min(d.accepted_at) AS first, max(d.accepted_at) AS last
                          FROM consignment.declaration d
                         WHERE d.id IN (SELECT declaration_id FROM consignment.declaration_party
                                         WHERE party_id = :id)""")
                .param("id", party.id())
                .query((row, number) -> new @Nullable Instant[] {
                    instant(row.getObject("first", OffsetDateTime.class)),
                    instant(row.getObject("last", OffsetDateTime.class))
                })
                .single();
        return new PartyView(
                party.id(),
                party.identifier(),
                party.name(),
                party.country(),
                party.address(),
                seen[0],
                seen[1],
                last.total(),
                counts.examined(),
                counts.discrepancies(),
                roles,
                last.items());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
