package org.smartcustoms.platform.database;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.smartcustoms.platform.CannotStart;

/// An administration's own PostgreSQL.
///
/// @param jdbcUrl its address without user and password, for the server works as the restricted role, not as the owner
record ExternalDatabase(String jdbcUrl, DataSource owner) implements DatabaseServer {

    private static final String SCHEME = "jdbc:postgresql://";

    /// @param url may name user and password too
    /// @param user the owner; taken before one that the address names
    /// @throws CannotStart when the address can't be one, or nothing names the owner
    static ExternalDatabase at(String url, @Nullable String user, @Nullable String password) {
        var owner = new PGSimpleDataSource();
        if (!url.startsWith(SCHEME)) {
            throw new CannotStart("the database address must begin with " + SCHEME + " (for example " + SCHEME
                    + "db.example/customs)");
        }
        try {
            owner.setUrl(url);
        } catch (IllegalArgumentException unreadable) {
            throw new CannotStart("the database address can't be read; write " + SCHEME + "HOST[:PORT]/NAME");
        }
        given(user).ifPresent(owner::setUser);
        given(password).ifPresent(owner::setPassword);
        if (given(owner.getUser()).isEmpty()) {
            throw new CannotStart("the database needs its owner's name and password: set SMARTCUSTOMS_DATABASE_USER and"
                    + " SMARTCUSTOMS_DATABASE_PASSWORD");
        }
        return new ExternalDatabase(withoutCredentials(url), owner);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static String withoutCredentials(String url) {
        int query = url.indexOf('?');
        if (query < 0) {
            return url;
        }
        var others = Arrays.stream(url.substring(query + 1).split("&"))
                .filter(parameter -> !parameter.startsWith("user=") && !parameter.startsWith("password="))
                .collect(Collectors.joining("&"));
        return url.substring(0, query) + (others.isEmpty() ? "" : "?" + others);
    }

    @Override
    public void close() {}
}
