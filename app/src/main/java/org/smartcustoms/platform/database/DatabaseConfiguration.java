package org.smartcustoms.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the database: the embedded one when no address is set, then migrations as the owner, then a pool as the
/// restricted role. The pool exists only after the migrations, so no bean can see a half-made schema.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseServer databaseServer(SmartCustomsSettings settings) {
        var database = settings.database();
        var url = database.url();
        return url == null || url.isBlank()
                ? EmbeddedDatabase.start(settings.dataDirectory())
                : ExternalDatabase.at(url, database.user(), database.password());
    }

    @Bean
    DataSource dataSource(DatabaseServer server, SmartCustomsSettings settings) {
        var given = settings.database().appPassword();
        var password = given == null || given.isBlank() ? AppRole.keptPassword(settings.dataDirectory()) : given;
        AppRole.ensure(server.owner(), password);
        Migrations.run(server.owner());
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(AppRole.NAME);
        pool.setPassword(password);
        pool.setMaximumPoolSize(settings.database().poolSize());
        pool.setPoolName("smartcustoms");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        return pool;
    }
}
