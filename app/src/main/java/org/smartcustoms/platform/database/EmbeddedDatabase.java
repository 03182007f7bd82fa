package org.smartcustoms.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.platform.CannotStart;

/// PostgreSQL started beside the server from Maven artifacts, its data kept in a folder across restarts. A lock file
/// keeps two servers off one folder; a database process orphaned by `kill -9` is stopped before the next start.
public final class EmbeddedDatabase implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /// Starts the database on `directory`.
    ///
    /// @throws CannotStart when another server works on that folder or PostgreSQL does not start
    public static EmbeddedDatabase start(Path directory) {
        try {
            Files.createDirectories(directory);
            var lock = lock(directory);
            OrphanedPostgres.stop(directory.resolve("postgres"));
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("max_wal_size", "2GB")
                    // After each checkpoint every page is logged whole once; fewer checkpoints, less of that.
                    .setServerConfig("checkpoint_timeout", "15min")
                    // Compiling a query costs more here than any of ours takes.
                    .setServerConfig("jit", "off")
                    .setServerConfig("timezone", "UTC")
                    // The library's defaults are made for tests; ours must outlive kill -9.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return new EmbeddedDatabase(postgres, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + directory + ": " + e.getMessage(), e);
        }
    }

    /// The address of the server now running on `directory`, if one is.
    public static Optional<String> runningOn(Path directory) {
        return OrphanedPostgres.port(directory.resolve("postgres")).map(EmbeddedDatabase::urlOf);
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel =
                FileChannel.open(directory.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            LOG.debug("The folder is locked by this very process");
        }
        channel.close();
        throw new CannotStart("another Smart Customs server is running on " + directory.toAbsolutePath()
                + ". Stop it, or choose another folder with --data.");
    }

    private static String urlOf(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public DataSource owner() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
