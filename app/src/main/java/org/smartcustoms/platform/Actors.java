package org.smartcustoms.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Who is calling now.
public final class Actors {

    private Actors() {}

    /// The caller of the request being served; [Actor#SYSTEM] outside of one.
    public static Actor current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof Actor actor ? actor : null)
                .orElse(Actor.SYSTEM);
    }

    /// The network address that the request being served came from; null outside of one.
    public static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
