package org.smartcustoms.platform.database;

import javax.sql.DataSource;

/// A PostgreSQL we can reach as the owner of our schemas.
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    String jdbcUrl();

    DataSource owner();

    @Override
    void close();
}
