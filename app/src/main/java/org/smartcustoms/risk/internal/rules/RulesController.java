package org.smartcustoms.risk.internal.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.selectivity.rules.FieldType;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Rules over HTTP: written, checked, submitted, approved, withdrawn.
@RestController
@RequestMapping("/api/rules")
class RulesController {

    private final Rules rules;

    RulesController(Rules rules) {
        this.rules = rules;
    }

    record Reasoned(@NotBlank @Size(max = 1000) String reason) {}

    record Written(
            StoredRule.@NotNull Notation notation,
            @NotNull @Size(max = 20_000) String source) {}

    /// @param position JSON pointer into the condition, or `line:column` in an expression
    record Mistake(String position, Text kind, String message) {}

    record FieldView(String name, FieldType type, Text label, Text help, List<String> examples) {}

    @GetMapping
    @RequiresPermission(Permission.RULE_READ)
    List<StoredRule> list(@RequestParam Optional<RuleState> state) {
        return rules.list().stream()
                .filter(rule -> state.isEmpty() || rule.state() == state.get())
                .toList();
    }

    @GetMapping("/{id}")
    @RequiresPermission(Permission.RULE_READ)
    List<StoredRule> versions(@PathVariable String id) {
        return rules.versions(id);
    }

    /// Everything a condition can ask about, for completion and help.
    @GetMapping("/fields")
    @RequiresPermission(Permission.RULE_READ)
    List<FieldView> fields() {
        return RuleLanguage.CATALOGUE.list().stream()
                .map(field -> new FieldView(
                        field.name(),
                        field.type(),
                        new Text(field.label().en(), field.label().zh()),
                        new Text(field.help().en(), field.help().zh()),
                        field.examples()))
                .toList();
    }

    /// What is wrong with a condition being written; nothing is kept.
    @PostMapping("/check")
    @RequiresPermission(Permission.RULE_READ)
    List<Mistake> check(@Valid @RequestBody Written written) {
        return RuleLanguage.problems(written.notation(), written.source()).stream()
                .map(problem -> new Mistake(problem.position(), RuleLanguage.kind(problem.kind()), problem.message()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.RULE_DRAFT)
    StoredRule draft(@Valid @RequestBody DraftRule draft) {
        return rules.draft(draft);
    }

    @PutMapping("/{id}")
    @RequiresPermission(Permission.RULE_DRAFT)
    StoredRule revise(@PathVariable String id, @Valid @RequestBody DraftRule draft) {
        return rules.revise(id, draft);
    }

    @PostMapping("/{id}/submission")
    @RequiresPermission(Permission.RULE_DRAFT)
    StoredRule submit(@PathVariable String id) {
        return rules.submit(id);
    }

    @PostMapping("/{id}/approval")
    @RequiresPermission(Permission.RULE_APPROVE)
    StoredRule approve(@PathVariable String id, @Valid @RequestBody Reasoned command) {
        return rules.approve(id, command.reason());
    }

    @PostMapping("/{id}/rejection")
    @RequiresPermission(Permission.RULE_APPROVE)
    StoredRule reject(@PathVariable String id, @Valid @RequestBody Reasoned command) {
        return rules.reject(id, command.reason());
    }

    @PostMapping("/{id}/withdrawal")
    @RequiresPermission(Permission.RULE_APPROVE)
    StoredRule withdraw(@PathVariable String id, @Valid @RequestBody Reasoned command) {
        return rules.withdraw(id, command.reason());
    }

    @PostMapping("/{id}/resumption")
    @RequiresPermission(Permission.RULE_APPROVE)
    StoredRule resume(@PathVariable String id, @Valid @RequestBody Reasoned command) {
        return rules.resume(id, command.reason());
    }
}
