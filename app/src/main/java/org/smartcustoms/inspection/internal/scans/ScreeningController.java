package org.smartcustoms.inspection.internal.scans;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.platform.People;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The workstation's commands.
@RestController
class ScreeningController {

    private final Workstation screening;
    private final ScanViews views;
    private final ScanList list;
    private final Statistics statistics;
    private final ScreeningPolicy rules;
    private final People people;

    ScreeningController(
            Workstation screening,
            ScanViews views,
            ScanList list,
            Statistics statistics,
            ScreeningPolicy rules,
            People people) {
        this.screening = screening;
        this.views = views;
        this.list = list;
        this.statistics = statistics;
        this.rules = rules;
        this.people = people;
    }

    /// @param scan absent when nothing waits
    record Next(@Nullable ScanView scan, ScanList.QueueState queue) {}

    @GetMapping("/api/screening")
    @RequiresPermission(Permission.SCAN_READ)
    ScanList.QueueState queue() {
        return list.queue();
    }

    @PostMapping("/api/screening/next")
    @RequiresPermission(Permission.SCAN_SCREEN)
    Next next() {
        var scan = screening.next();
        return new Next(scan.map(one -> views.of(one.id())).orElse(null), list.queue());
    }

    @PostMapping("/api/scans/{id}/reading")
    @RequiresPermission(Permission.SCAN_SCREEN)
    ScanView take(@PathVariable UUID id) {
        return views.of(screening.take(id).id());
    }

    @PostMapping("/api/scans/{id}/clearance")
    @RequiresPermission(Permission.SCAN_SCREEN)
    Workstation.Decided clear(
            @PathVariable UUID id, @Valid @RequestBody(required = false) ScanCommands.@Nullable Clear command) {
        return screening.clear(id, (command == null ? ScanCommands.Clear.PLAIN : command).note());
    }

    @PostMapping("/api/scans/{id}/referral")
    @RequiresPermission(Permission.SCAN_SCREEN)
    Workstation.Decided refer(@PathVariable UUID id, @Valid @RequestBody ScanCommands.Refer command) {
        return screening.refer(id, command);
    }

    @PostMapping("/api/scans/{id}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.SCAN_SCREEN)
    void handOver(@PathVariable UUID id, @Valid @RequestBody ScanCommands.HandOver command) {
        screening.handOver(id, command);
    }

    @GetMapping("/api/screening/officers")
    @RequiresPermission(Permission.SCAN_SCREEN)
    List<Officer> officers() {
        return people.whoMay(Permission.SCAN_SCREEN).stream().map(Officer::of).toList();
    }

    /// A screener sees their own figures alone, a supervisor everybody's.
    @GetMapping("/api/screening/statistics")
    @RequiresPermission({Permission.SCAN_SCREEN, Permission.SCAN_SUPERVISE})
    List<Statistics.Screener> statistics() {
        return statistics.forCaller();
    }

    @GetMapping("/api/screening/rules")
    @RequiresPermission(Permission.SCAN_SUPERVISE)
    ScreeningPolicy.ScreeningRules rules() {
        return rules.now();
    }

    @PutMapping("/api/screening/rules")
    @RequiresPermission(Permission.SCAN_SUPERVISE)
    ScreeningPolicy.ScreeningRules change(@Valid @RequestBody ScreeningPolicy.ScreeningRules command) {
        return rules.change(command);
    }
}
