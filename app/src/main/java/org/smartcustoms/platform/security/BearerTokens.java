package org.smartcustoms.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Role;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/// Accepts our own opaque tokens and, where an OpenID Connect issuer is set, its signed ones.
@Component
class BearerTokens implements AuthenticationManagerResolver<HttpServletRequest> {

    private final ApiTokens tokens;
    private final SmartCustomsSettings.Security settings;
    private volatile @Nullable JwtDecoder decoder;

    BearerTokens(ApiTokens tokens, SmartCustomsSettings settings) {
        this.tokens = tokens;
        this.settings = settings.security();
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return authentication -> authenticate(((BearerTokenAuthenticationToken) authentication).getToken());
    }

    private Authentication authenticate(String token) {
        var actor = token.startsWith(ApiTokens.PREFIX) ? tokens.find(token) : fromIssuer(token);
        return actor.map(BearerTokens::authenticated)
                .orElseThrow(() -> new InvalidBearerTokenException("The bearer token is not valid"));
    }

    static Authentication authenticated(Actor actor) {
        var authorities = AuthorityUtils.createAuthorityList(
                actor.permissions().stream().map(Enum::name).toList());
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities);
    }

    private Optional<Actor> fromIssuer(String token) {
        var issuer = settings.oidcIssuer();
        if (issuer == null) {
            return Optional.empty();
        }
        try {
            var jwt = decoder(issuer.toString()).decode(token);
            var roles = rolesOf(jwt.getClaim(settings.oidcRolesClaim()));
            var subject = Optional.ofNullable(jwt.getSubject()).orElse("unknown");
            return Optional.of(Actor.of("oidc:" + subject, subject, roles, jwt.getClaimAsString("trader")));
        } catch (JwtException invalid) {
            return Optional.empty();
        }
    }

    private JwtDecoder decoder(String issuer) {
        var known = decoder;
        if (known == null) {
            known = JwtDecoders.fromIssuerLocation(issuer);
            decoder = known;
        }
        return known;
    }

    private static Set<Role> rolesOf(@Nullable Object claim) {
        Collection<?> names = claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
        var wanted = new HashSet<String>();
        names.forEach(name -> wanted.add(String.valueOf(name).toUpperCase(java.util.Locale.ROOT)));
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !wanted.contains(role.name()));
        return roles;
    }
}
