package org.smartcustoms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.smartcustoms.testing.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTests {

    @Test
    void anUpgradedDatabaseEndsEqualToAFreshOne() {
        var fresh = database();
        Migrations.run(fresh);
        var upgraded = database();
        for (var schema : Migrations.schemas()) {
            Flyway.configure()
                    .dataSource(upgraded)
                    .locations("classpath:db/migration/" + schema)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("schema_history")
                    .target(MigrationVersion.fromVersion("1"))
                    .load()
                    .migrate();
        }
        Migrations.run(upgraded);
        assertThat(shape(upgraded)).isNotEmpty().isEqualTo(shape(fresh));
    }

    @Test
    void runningTheMigrationsAgainChangesNothing() {
        var database = database();
        Migrations.run(database);
        var before = shape(database);
        Migrations.run(database);
        assertThat(shape(database)).isEqualTo(before);
    }

    private static DataSource database() {
        var owner = new PGSimpleDataSource();
        owner.setUrl(TestDatabases.fresh());
        owner.setUser("postgres");
        AppRole.ensure(owner, "test");
        return owner;
    }

    /// Columns, indexes, constraints and the restricted role's rights, in words.
    private static List<String> shape(DataSource database) {
        return JdbcClient.create(database)
                .sql("""
                        SELECT format('column %s.%s.%s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable,
                                      column_default)
                          FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                        UNION ALL
                        SELECT 'index ' || indexdef FROM pg_indexes
                         WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                        UNION ALL
                        SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                          FROM pg_constraint WHERE connamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
                        UNION ALL
                        SELECT format('grant %s.%s %s', table_schema, table_name, privilege_type)
                          FROM information_schema.role_table_grants WHERE grantee = 'smartcustoms_app'
                         ORDER BY 1""")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
