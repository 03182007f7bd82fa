package org.smartcustoms.insight.internal.today;

import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The board over HTTP.
@RestController
class TodayController {

    private final Today today;

    TodayController(Today today) {
        this.today = today;
    }

    @GetMapping("/api/today")
    @RequiresPermission(Permission.INSIGHT_READ)
    TodayView today(@RequestParam(defaultValue = "today") String range) {
        return today.board(range);
    }
}
