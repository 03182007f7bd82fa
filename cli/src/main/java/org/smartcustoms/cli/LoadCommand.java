package org.smartcustoms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `customs load`: sends a file of declarations to a server and waits until it is taken in.
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Sends a CSV or .xlsx file of declarations to a server and waits until it is taken in.",
        footer = {
            "",
            "Rejected rows don't stop the others. Exit code 1 when the file was refused or rows were rejected.",
            "",
            "Example:  ./customs load declarations.csv --mapping declarations-54k --token TOKEN \\",
            "              --rejected to-correct.csv"
        })
final class LoadCommand implements Callable<Integer> {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final int POLL_MILLIS = 300;

    /// Made when first used: every command is made for the list of commands, and that should come at once.
    private static final class Means {
        private static final HttpClient HTTP = HttpClient.newHttpClient();
        private static final JsonMapper JSON = JsonMapper.shared();
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Option(names = "--mapping", required = true, description = "name of a mapping on the server, or a mapping file")
    private String mapping = "";

    @Option(names = "--server", description = "the server's address (default: ${DEFAULT-VALUE})")
    private URI server = URI.create("http://localhost:8080");

    @Option(
            names = "--token",
            description = "bearer token of a caller with FILE_LOAD (default: $CUSTOMS_TOKEN)",
            defaultValue = "${env:CUSTOMS_TOKEN}")
    private @Nullable String token;

    @Option(names = "--no-outcomes", description = "leave out what the file says examinations found")
    private boolean noOutcomes;

    @Option(names = "--rejected", paramLabel = "FILE", description = "write rejected rows and their reasons here")
    private @Nullable Path rejected;

    @Option(names = "--json", description = "answer as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "There is no readable file " + file);
        }
        if (token == null || token.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Give a token: --token or CUSTOMS_TOKEN");
        }
        var id = send().get("id").asString();
        var load = waitFor(id);
        if (rejected != null && load.get("rejected").asLong() > 0) {
            Means.HTTP.send(
                    request("/api/loads/" + id + "/rejected.csv").build(), HttpResponse.BodyHandlers.ofFile(rejected));
        }
        tell(load);
        boolean clean = load.get("state").asString().equals("DONE")
                && load.get("rejected").asLong() == 0;
        return clean ? 0 : 1;
    }

    private JsonNode send() throws IOException, InterruptedException {
        var boundary = "customs-" + UUID.randomUUID();
        var stated = Files.isRegularFile(Path.of(mapping)) ? Files.readString(Path.of(mapping)) : mapping;
        var request = request("/api/loads")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body(boundary, stated))
                .build();
        return answer(request);
    }

    /// The form with the file streamed from the disk.
    private BodyPublisher body(String boundary, String stated) throws IOException {
        var fields = new StringBuilder();
        field(fields, boundary, "mapping", stated);
        if (noOutcomes) {
            field(fields, boundary, "outcomes", "false");
        }
        var name = String.valueOf(file.getFileName()).replaceAll("[\"\\r\\n]", "_");
        fields.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(boundary, name))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(fields.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private static void field(StringBuilder fields, String boundary, String name, String value) {
        fields.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value));
    }

    private JsonNode waitFor(String id) throws IOException, InterruptedException {
        var progress = Progress.on(spec.commandLine().getErr(), "rows");
        while (true) {
            var load = answer(request("/api/loads/" + id).build());
            progress.at(load.get("rowsDone").asLong(), load.get("rowsTotal").asLong());
            if (!UNDER_WAY.contains(load.get("state").asString())) {
                progress.end();
                return load;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        var response = Means.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(problem(response));
        }
        return Means.JSON.readTree(response.body());
    }

    private String problem(HttpResponse<String> response) {
        try {
            var problem = Means.JSON.readTree(response.body());
            return problem.path("detail").asString(problem.path("title").asString("HTTP " + response.statusCode()));
        } catch (tools.jackson.core.JacksonException notJson) {
            return "The server answered HTTP " + response.statusCode();
        }
    }

    private void tell(JsonNode load) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(load);
        } else if (!load.get("state").asString().equals("DONE")) {
            out.println(
                    load.get("state").asString() + ": " + load.path("refused").asString("the load ended early"));
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "%,d rows: %,d declarations lodged, %,d there before, %,d rows rejected, %,.0f rows/s",
                    load.get("rowsDone").asLong(),
                    load.get("lodged").asLong(),
                    load.get("repeated").asLong(),
                    load.get("rejected").asLong(),
                    load.path("rowsPerSecond").asDouble(0)));
        }
        out.flush();
    }
}
