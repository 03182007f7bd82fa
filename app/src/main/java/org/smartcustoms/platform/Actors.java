package org.smartcustoms.platform;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is calling now.
public final class Actors {

    private Actors() {}

    /// The caller of the request being served; [Actor#SYSTEM] outside of one.
    public static Actor current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof Actor actor ? actor : null)
                .orElse(Actor.SYSTEM);
    }
}
