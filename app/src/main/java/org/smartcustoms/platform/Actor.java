package org.smartcustoms.platform;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whoever is calling: a person with a session or a machine with a token.
///
/// @param username what the audit chain names
/// @param trader for a trader, the identifier of the company they act for; they see its declarations alone
public record Actor(
        String username,
        String displayName,
        Set<Role> roles,
        Set<Permission> permissions,
        @Nullable String trader) implements Principal, Serializable {

    /// The platform acting on its own account: scheduled work, start-up, the demo world's preparation.
    public static final Actor SYSTEM = new Actor("system", "System", Set.of(), Set.of(Permission.values()), null);

    public static Actor of(String username, String displayName, Set<Role> roles, @Nullable String trader) {
        var permissions = roles.stream()
                .flatMap(role -> role.permissions().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Actor(username, displayName, Set.copyOf(roles), permissions, trader);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// The company whose declarations this caller is confined to, if the caller is so confined.
    public Optional<String> confinedTo() {
        return may(Permission.DECLARATION_READ) ? Optional.empty() : Optional.of(trader == null ? username : trader);
    }

    @Override
    public String getName() {
        return username;
    }
}
