package org.smartcustoms.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.PublicEndpoint;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.Role;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out, and what the console needs to know of the person.
@RestController
class SessionController {

    private final Users users;
    private final SecurityContextRepository contexts;
    private final RequestLimits limits;
    private final Audit audit;
    private final DemoUsers demo;

    SessionController(
            Users users, SecurityContextRepository contexts, RequestLimits limits, Audit audit, DemoUsers demo) {
        this.users = users;
        this.contexts = contexts;
        this.limits = limits;
        this.audit = audit;
        this.demo = demo;
    }

    record SignIn(@NotBlank String username, @NotBlank String password) {}

    record Preferences(
            @Pattern(regexp = "en|zh-Hant", message = "must be en or zh-Hant")
            String language,

            @Pattern(regexp = "dark|light", message = "must be dark or light")
            String theme) {}

    record SessionView(
            String username,
            String displayName,
            Set<Role> roles,
            List<Text> titles,
            Set<Permission> permissions,
            @Nullable String trader,
            String language,
            String theme) {}

    @GetMapping("/api/session")
    @PublicEndpoint("the console asks who is signed in before anyone is; 204 when nobody is")
    ResponseEntity<SessionView> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? ResponseEntity.ok(view(actor))
                : ResponseEntity.noContent().build();
    }

    @GetMapping("/api/session/demo-users")
    @PublicEndpoint("shown on the sign-in page of the demo world; empty everywhere else")
    List<DemoUsers.DemoUser> demoUsers() {
        return demo.list();
    }

    @PostMapping("/api/session")
    @PublicEndpoint("signing in; limited by address and user name")
    SessionView signIn(@Valid @RequestBody SignIn command, HttpServletRequest request, HttpServletResponse response) {
        limits.countLogin(request.getRemoteAddr(), command.username());
        var user = users.authenticate(command.username(), command.password());
        if (user.isEmpty()) {
            audit.record(AuditEntry.of("session.refused", "user", command.username()));
            throw Problem.of(ProblemType.WRONG_CREDENTIALS, "User name or password is wrong", "用戶名稱或密碼不正確");
        }
        var actor = user.get().actor();
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = new SecurityContextImpl(BearerTokens.authenticated(actor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        audit.record(AuditEntry.of("session.opened", "user", actor.username()));
        return view(actor);
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.SESSION)
    void signOut(HttpServletRequest request) {
        audit.record(AuditEntry.of("session.closed", "user", Actors.current().username()));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @PutMapping("/api/session/preferences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.SESSION)
    void prefer(@Valid @RequestBody Preferences preferences) {
        users.prefer(Actors.current().username(), preferences.language(), preferences.theme());
    }

    private SessionView view(Actor actor) {
        var user = users.find(actor.username());
        return new SessionView(
                actor.username(),
                actor.displayName(),
                actor.roles(),
                actor.roles().stream().sorted().map(Role::title).toList(),
                actor.permissions(),
                actor.trader(),
                user.map(Users.User::language).orElse("en"),
                user.map(Users.User::theme).orElse("dark"));
    }
}
