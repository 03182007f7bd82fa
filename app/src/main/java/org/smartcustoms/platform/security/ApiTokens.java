package org.smartcustoms.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.TimeOrderedIds;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.MachineTokens;
import org.smartcustoms.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bearer tokens for machines. Only the hash of a token is stored; the token itself is shown once, when it is made.
@Component
class ApiTokens implements MachineTokens {

    static final String PREFIX = "sct_";
    private static final String ACCOUNT = "token:";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;

    /// Spares the database a look-up per request; a revoked token dies within this time.
    private final Cache<String, Optional<Actor>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    record TokenView(
            UUID id,
            String name,
            Set<Role> roles,
            @Nullable String trader,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {}

    record NewToken(UUID id, String token) {}

    NewToken create(String name, Set<Role> roles, @Nullable String trader, @Nullable Instant expiresAt, String by) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var id = ids.next();
        jdbc.sql("""
                        INSERT INTO platform.api_token (id, name, token_hash, roles, trader, created_by, created_at, expires_at)
                        VALUES (:id, :name, :hash, :roles, :trader, :by, :at, :expires)""")
                .param("id", id)
                .param("name", name)
                .param("hash", sha256(token))
                .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                .param("trader", trader)
                .param("by", by)
                .param("at", at(clock.instant()))
                .param("expires", expiresAt == null ? null : at(expiresAt))
                .update();
        return new NewToken(id, token);
    }

    @Override
    public Issued issue(String name, Role role) {
        var made = create(name, Set.of(role), null, null, Actors.current().username());
        return new Issued(made.id(), ACCOUNT + name, made.token());
    }

    @Override
    public void withdraw(UUID id) {
        revoke(id);
    }

    Optional<Actor> find(String token) {
        return Objects.requireNonNull(known.get(token, this::look));
    }

    private Optional<Actor> look(String token) {
        return jdbc.sql("""
                        UPDATE platform.api_token SET last_used_at = :now
                         WHERE token_hash = :hash AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
                        RETURNING name, roles, trader""")
                .param("hash", sha256(token))
                .param("now", at(clock.instant()))
                .query((row, number) -> Actor.of(
                        ACCOUNT + row.getString("name"), row.getString("name"), roles(row), row.getString("trader")))
                .optional();
    }

    List<TokenView> list() {
        return jdbc.sql("SELECT * FROM platform.api_token ORDER BY created_at DESC")
                .query((row, number) -> new TokenView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        roles(row),
                        row.getString("trader"),
                        row.getString("created_by"),
                        Objects.requireNonNull(instant(row, "created_at")),
                        instant(row, "expires_at"),
                        instant(row, "revoked_at"),
                        instant(row, "last_used_at")))
                .list();
    }

    boolean revoke(UUID id) {
        known.invalidateAll();
        return jdbc.sql("UPDATE platform.api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                        .param("id", id)
                        .param("now", at(clock.instant()))
                        .update()
                > 0;
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
