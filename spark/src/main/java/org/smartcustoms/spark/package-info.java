/// Analytics that outgrow one machine: point-in-time features and back-tests as SQL over Parquet files. One set of
/// statements, two engines: DuckDB inside one process, Apache Spark on as many machines as there are. Not part of the
/// server or of the distribution: Spark brings some two hundred jars, which stay on a classpath of their own.
@NullMarked
package org.smartcustoms.spark;

import org.jspecify.annotations.NullMarked;
