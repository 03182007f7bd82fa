package org.smartcustoms.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One schema, one Flyway folder (`db/migration/<schema>`) and one history table per module. Modules share no foreign
/// keys, so their order does not matter; it is alphabetical.
public final class Migrations {

    private static final Pattern FOLDER = Pattern.compile("db/migration/([a-z_]+)/[^/]+\\.sql$");

    private Migrations() {}

    /// Brings every module's schema up to date and grants the application's role its rights.
    public static void run(DataSource owner) {
        var schemas = schemas();
        for (var schema : schemas) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + schema)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("schema_history")
                    .load()
                    .migrate();
        }
        AppRole.grant(owner, schemas);
    }

    /// The schemas that have migrations.
    public static List<String> schemas() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            return Arrays.stream(found)
                    .map(resource -> FOLDER.matcher(Objects.toString(uri(resource))))
                    .filter(java.util.regex.Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String uri(org.springframework.core.io.Resource resource) {
        try {
            return resource.getURI().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
