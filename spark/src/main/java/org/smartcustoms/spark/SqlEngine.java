package org.smartcustoms.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs SQL over a table `declarations` that lies in Parquet files. Both engines give equal rows for the statements of
/// [Statements].
public interface SqlEngine extends AutoCloseable {
    /// Makes the files known as the table `declarations`.
    /// @param parquet a file, a folder of files, or a pattern the engine understands
    void declarations(String parquet) throws IOException;

    /// Rows of a query; whole numbers as `Long`, others as `Double`, texts as `String`, in the order of the query.
    List<List<Object>> rows(String query) throws IOException;

    /// Writes what a query gives as Parquet: a file or a folder, as the engine does.
    void write(String query, Path parquet) throws IOException;

    @Override
    void close();
}
