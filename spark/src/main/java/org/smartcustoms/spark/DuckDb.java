package org.smartcustoms.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// DuckDB inside this process: one machine, all its cores, what doesn't fit into memory spills to disk.
public final class DuckDb implements SqlEngine {
    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /// @param threads cores to use
    /// @param memory such as `2GB`
    public static DuckDb open(int threads, String memory) throws IOException {
        try {
            var engine = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
            engine.execute("SET threads = " + threads);
            engine.execute("SET memory_limit = " + text(memory));
            engine.execute("SET preserve_insertion_order = false");
            return engine;
        } catch (SQLException failed) {
            throw new IOException("DuckDB did not start: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void declarations(String parquet) throws IOException {
        execute("CREATE OR REPLACE VIEW declarations AS SELECT * FROM read_parquet(" + text(parquet) + ")");
    }

    @Override
    public List<List<Object>> rows(String query) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int width = result.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>(width);
                for (int column = 1; column <= width; column++) {
                    row.add(Cells.plain(result.getObject(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IOException("DuckDB: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void write(String query, Path parquet) throws IOException {
        execute("COPY (" + query + ") TO " + text(parquet.toString()) + " (FORMAT parquet)");
    }

    /// Reads CSV files with the columns of the built-in mapping `declarations-54k` into one Parquet file.
    public void convert(List<Path> csv, Path parquet) throws IOException {
        var files = new ArrayList<String>();
        csv.forEach(file -> files.add(text(file.toString())));
        write(Statements.read("convert.sql").replace("${files}", "[" + String.join(", ", files) + "]"), parquet);
    }

    private void execute(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IOException("DuckDB: " + failed.getMessage(), failed);
        }
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // Nothing is kept in it.
        }
    }
}
