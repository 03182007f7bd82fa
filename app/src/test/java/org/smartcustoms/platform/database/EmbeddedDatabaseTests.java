package org.smartcustoms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTests {

    @TempDir
    Path directory = Path.of(".");

    @Test
    void keepsItsDataAcrossStarts() {
        try (var server = EmbeddedDatabase.start(directory)) {
            JdbcClient.create(server.owner())
                    .sql("CREATE TABLE kept AS SELECT 42 AS answer")
                    .update();
        }
        try (var server = EmbeddedDatabase.start(directory)) {
            assertThat(answer(server)).isEqualTo(42);
        }
    }

    @Test
    void recoversFromAServerThatWasKilled() throws Exception {
        var killed = EmbeddedDatabase.start(directory);
        JdbcClient.create(killed.owner())
                .sql("CREATE TABLE kept AS SELECT 42 AS answer")
                .update();
        long pid = Long.parseLong(java.nio.file.Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                .getFirst());
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
        ProcessHandle.of(pid)
                .ifPresent(process ->
                        process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        abandon(killed);
        try (var server = EmbeddedDatabase.start(directory)) {
            assertThat(answer(server)).isEqualTo(42);
        }
    }

    @Test
    void refusesASecondServerOnTheSameFolder() {
        try (var first = EmbeddedDatabase.start(directory)) {
            assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory)).hasMessageContaining("another Smart Customs");
        }
    }

    @Test
    void tellsWhereTheServerOnAFolderListens() {
        assertThat(EmbeddedDatabase.runningOn(directory)).isEmpty();
        try (var server = EmbeddedDatabase.start(directory)) {
            assertThat(EmbeddedDatabase.runningOn(directory))
                    .hasValueSatisfying(url -> assertThat(url).startsWith(server.jdbcUrl()));
        }
    }

    private static int answer(EmbeddedDatabase server) {
        return JdbcClient.create(server.owner())
                .sql("SELECT answer FROM kept")
                .query(Integer.class)
                .single();
    }

    /// Lets go of the folder's lock, as the kernel does when a process dies.
    private static void abandon(EmbeddedDatabase killed) throws IOException {
        try {
            killed.close();
        } catch (RuntimeException databaseGone) {
            assertThat(databaseGone).isNotNull();
        }
    }
}
