package org.smartcustoms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.smartcustoms.platform.CannotStart;
import org.smartcustoms.testing.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExternalDatabaseTests {

    @Test
    void anOwnerWithoutSuperuserRightsSetsItUpAndTheServerWorksAsTheRestrictedRole() {
        var administrator = new PGSimpleDataSource();
        administrator.setUrl(TestDatabases.fresh());
        administrator.setUser("postgres");
        var given = JdbcClient.create(administrator);
        var name = "owner_" + System.nanoTime();
        given.sql("CREATE ROLE " + name + " LOGIN CREATEROLE").update();
        given.sql("GRANT CREATE ON DATABASE \"" + administrator.getDatabaseName() + "\" TO " + name)
                .update();
        given.sql("GRANT CREATE ON SCHEMA public TO " + name).update();
        AppRole.ensure(administrator, "test");
        given.sql("GRANT " + AppRole.NAME + " TO " + name + " WITH ADMIN OPTION")
                .update();

        var address = administrator.getUrl() + (administrator.getUrl().contains("?") ? "&" : "?") + "user=" + name;
        var database = ExternalDatabase.at(address, null, "");
        AppRole.ensure(database.owner(), "test");
        Migrations.run(database.owner());

        assertThat(database.jdbcUrl()).doesNotContain(name);
        var server = new PGSimpleDataSource();
        server.setUrl(database.jdbcUrl());
        server.setUser(AppRole.NAME);
        server.setPassword("test");
        var jdbc = JdbcClient.create(server);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit.entry").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        assertThatThrownBy(() -> ExternalDatabase.at("postgres://db/customs", "a", "b"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("jdbc:postgresql://");
        assertThatThrownBy(() -> ExternalDatabase.at("jdbc:postgresql://db/customs", " ", null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SMARTCUSTOMS_DATABASE_USER");
    }
}
