package org.smartcustoms.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.smartcustoms.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/// What somebody with an open session may do now, whatever they might when they signed in. A change of roles counts,
/// and being shut out ends the session, at once on the server that made it and within five seconds on others.
@Component
class Standing {

    private final Users users;
    private final Cache<String, Optional<Actor>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Standing(Users users) {
        this.users = users;
    }

    /// Puts the caller as they stand now in place of the caller as they signed in. Machines stand by their tokens.
    void renew(HttpServletRequest request) {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session == null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || authentication == null
                || !(authentication.getPrincipal() instanceof Actor actor)) {
            return;
        }
        var now = Objects.requireNonNull(known.get(actor.username(), this::find));
        if (now.isEmpty()) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        } else if (!now.get().equals(actor)) {
            SecurityContextHolder.setContext(new SecurityContextImpl(BearerTokens.authenticated(now.get())));
        }
    }

    void forget(String username) {
        known.invalidate(username);
    }

    private Optional<Actor> find(String username) {
        return users.find(username).filter(Users.User::enabled).map(Users.User::actor);
    }
}
