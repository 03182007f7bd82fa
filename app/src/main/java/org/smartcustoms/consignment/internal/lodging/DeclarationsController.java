package org.smartcustoms.consignment.internal.lodging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.DeclarationStatus;
import org.smartcustoms.consignment.Lane;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.LodgeDeclaration.Kind;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading declarations. Every reading of one is kept in the audit chain; traders see their own alone.
@RestController
class DeclarationsController {

    private static final int LARGEST_PAGE = 200;
    private static final int DEEPEST_ROW = 1_000_000;

    private final DeclarationSearch search;
    private final JdbcDeclarations declarations;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final SmartCustomsSettings settings;

    DeclarationsController(
            DeclarationSearch search,
            JdbcDeclarations declarations,
            JdbcClient jdbc,
            Audit audit,
            SmartCustomsSettings settings) {
        this.search = search;
        this.declarations = declarations;
        this.jdbc = jdbc;
        this.audit = audit;
        this.settings = settings;
    }

    /// What a list can be narrowed by; all may be absent.
    record Wanted(
            @Nullable String q,
            @Nullable String office,
            @Nullable Lane lane,
            @Nullable DeclarationStatus status,
            @Nullable Kind kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String hs,
            @Nullable UUID party) {}

    @GetMapping("/api/declarations")
    @RequiresPermission({Permission.DECLARATION_READ, Permission.DECLARATION_READ_OWN})
    DeclarationSearch.Page list(
            Wanted wanted, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE || (long) page * size > DEEPEST_ROW) {
            throw Problem.invalid(
                    "/page",
                    "pages count from 0 and hold 1 to " + LARGEST_PAGE + " rows",
                    "頁數由 0 起計，每頁 1 至 " + LARGEST_PAGE + " 行");
        }
        var filter = new DeclarationSearch.Filter(
                Actors.current().confinedTo().orElse(null),
                blankToNull(wanted.q()),
                blankToNull(wanted.office()),
                wanted.lane(),
                wanted.status(),
                wanted.kind(),
                DayOrMoment.start("from", wanted.from(), settings.timeZone()),
                DayOrMoment.end("to", wanted.to(), settings.timeZone()),
                blankToNull(wanted.hs()),
                wanted.party());
        return Discretion.of(search.list(filter, page, size));
    }

    @GetMapping("/api/declarations/{id}")
    @RequiresPermission({Permission.DECLARATION_READ, Permission.DECLARATION_READ_OWN})
    @Transactional
    Declaration get(@PathVariable DeclarationId id) {
        var declaration = visible(id);
        audit.record(AuditEntry.of("declaration.read", "declaration", id)
                .with(Map.of("reference", declaration.content().reference())));
        return Discretion.of(declaration);
    }

    record VersionView(
            int version,
            String change,
            Instant at,
            String by,
            @Nullable String reason,
            LodgeDeclaration content) {}

    @GetMapping("/api/declarations/{id}/versions")
    @RequiresPermission({Permission.DECLARATION_READ, Permission.DECLARATION_READ_OWN})
    List<VersionView> versions(@PathVariable DeclarationId id) {
        visible(id);
        return jdbc.sql("SELECT * FROM consignment.declaration_version WHERE declaration_id = :id ORDER BY version")
                .param("id", id.value())
                .query((row, number) -> new VersionView(
                        row.getInt("version"),
                        row.getString("change"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        row.getString("reason"),
                        DocumentFormat.read(row.getString("document"))))
                .list();
    }

    private Declaration visible(DeclarationId id) {
        var own = Actors.current().confinedTo();
        return declarations
                .find(id)
                .filter(found -> own.isEmpty() || own.get().equals(found.lodger()))
                .orElseThrow(() -> JdbcDeclarations.missing(id));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
