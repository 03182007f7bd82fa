package org.smartcustoms.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Passwords: people change their own, an administrator sets one for who forgot theirs. Demo users keep what the
/// sign-in page tells.
@RestController
class PasswordsController {

    private final Users users;
    private final RequestLimits limits;
    private final Audit audit;

    PasswordsController(Users users, RequestLimits limits, Audit audit) {
        this.users = users;
        this.limits = limits;
        this.audit = audit;
    }

    record ChangePassword(
            @NotNull String current,

            @NotNull @Size(min = 12, max = 200, message = "must have at least 12 characters")
            String password) {}

    record SetPassword(
            @NotNull @Size(min = 12, max = 200, message = "must have at least 12 characters")
            String password) {}

    /// One's own; guesses at the present one are limited like sign-ins.
    @PutMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.SESSION)
    @Transactional
    void changePassword(@Valid @RequestBody ChangePassword command, HttpServletRequest request) {
        var username = Actors.current().username();
        limits.countLogin(request.getRemoteAddr(), username);
        var user = users.authenticate(username, command.current())
                .orElseThrow(() -> Problem.invalid("/current", "is not your password", "並非你的密碼"));
        refuseDemo(user);
        users.setPassword(username, command.password());
        audit.record(AuditEntry.of("user.password-changed", "user", username));
    }

    @PutMapping("/api/users/{username}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.USER_ADMIN)
    @Transactional
    void setPassword(@PathVariable String username, @Valid @RequestBody SetPassword command) {
        refuseDemo(users.find(username)
                .orElseThrow(() -> Problem.notFound("There is no user " + username, "沒有用戶 " + username)));
        users.setPassword(username, command.password());
        audit.record(AuditEntry.of("user.password-set", "user", username));
    }

    private static void refuseDemo(Users.User user) {
        if (user.demo()) {
            throw Problem.of(ProblemType.CONFLICT, "Users of the demo world keep their password", "示範用戶的密碼不能更改");
        }
    }
}
