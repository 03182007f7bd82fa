package org.smartcustoms.platform.live;

import java.util.Map;
import org.smartcustoms.platform.Permission;

/// Tells the open consoles that something changed. Messages are hints to look again, small and free of personal data.
public interface LiveUpdates {

    /// What a console can listen to, and the permission that takes.
    enum Topic {
        DECLARATION(Permission.DECLARATION_READ),
        TARGET(Permission.TARGET_WORK),
        TODAY(Permission.INSIGHT_READ),
        JOB(Permission.JOB_READ),
        TASK(Permission.RULE_READ),
        SCAN(Permission.SCAN_READ);

        private final Permission permission;

        Topic(Permission permission) {
            this.permission = permission;
        }

        public Permission permission() {
            return permission;
        }
    }

    void publish(Topic topic, Map<String, ?> message);
}
