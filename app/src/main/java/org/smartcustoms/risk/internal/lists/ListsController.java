package org.smartcustoms.risk.internal.lists;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.selectivity.lists.EntryKind;
import org.smartcustoms.engines.selectivity.lists.ListEntry;
import org.smartcustoms.engines.selectivity.lists.ListImport;
import org.smartcustoms.engines.selectivity.lists.ListPurpose;
import org.smartcustoms.engines.selectivity.lists.NameMatch;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Watch, trusted-trader and embargo lists over HTTP.
@RestController
@RequestMapping("/api/lists")
class ListsController {

    private static final int SHOWN = 500;
    private static final double LIKE_ENOUGH = 0.8;

    private final Lists lists;
    private final JdbcLists table;
    private final Clock clock;

    ListsController(Lists lists, JdbcLists table, Clock clock) {
        this.lists = lists;
        this.table = table;
        this.clock = clock;
    }

    record CreateList(
            @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be 2 to 40 of a-z, 0-9 and -, a letter first")
            String name,

            @NotNull ListPurpose purpose,
            @NotNull Text title) {}

    record PutEntry(
            @Nullable String id,
            @NotNull EntryKind kind,
            @NotBlank @Size(max = 256) String value,
            @Nullable List<String> aliases,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @NotBlank @Size(max = 256) String source) {}

    record ImportFile(
            @NotNull @Size(max = 10_000_000) String csv,
            @NotNull EntryKind kind,
            @NotBlank @Size(max = 256) String source) {}

    record Match(
            @NotBlank String name,
            @DecimalMin("0.5") @DecimalMax("1") @Nullable Double threshold) {}

    @GetMapping
    @RequiresPermission(Permission.LIST_READ)
    List<JdbcLists.ListView> list() {
        return table.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.LIST_WRITE)
    void create(@Valid @RequestBody CreateList command) {
        lists.create(command.name(), command.purpose(), command.title());
    }

    @GetMapping("/{list}/entries")
    @RequiresPermission(Permission.LIST_READ)
    List<ListEntry> entries(@PathVariable String list, @RequestParam(defaultValue = "") String q) {
        lists.require(list);
        return table.entries(list, q, SHOWN);
    }

    @PostMapping("/{list}/entries")
    @RequiresPermission(Permission.LIST_WRITE)
    ListEntry put(@PathVariable String list, @Valid @RequestBody PutEntry command) {
        var id = command.id() == null || command.id().isBlank()
                ? new TimeOrderedIds(clock).next().toString()
                : command.id();
        var from = command.validFrom() == null ? clock.instant() : command.validFrom();
        var to = command.validTo();
        if (to != null && !to.isAfter(from)) {
            throw Problem.invalid("/validTo", "lies before the start", "早於開始時間");
        }
        var entry = new ListEntry(
                id,
                list,
                command.kind(),
                command.value(),
                command.aliases() == null ? List.of() : command.aliases(),
                from,
                to,
                command.source());
        lists.put(List.of(entry), list);
        return entry;
    }

    @DeleteMapping("/{list}/entries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.LIST_WRITE)
    void remove(@PathVariable String list, @RequestParam String id, @RequestParam String reason) {
        lists.remove(list, id, reason);
    }

    @PostMapping("/{list}/import")
    @RequiresPermission(Permission.LIST_WRITE)
    ListImport.Outcome load(@PathVariable String list, @Valid @RequestBody ImportFile file) {
        return lists.load(list, file.csv(), file.kind(), file.source());
    }

    /// The listed name most like the one asked about, with which word was taken for which.
    @PostMapping("/{list}/match")
    @RequiresPermission(Permission.LIST_READ)
    List<NameMatch> match(@PathVariable String list, @Valid @RequestBody Match command) {
        lists.require(list);
        var now = clock.instant();
        var threshold = command.threshold();
        return table
                .asKnownAt(now)
                .asOf(now)
                .bestMatch(list, command.name(), threshold == null ? LIKE_ENOUGH : threshold)
                .stream()
                .toList();
    }
}
