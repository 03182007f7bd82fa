package org.smartcustoms.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The people who may sign in.
@Component
class Users {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    /// Compared with when there is no such user, so that the answer takes as long either way.
    private final String nobody;

    Users(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.nobody = java.util.Objects.requireNonNull(passwords.encode("nobody"));
    }

    record User(
            String username,
            String displayName,
            String passwordHash,
            Set<Role> roles,
            @Nullable String trader,
            String language,
            String theme,
            boolean enabled,
            boolean demo) {

        Actor actor() {
            return Actor.of(username, displayName, roles, trader);
        }
    }

    record UserView(
            String username,
            String displayName,
            Set<Role> roles,
            @Nullable String trader,
            boolean enabled) {}

    Optional<User> find(String username) {
        return jdbc.sql("SELECT * FROM platform.app_user WHERE username = :username")
                .param("username", username)
                .query((row, number) -> read(row))
                .optional();
    }

    /// The user of this name if the password is theirs and they may sign in.
    Optional<User> authenticate(String username, String password) {
        var user = find(username).filter(User::enabled);
        boolean right = passwords.matches(password, user.map(User::passwordHash).orElse(nobody));
        return right ? user : Optional.empty();
    }

    List<User> list() {
        return jdbc.sql("SELECT * FROM platform.app_user ORDER BY username")
                .query((row, number) -> read(row))
                .list();
    }

    boolean anyExist() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM platform.app_user)")
                .query(Boolean.class)
                .single();
    }

    boolean create(
            String username,
            String displayName,
            String password,
            Set<Role> roles,
            @Nullable String trader,
            boolean demo) {
        return jdbc.sql("""
                                INSERT INTO platform.app_user
                                    (username, display_name, password_hash, roles, trader, demo, created_at)
                                VALUES (:username, :name, :hash, :roles, :trader, :demo, :at)
                                ON CONFLICT (username) DO NOTHING""")
                        .param("username", username)
                        .param("name", displayName)
                        .param("hash", passwords.encode(password))
                        .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                        .param("trader", trader)
                        .param("demo", demo)
                        .param("at", ApiTokens.at(clock.instant()))
                        .update()
                > 0;
    }

    boolean update(String username, String displayName, Set<Role> roles, @Nullable String trader, boolean enabled) {
        return jdbc.sql("""
                                UPDATE platform.app_user
                                   SET display_name = :name, roles = :roles, trader = :trader, enabled = :enabled,
                                       version = version + 1
                                 WHERE username = :username""")
                        .param("username", username)
                        .param("name", displayName)
                        .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                        .param("trader", trader)
                        .param("enabled", enabled)
                        .update()
                > 0;
    }

    boolean setPassword(String username, String password) {
        return jdbc.sql("""
                                UPDATE platform.app_user SET password_hash = :hash, version = version + 1
                                 WHERE username = :username""")
                        .param("username", username)
                        .param("hash", passwords.encode(password))
                        .update()
                > 0;
    }

    void prefer(String username, String language, String theme) {
        jdbc.sql("UPDATE platform.app_user SET language = :language, theme = :theme WHERE username = :username")
                .param("username", username)
                .param("language", language)
                .param("theme", theme)
                .update();
    }

    /// Demo users exist in the demo world alone: outside of it they cannot sign in.
    void disableDemoUsers() {
        jdbc.sql("UPDATE platform.app_user SET enabled = false WHERE demo").update();
    }

    void enableDemoUsers() {
        jdbc.sql("UPDATE platform.app_user SET enabled = true WHERE demo").update();
    }

    private static User read(ResultSet row) throws SQLException {
        return new User(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                ApiTokens.roles(row),
                row.getString("trader"),
                row.getString("language"),
                row.getString("theme"),
                row.getBoolean("enabled"),
                row.getBoolean("demo"));
    }
}
