package org.smartcustoms.consignment.internal.lodging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration.Source;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.live.LiveUpdates;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Lodging on request: with its entry in the audit chain, and word to the open consoles once it is done.
/// What one caller sends over several connections while their transactions are under way goes into the next
/// one together.
@Service
class RecordedLodging {

    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_TOGETHER = 200;

    /// While the database works on one group, the next is decided on.
    private static final int SIDE_BY_SIDE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Lodging lodging;
    private final Audit audit;
    private final LiveUpdates live;
    private final TransactionTemplate transaction;
    private final GroupCommit<Caller, LodgeDeclaration, Lodged> together =
            new GroupCommit<>(SIDE_BY_SIDE, MOST_TOGETHER, this::lodge);

    RecordedLodging(Lodging lodging, Audit audit, LiveUpdates live, TransactionTemplate transaction) {
        this.lodging = lodging;
        this.audit = audit;
        this.live = live;
        this.transaction = transaction;
    }

    /// On whose account, by which way and from where. One transaction is of one caller alone: the audit chain names it.
    private record Caller(Actor actor, @Nullable String address, Lodger lodger, Source source) {}

    Lodged one(LodgeDeclaration declaration, Lodger lodger, Source source) {
        return many(List.of(declaration), lodger, source).getFirst();
    }

    List<Lodged> many(List<LodgeDeclaration> declarations, Lodger lodger, Source source) {
        return declarations.isEmpty()
                ? List.of()
                : together.submit(new Caller(Actors.current(), Actors.address(), lodger, source), declarations);
    }

    private List<Lodged> lodge(Caller caller, List<LodgeDeclaration> declarations) {
        lodging.prepare(declarations);
        var results = stored(declarations, caller.lodger(), caller.source());
        var fresh = fresh(results);
        if (!fresh.isEmpty()) {
            live.publish(LiveUpdates.Topic.DECLARATION, Map.of("lodged", fresh.size()));
        }
        return results;
    }

    /// Two requests with the same reference at one moment: the slower one starts over and finds the other's.
    private List<Lodged> stored(List<LodgeDeclaration> declarations, Lodger lodger, Source source) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    var lodged = lodging.lodge(
                            declarations.stream().map(Lodgement::of).toList(), lodger, source, null);
                    audit.record(entries(lodged));
                    return lodged;
                }));
            } catch (LodgedMeanwhile | PessimisticLockingFailureException beaten) {
                if (attempt == MOST_ATTEMPTS) {
                    throw beaten;
                }
            }
        }
    }

    private static List<AuditEntry> entries(List<Lodged> lodged) {
        return fresh(lodged).stream()
                .map(one -> AuditEntry.of(
                                "declaration.lodged",
                                "declaration",
                                one.declaration().id())
                        .with(Map.of("reference", one.declaration().content().reference())))
                .toList();
    }

    private static List<Lodged.New> fresh(List<Lodged> lodged) {
        return lodged.stream()
                .filter(Lodged.New.class::isInstance)
                .map(Lodged.New.class::cast)
                .toList();
    }
}
