package org.smartcustoms.inspection.internal.scans;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;

/// Writes what is done about scans into the audit chain, and tells the open consoles after commit.
@Component
public class ScanLog {

    private final Audit audit;
    private final LiveUpdates live;

    ScanLog(Audit audit, LiveUpdates live) {
        this.audit = audit;
        this.live = live;
    }

    public void write(String action, Scan scan, @Nullable String reason, Map<String, ?> details) {
        var all = new TreeMap<String, Object>(details);
        all.put("scan", scan.name());
        all.put("subject", scan.subject());
        var entry = AuditEntry.of(action, "scan", scan.id()).with(all);
        audit.record(reason == null || reason.isBlank() ? entry : entry.because(reason));
        tell(scan);
    }

    /// A hint alone.
    public void tell(Scan scan) {
        AfterCommit.run(() -> live.publish(LiveUpdates.Topic.SCAN, Map.of("id", scan.id())));
    }
}
