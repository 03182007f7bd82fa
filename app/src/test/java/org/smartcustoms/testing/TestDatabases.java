package org.smartcustoms.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/// One PostgreSQL server for the whole test run, a fresh database for each context.
public final class TestDatabases {

    private static final Duration TIME_FOR_OTHER_HOOKS_TO_START = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var directory = Files.createTempDirectory("smart-customs-postgres");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(directory)));
                return EmbeddedPostgres.builder()
                        .setDataDirectory(directory)
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("timezone", "UTC")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Stops the database once the servers under test have closed, for they would wait half a minute for one that
        /// is gone; then at once, as nobody needs this data again.
        private static void stop(Path directory) {
            try {
                awaitServers();
                var pid = Files.readAllLines(directory.resolve("postmaster.pid"))
                        .getFirst()
                        .strip();
                new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException alreadyGone) {
                return;
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }

        private static void awaitServers() throws InterruptedException {
            Thread.sleep(TIME_FOR_OTHER_HOOKS_TO_START);
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("SpringApplicationShutdownHook")) {
                    thread.join(LONGEST_WAIT);
                }
            }
        }
    }

    /// JDBC address of a new, empty database; its owner is `postgres`, without password.
    public static String fresh() {
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://127.0.0.1:" + Server.POSTGRES.getPort() + "/" + name;
    }
}
