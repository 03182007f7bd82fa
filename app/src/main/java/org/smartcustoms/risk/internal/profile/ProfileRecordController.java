package org.smartcustoms.risk.internal.profile;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.selectivity.rules.Condition;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.rules.JsonNotation;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The record of a commodity, a route or a trader over the weeks, with consignments behind it.
@RestController
@RequestMapping("/api/risk/profiles")
class ProfileRecordController {

    private static final JsonNotation NOTATION = new JsonNotation(FieldCatalogue.standard());

    private final ProfileRecords records;
    private final JsonMapper json;
    private final Audit audit;

    ProfileRecordController(ProfileRecords records, JsonMapper json, Audit audit) {
        this.records = records;
        this.json = json;
        this.audit = audit;
    }

    private record Prefixed(String field, String prefix) {}

    private record Equal(String field, String equals) {}

    private record All(List<Object> all) {}

    @GetMapping("/commodity/{hs}/record")
    @RequiresPermission(Permission.ASSESSMENT_READ)
    ProfileRecords.History commodity(@PathVariable String hs) {
        if (!hs.matches("[0-9]{2,10}")) {
            throw Problem.invalid("/hs", "must be 2 to 10 digits", "須為 2 至 10 位數字");
        }
        return records.of(condition(new Prefixed("goods.hs", hs)), hs);
    }

    @GetMapping("/route/record")
    @RequiresPermission(Permission.ASSESSMENT_READ)
    ProfileRecords.History route(@RequestParam String departure, @RequestParam(defaultValue = "") String origin) {
        var parts = new ArrayList<Object>();
        parts.add(new Equal("declaration.departure", departure));
        if (!origin.isBlank()) {
            parts.add(new Equal("goods.origin", origin));
        }
        return records.of(condition(new All(parts)), "");
    }

    /// A trader by the identifier it is declared under, in whatever part it plays.
    @GetMapping("/trader/record")
    @RequiresPermission(Permission.ASSESSMENT_READ)
    @Transactional
    ProfileRecords.History trader(@RequestParam String identifier) {
        if (identifier.isBlank()) {
            throw Problem.invalid("/identifier", "must not be empty", "不可留空");
        }
        audit.record(AuditEntry.of("profile.read", "trader", identifier));
        return records.of(condition(new Equal("party.identifiers", identifier)), "");
    }

    private Condition condition(Object written) {
        return NOTATION.parse(json.writeValueAsString(written));
    }
}
