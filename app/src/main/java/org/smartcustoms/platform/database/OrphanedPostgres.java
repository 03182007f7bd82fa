package org.smartcustoms.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds and stops the PostgreSQL process that a killed server left behind, by the pid file in its data folder.
final class OrphanedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);

    private OrphanedPostgres() {}

    static void stop(Path data) throws IOException {
        var process = process(data);
        if (process.isEmpty()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            return;
        }
        LOG.info(
                "Stopping the database process {} left behind by an earlier server",
                process.get().pid());
        new ProcessBuilder("kill", "-INT", Long.toString(process.get().pid())).start();
        process.get().onExit().orTimeout(30, TimeUnit.SECONDS).join();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /// The port of the PostgreSQL process alive on `data`: line 4 of its pid file.
    static Optional<Integer> port(Path data) {
        return process(data).isEmpty()
                ? Optional.empty()
                : lines(data).map(lines -> Integer.parseInt(lines.get(3).strip()));
    }

    private static Optional<ProcessHandle> process(Path data) {
        return lines(data)
                .flatMap(lines ->
                        ProcessHandle.of(Long.parseLong(lines.getFirst().strip())))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(true));
    }

    private static Optional<List<String>> lines(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.size() > 3 ? Optional.of(lines) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
