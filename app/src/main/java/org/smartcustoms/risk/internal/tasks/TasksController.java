package org.smartcustoms.risk.internal.tasks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Tasks raised by risk: drift, stopped rules, what runs out.
@RestController
class TasksController {

    private final Tasks tasks;
    private final Audit audit;

    TasksController(Tasks tasks, Audit audit) {
        this.tasks = tasks;
        this.audit = audit;
    }

    record Done(@NotBlank @Size(max = 1000) String note) {}

    @GetMapping("/api/risk/tasks")
    @RequiresPermission(Permission.RULE_READ)
    List<Tasks.TaskView> list() {
        return tasks.list();
    }

    /// @param officer who is to look at it; absent: whoever asks
    record Assign(@Nullable @Size(max = 100) String officer) {}

    @PostMapping("/api/risk/tasks/{id}/assignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission({Permission.RULE_DRAFT, Permission.MODEL_TRAIN, Permission.MODEL_PROMOTE})
    @Transactional
    void assign(@PathVariable UUID id, @Valid @RequestBody Assign command) {
        var officer = command.officer();
        var to = officer == null || officer.isBlank() ? Actors.current().username() : officer.strip();
        if (!tasks.assign(id, to)) {
            throw Problem.notFound("There is no open task " + id, "沒有此待辦事項");
        }
        audit.record(AuditEntry.of("task.assigned", "task", id).with(Map.of("to", to)));
    }

    @PostMapping("/api/risk/tasks/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission({Permission.RULE_DRAFT, Permission.MODEL_TRAIN, Permission.MODEL_PROMOTE})
    @Transactional
    void done(@PathVariable UUID id, @Valid @RequestBody Done command) {
        if (!tasks.done(id, Actors.current().username(), command.note())) {
            throw Problem.notFound("There is no open task " + id, "沒有此待辦事項");
        }
        audit.record(AuditEntry.of("task.done", "task", id).because(command.note()));
    }
}
