package org.smartcustoms.inspection.internal.archive;

import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the archive stands, for those who run devices.
@RestController
class ArchiveController {

    private final Archive archive;

    ArchiveController(Archive archive) {
        this.archive = archive;
    }

    @GetMapping("/api/screening/archive")
    @RequiresPermission({Permission.SCAN_READ, Permission.DEVICE_ADMIN})
    Archive.View view() {
        return archive.view();
    }
}
