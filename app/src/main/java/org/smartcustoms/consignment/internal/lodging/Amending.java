package org.smartcustoms.consignment.internal.lodging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.DeclarationAmended;
import org.smartcustoms.consignment.DeclarationCancelled;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.internal.lodging.Lodging.Entry;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects and withdraws declarations until a decision is taken. Every version is kept.
@Service
class Amending {

    private final JdbcDeclarations declarations;
    private final DeclarationWriter writer;
    private final Lodging lodging;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Amending(
            JdbcDeclarations declarations,
            DeclarationWriter writer,
            Lodging lodging,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.declarations = declarations;
        this.writer = writer;
        this.lodging = lodging;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// Puts `content` in place of what was declared.
    ///
    /// @return the new version; the present one when nothing would change
    @Transactional
    Declaration amend(DeclarationId id, LodgeDeclaration content, String reason, Lodger lodger) {
        var before = open(id, lodger);
        if (!before.content().reference().equals(content.reference())) {
            throw Problem.invalid(
                    "/reference",
                    "can't be changed: it was lodged as " + before.content().reference(),
                    "不可更改");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var stated = content.acceptedAt();
        if (stated != null && !stated.truncatedTo(ChronoUnit.MICROS).equals(before.acceptedAt())) {
            AcceptanceRule.broken(stated, now, lodger.mayBackdate()).ifPresent(broken -> {
                throw Problem.invalid(List.of(broken));
            });
        }
        var document = DocumentFormat.write(content);
        if (document.equals(DocumentFormat.write(before.content()))) {
            return before;
        }
        var after =
                before.amended(content, stated == null ? before.acceptedAt() : stated.truncatedTo(ChronoUnit.MICROS));
        var entry = lodging.withParties(List.of(
                        new Entry(after, document, DocumentFormat.hash(document), lodger.by(), now, null, null)))
                .getFirst();
        replace(entry);
        writer.deleteLinesAndParties(id);
        writer.insertLinesAndParties(List.of(entry));
        writer.insertVersions(List.of(entry), "AMENDED", reason);
        audit.record(AuditEntry.of("declaration.amended", "declaration", id).because(reason));
        events.publishEvent(new DeclarationAmended(before, entry.declaration(), reason));
        return declarations.get(id);
    }

    /// Withdraws a declaration.
    @Transactional
    Declaration cancel(DeclarationId id, String reason, Lodger lodger) {
        var before = open(id, lodger);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var document = DocumentFormat.write(before.content());
        var entry =
                new Entry(before.cancelled(), document, DocumentFormat.hash(document), lodger.by(), now, null, null);
        replace(entry);
        writer.insertVersions(List.of(entry), "CANCELLED", reason);
        audit.record(AuditEntry.of("declaration.cancelled", "declaration", id).because(reason));
        events.publishEvent(new DeclarationCancelled(entry.declaration(), reason));
        return declarations.get(id);
    }

    private void replace(Entry entry) {
        if (!writer.replace(entry)) {
            throw Problem.of(
                    ProblemType.CHANGED_MEANWHILE,
                    "Someone changed this declaration meanwhile; read it again",
                    "報關單已被他人更改，請重新讀取");
        }
    }

    private Declaration open(DeclarationId id, Lodger lodger) {
        var declaration = declarations
                .find(id)
                .filter(found -> found.lodger().equals(lodger.name()))
                .orElseThrow(() -> JdbcDeclarations.missing(id));
        if (!declaration.status().isOpen()) {
            throw Problem.conflict(
                    "The declaration is " + declaration.status() + " and can no longer be changed by its lodger",
                    "報關單狀態為 " + declaration.status() + "，申報人不能再更改");
        }
        return declaration;
    }
}
