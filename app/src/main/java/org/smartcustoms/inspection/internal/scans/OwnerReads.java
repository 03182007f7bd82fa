package org.smartcustoms.inspection.internal.scans;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.springframework.stereotype.Component;

/// Keeps in the audit chain who read whose bag was scanned, and who looked for an owner. A page
/// that renews itself reads again: what one person reads of one scan within ten minutes is one
/// reading.
@Component
class OwnerReads {

    private static final Duration ONE_READING = Duration.ofMinutes(10);

    private final Audit audit;
    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .expireAfterWrite(ONE_READING)
            .maximumSize(50_000)
            .build();

    OwnerReads(Audit audit) {
        this.audit = audit;
    }

    /// @param view as it goes to the caller
    void read(ScanView view) {
        if (view.subject().owner() != null && isNew("scan", view.id().toString())) {
            audit.record(AuditEntry.of("scan.read", "scan", view.id())
                    .with(Map.of(
                            "scan", view.number(), "earlier", view.history().size())));
            remember("scan", view.id().toString());
        }
    }

    /// @param filter by which scans are listed
    void searched(ScanFilter filter) {
        var wanted = filter.words();
        if (wanted.isPresent() && Actors.current().may(Permission.PARTY_READ) && isNew("search", wanted.get())) {
            audit.record(AuditEntry.of("scan.searched", "scan", "all").with(Map.of("q", wanted.get())));
            remember("search", wanted.get());
        }
    }

    private boolean isNew(String what, String of) {
        return lately.getIfPresent(reading(what, of)) == null;
    }

    private void remember(String what, String of) {
        lately.put(reading(what, of), true);
    }

    private static String reading(String what, String of) {
        return Actors.current().username() + ' ' + what + ' ' + of;
    }
}
