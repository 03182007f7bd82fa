package org.smartcustoms.consignment.internal.load;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.internal.lodging.Lodger;
import org.smartcustoms.consignment.internal.table.TableRefused;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.files.BlobStore;
import org.smartcustoms.platform.jobs.JobView;
import org.smartcustoms.platform.jobs.Jobs;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/// Files of declarations: look first, then take in, then fetch what was rejected.
@RestController
class LoadController {

    private static final int RECENT = 100;
    private static final int REJECTIONS_SHOWN = 100;

    private final Loads loads;
    private final Mappings mappings;
    private final BlobStore files;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final TimeOrderedIds ids;

    LoadController(
            Loads loads,
            Mappings mappings,
            BlobStore files,
            Jobs jobs,
            Audit audit,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.loads = loads;
        this.mappings = mappings;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.ids = new TimeOrderedIds(clock);
    }

    /// Reads the file by the mapping and stores nothing of it as declarations.
    ///
    /// @param mapping the name of a mapping, or one itself as JSON
    @PostMapping(value = "/api/loads/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission(Permission.FILE_LOAD)
    Preview preview(@RequestPart MultipartFile file, @RequestParam String mapping, Locale locale) throws IOException {
        var stated = mappings.stated(mapping);
        var checked = Mappings.checked(stated.name(), stated.document());
        var blob = put(file);
        try {
            return Preview.of(files.path(blob), checked, locale);
        } catch (TableRefused refused) {
            throw new Problem(ProblemType.INVALID_INPUT, refused.reason(), List.of());
        }
    }

    record Started(UUID id, UUID jobId) {}

    /// Takes the file in as a job.
    ///
    /// @param outcomes whether outcomes the file states are taken as findings; absent: where the
    /// mapping states them
    @PostMapping(value = "/api/loads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission(Permission.FILE_LOAD)
    ResponseEntity<Started> load(
            @RequestPart MultipartFile file,
            @RequestParam String mapping,
            @RequestParam(required = false) @Nullable Boolean outcomes)
            throws IOException {
        var actor = Actors.current();
        var stated = mappings.stated(mapping);
        var checked = Mappings.checked(stated.name(), stated.document());
        boolean taken = checked.statesOutcomes() && !Boolean.FALSE.equals(outcomes);
        if (taken && !actor.may(Permission.FINDING_RECORD)) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "This mapping takes outcomes as findings; that takes the permission FINDING_RECORD, or outcomes=false",
                    "此對應方式會把結果記錄為查驗結果；須有 FINDING_RECORD 權限，或使用 outcomes=false");
        }
        var blob = put(file);
        var lodger = Lodger.of(actor);
        var load = new Load(
                ids.next(),
                name(file),
                blob,
                stated.name(),
                json.writeValueAsString(stated.document()),
                lodger.name(),
                lodger.mayBackdate(),
                taken,
                Load.State.QUEUED,
                null,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                null,
                Instant.EPOCH,
                actor.username(),
                null,
                null);
        var job = Objects.requireNonNull(transaction.execute(status -> {
            loads.add(load);
            var queued = jobs.enqueue(LoadJob.KIND, new LoadJob.Parameters(load.id()));
            loads.queued(load.id(), queued);
            audit.record(AuditEntry.of("load.started", "load", load.id())
                    .with(Map.of("file", load.fileName(), "sha256", blob, "mapping", stated.name())));
            return queued;
        }));
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/loads/" + load.id())
                .body(new Started(load.id(), job));
    }

    @GetMapping("/api/loads")
    @RequiresPermission(Permission.FILE_LOAD)
    List<LoadView> list(Locale locale) {
        return loads.recent(RECENT).stream()
                .map(load -> LoadView.of(load, job(load), List.of(), locale))
                .toList();
    }

    @GetMapping("/api/loads/{id}")
    @RequiresPermission(Permission.FILE_LOAD)
    LoadView get(@PathVariable UUID id, Locale locale) {
        var load = loads.get(id);
        return LoadView.of(load, job(load), loads.firstRejections(id, REJECTIONS_SHOWN), locale);
    }

    /// The rejected rows with the reason of each, to be corrected and sent again.
    @GetMapping("/api/loads/{id}/rejected.csv")
    @RequiresPermission(Permission.FILE_LOAD)
    void rejected(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var load = loads.get(id);
        var mapping = Mappings.checked(load.mapping(), json.readTree(load.document()));
        response.setContentType("text/csv;charset=" + mapping.charset().name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + id + ".csv\"");
        new RejectedFile(load, mapping, locale, response.getOutputStream()).write(loads);
    }

    private @Nullable JobView job(Load load) {
        var job = load.jobId();
        return job == null ? null : jobs.get(job);
    }

    private String put(MultipartFile file) throws IOException {
        try (var stream = file.getInputStream()) {
            return files.put(stream, name(file)).sha256();
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }
}
