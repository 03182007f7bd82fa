package org.smartcustoms.consignment.internal.load;

import java.util.List;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Mappings of columns to fields, by name.
@RestController
class MappingController {

    private final Mappings mappings;
    private final Audit audit;

    MappingController(Mappings mappings, Audit audit) {
        this.mappings = mappings;
        this.audit = audit;
    }

    @GetMapping("/api/mappings")
    @RequiresPermission(Permission.FILE_LOAD)
    List<Mappings.Named> list() {
        return mappings.list();
    }

    @GetMapping("/api/mappings/{name}")
    @RequiresPermission(Permission.FILE_LOAD)
    JsonNode get(@PathVariable String name) {
        return mappings.get(name);
    }

    @PutMapping("/api/mappings/{name}")
    @RequiresPermission(Permission.FILE_LOAD)
    @Transactional
    JsonNode save(@PathVariable String name, @RequestBody JsonNode document) {
        mappings.save(name, document);
        audit.record(AuditEntry.of("mapping.saved", "mapping", name));
        return mappings.get(name);
    }
}
