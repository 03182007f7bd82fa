package org.smartcustoms.platform.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// An administration's own PostgreSQL.
record ExternalDatabase(String jdbcUrl, DataSource owner) implements DatabaseServer {

    static ExternalDatabase at(String url, String user, String password) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setUser(user);
        owner.setPassword(password);
        return new ExternalDatabase(url, owner);
    }

    @Override
    public void close() {}
}
