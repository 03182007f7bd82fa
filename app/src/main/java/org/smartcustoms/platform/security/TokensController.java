package org.smartcustoms.platform.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.Role;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Tokens of machines: made, listed, revoked.
@RestController
class TokensController {

    private final ApiTokens tokens;
    private final Audit audit;

    TokensController(ApiTokens tokens, Audit audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    record CreateToken(
            @Pattern(regexp = "[\\p{L}\\p{N} ._-]{1,60}", message = "must be 1 to 60 letters, digits, spaces, . _ -")
            String name,

            @NotEmpty Set<Role> roles,
            @Nullable String trader,
            @Nullable Instant expiresAt) {}

    @GetMapping("/api/tokens")
    @RequiresPermission(Permission.TOKEN_ADMIN)
    List<ApiTokens.TokenView> list() {
        return tokens.list();
    }

    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.TOKEN_ADMIN)
    @Transactional
    ApiTokens.NewToken create(@Valid @RequestBody CreateToken command) {
        var created = tokens.create(
                command.name(),
                command.roles(),
                command.trader(),
                command.expiresAt(),
                Actors.current().username());
        audit.record(AuditEntry.of("token.created", "token", created.id())
                .with(Map.of("name", command.name(), "roles", command.roles().toString())));
        return created;
    }

    @DeleteMapping("/api/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.TOKEN_ADMIN)
    @Transactional
    void revoke(@PathVariable UUID id) {
        if (!tokens.revoke(id)) {
            throw Problem.notFound("There is no live token " + id, "沒有此有效權杖");
        }
        audit.record(AuditEntry.of("token.revoked", "token", id));
    }
}
