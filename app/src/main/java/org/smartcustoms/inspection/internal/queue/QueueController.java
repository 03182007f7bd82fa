package org.smartcustoms.inspection.internal.queue;

import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/// The queue over HTTP.
@RestController
class QueueController {

    private final Queue queue;

    QueueController(Queue queue) {
        this.queue = queue;
    }

    @GetMapping("/api/targets")
    @RequiresPermission({Permission.TARGET_WORK, Permission.INSIGHT_READ})
    Queue.QueuePage list(@ModelAttribute QueueFilter filter) {
        return queue.list(filter);
    }
}
