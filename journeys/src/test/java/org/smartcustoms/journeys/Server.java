package org.smartcustoms.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.smartcustoms.SmartCustoms;
import org.smartcustoms.platform.database.EmbeddedDatabase;

/// The real server as a child process on a free port, with its own embedded database and the demo users. It keeps its
/// data in `data`, so that another can be started on what it left.
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final int port;

    private Server(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /// One server for all journeys that leave it as they found it; it ends with the tests.
    static Server shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        private static final Server SERVER = start();

        private static Server start() {
            try {
                var data = Files.createTempDirectory("smart-customs-journeys");
                var server = Server.start(data);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    endDatabase(data);
                    delete(data);
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Starts on `data` and returns when the page answers.
    static Server start(Path data) {
        try {
            int port = freePort();
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "--enable-native-access=ALL-UNNAMED",
                    SmartCustoms.class.getName(),
                    "--server.port=" + port,
                    "--smartcustoms.demo=true",
                    "--smartcustoms.data-directory=" + data,
                    "--smartcustoms.jobs.lease=12s",
                    "--smartcustoms.security.login-attempts-per-minute=1000");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("server.log").toFile()));
            // As `./customs` does: ONNX Runtime brings a process down that was started with a long command line.
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            var process = builder.start();
            var server = new Server(process, data, port);
            Await.until("the server starts", START, server::state, state -> state != State.STARTING);
            if (server.state() == State.GONE) {
                throw new IllegalStateException("The server ended while it started:\n" + server.log());
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum State {
        STARTING,
        SERVING,
        GONE
    }

    private State state() {
        if (!process.isAlive()) {
            return State.GONE;
        }
        return status("/") == 200 && healthy() ? State.SERVING : State.STARTING;
    }

    boolean healthy() {
        return status("/actuator/health") == 200;
    }

    /// The status of a page for a stranger, or 0 when nobody answers.
    private int status(String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(10));
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /// The JDBC address of this server's database, to look at what it stored without asking it.
    String database() {
        return EmbeddedDatabase.runningOn(data).orElseThrow();
    }

    /// A demo user with a session of its own.
    Caller as(String username) {
        return Caller.signedIn(address(), username);
    }

    /// `kill -9`: the server alone, so that its database is left behind as a crash would leave it.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server outlived kill -9");
        }
    }

    String log() {
        try {
            return Files.readString(data.resolve("server.log"));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /// Stops as an administrator would, database and all. After `kill` there is nothing left to stop here.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the database that a killed server left running on `data`, if there is one.
    static void endDatabase(Path data) {
        if (EmbeddedDatabase.runningOn(data).isPresent()) {
            EmbeddedDatabase.start(data).close();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
