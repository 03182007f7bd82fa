package org.smartcustoms.platform.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.Role;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.database.AfterCommit;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// People and their roles, kept by the administrator.
@RestController
class UsersController {

    private final Users users;
    private final Standing standing;
    private final Audit audit;

    UsersController(Users users, Standing standing, Audit audit) {
        this.users = users;
        this.standing = standing;
        this.audit = audit;
    }

    record CreateUser(
            @Pattern(regexp = "[a-z0-9._-]{2,40}", message = "must be 2 to 40 of a-z, 0-9, . _ -")
            String username,

            @NotBlank @Size(max = 80) String displayName,

            @Size(min = 12, max = 200, message = "must have at least 12 characters")
            String password,

            @NotEmpty Set<Role> roles,
            @Nullable String trader) {}

    record UpdateUser(
            @NotBlank @Size(max = 80) String displayName,
            @NotEmpty Set<Role> roles,
            @Nullable String trader,
            boolean enabled) {}

    record RoleView(Role role, Text title, Set<Permission> permissions) {}

    @GetMapping("/api/roles")
    @RequiresPermission({Permission.USER_ADMIN, Permission.TOKEN_ADMIN})
    List<RoleView> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new RoleView(role, role.title(), role.permissions()))
                .toList();
    }

    @GetMapping("/api/users")
    @RequiresPermission(Permission.USER_ADMIN)
    List<Users.UserView> list() {
        return users.list().stream()
                .map(user -> new Users.UserView(
                        user.username(), user.displayName(), user.roles(), user.trader(), user.enabled()))
                .toList();
    }

    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.USER_ADMIN)
    @Transactional
    void create(@Valid @RequestBody CreateUser command) {
        if (!users.create(
                command.username(),
                command.displayName(),
                command.password(),
                command.roles(),
                command.trader(),
                false)) {
            throw Problem.conflict("There is a user of this name already", "已有同名用戶");
        }
        audit.record(AuditEntry.of("user.created", "user", command.username())
                .with(Map.of("roles", command.roles().toString())));
    }

    @PutMapping("/api/users/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.USER_ADMIN)
    @Transactional
    void update(@PathVariable String username, @Valid @RequestBody UpdateUser command) {
        if (!users.update(username, command.displayName(), command.roles(), command.trader(), command.enabled())) {
            throw Problem.notFound("There is no user " + username, "沒有用戶 " + username);
        }
        audit.record(AuditEntry.of("user.changed", "user", username)
                .with(Map.of("roles", command.roles().toString(), "enabled", command.enabled())));
        AfterCommit.run(() -> standing.forget(username));
    }
}
