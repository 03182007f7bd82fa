package org.smartcustoms.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// Apache Spark: in this process (`local[2]`) or on a cluster (`spark://…`, `yarn`), where the files must lie
/// in a place that all its machines see.
public final class SparkEngine implements SqlEngine {
    private static final int PARTITIONS_PER_CORE_LOCALLY = 2;

    private final SparkSession session;

    private SparkEngine(SparkSession session) {
        this.session = session;
    }

    /// @param master `local[2]` for this process, or a cluster's address
    public static SparkEngine connect(String master) {
        var builder = SparkSession.builder().appName("Smart Customs analytics").master(master);
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config(
                            "spark.sql.shuffle.partitions",
                            Runtime.getRuntime().availableProcessors() * PARTITIONS_PER_CORE_LOCALLY)
                    .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                    .config("spark.ui.enabled", false);
        }
        builder.config("spark.sql.session.timeZone", "UTC");
        return new SparkEngine(builder.getOrCreate());
    }

    @Override
    public void declarations(String parquet) {
        session.read().parquet(parquet).createOrReplaceTempView("declarations");
    }

    @Override
    public List<List<Object>> rows(String query) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : session.sql(query).collectAsList()) {
            List<Object> cells = new ArrayList<>(row.size());
            for (int column = 0; column < row.size(); column++) {
                cells.add(Cells.plain(row.get(column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    @Override
    public void write(String query, Path parquet) {
        session.sql(query).write().mode("overwrite").parquet(parquet.toString());
    }

    @Override
    public void close() {
        session.stop();
    }
}
