package org.smartcustoms.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The restricted role that the server works as: it reads and writes our tables, owns none of them, and can neither
/// change nor delete what the audit chain holds.
final class AppRole {

    static final String NAME = "smartcustoms_app";

    private AppRole() {}

    /// Makes sure that the role exists with `password`. The name is ours and the password is hexadecimal or quoted by
    /// the server itself, since DDL takes no parameters.
    static void ensure(DataSource owner, String password) {
        var jdbc = JdbcClient.create(owner);
        var exists = jdbc.sql("SELECT count(*) FROM pg_roles WHERE rolname = :name")
                        .param("name", NAME)
                        .query(Integer.class)
                        .single()
                > 0;
        var ddl = jdbc.sql("SELECT format('%s ROLE %I LOGIN PASSWORD %L', :verb, :name, :password)")
                .param("verb", exists ? "ALTER" : "CREATE")
                .param("name", NAME)
                .param("password", password)
                .query(String.class)
                .single();
        jdbc.sql(ddl).update();
    }

    /// Grants the role what it needs on every module's schema, and less on the audit chain.
    static void grant(DataSource owner, List<String> schemas) {
        var jdbc = JdbcClient.create(owner);
        for (var schema : schemas) {
            var rights = schema.equals("audit") ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
            jdbc.sql("GRANT USAGE ON SCHEMA %s TO %s".formatted(schema, NAME)).update();
            jdbc.sql("GRANT %s ON ALL TABLES IN SCHEMA %s TO %s".formatted(rights, schema, NAME))
                    .update();
            jdbc.sql("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO %s".formatted(schema, NAME))
                    .update();
            jdbc.sql("REVOKE ALL ON %s.schema_history FROM %s".formatted(schema, NAME))
                    .update();
        }
        jdbc.sql("GRANT DELETE ON audit.pending TO " + NAME).update();
    }

    /// The password kept in the data directory, made at the first call and readable by the server's user alone.
    static String keptPassword(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve("database-app-password");
            if (!Files.exists(file)) {
                var secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
