package org.smartcustoms.consignment.internal.manifest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartcustoms.consignment.internal.lodging.Lodger;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Manifests over REST.
@RestController
class ManifestController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final Manifests manifests;
    private final Audit audit;

    ManifestController(Manifests manifests, Audit audit) {
        this.manifests = manifests;
        this.audit = audit;
    }

    record ManifestView(Manifests.Row manifest, List<Manifests.LineView> consignments) {}

    /// Lodges a manifest: 201 when it is new, 200 when the same was lodged before.
    @PostMapping("/api/manifests")
    @RequiresPermission(Permission.DECLARATION_LODGE)
    @Transactional
    ResponseEntity<ManifestView> lodge(@RequestBody JsonNode body) {
        var manifest = ManifestReader.read(body);
        var lodger = Lodger.of(Actors.current());
        var inserted = manifests.insert(manifest, lodger);
        if (inserted.isPresent()) {
            var id = inserted.get();
            audit.record(
                    AuditEntry.of("manifest.lodged", "manifest", id).with(Map.of("reference", manifest.reference())));
            return ResponseEntity.created(URI.create("/api/manifests/" + id)).body(view(id));
        }
        var known = manifests.known(lodger.name(), manifest.reference()).orElseThrow();
        if (!known.hash().equals(manifests.hash(manifest))) {
            throw Problem.conflict(
                    "Another manifest was lodged under the reference " + manifest.reference(),
                    "此編號已用於另一份艙單：" + manifest.reference());
        }
        return ResponseEntity.ok(view(known.id()));
    }

    @GetMapping("/api/manifests")
    @RequiresPermission({Permission.DECLARATION_READ, Permission.DECLARATION_READ_OWN})
    List<Manifests.Row> list(@RequestParam(defaultValue = "0") int page) {
        int wanted = Math.clamp(page, 0, LAST_PAGE);
        return manifests.list(Actors.current().confinedTo().orElse(null), PAGE, wanted * PAGE);
    }

    @GetMapping("/api/manifests/{id}")
    @RequiresPermission({Permission.DECLARATION_READ, Permission.DECLARATION_READ_OWN})
    @Transactional
    ManifestView get(@PathVariable UUID id) {
        audit.record(AuditEntry.of("manifest.read", "manifest", id));
        return view(id);
    }

    private ManifestView view(UUID id) {
        var own = Actors.current().confinedTo();
        var row = manifests
                .find(id)
                .filter(found -> own.isEmpty() || own.get().equals(found.lodger()))
                .orElseThrow(() -> Problem.notFound("There is no manifest " + id, "沒有此艙單"));
        return new ManifestView(row, manifests.lines(id));
    }
}
