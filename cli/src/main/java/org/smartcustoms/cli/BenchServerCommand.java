package org.smartcustoms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs bench server`: lodges declarations with a running server at a steady rate.
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = {
            "Lodges the simulator's declarations with a running server at a steady rate and tells how many were decided on,",
            "the percentiles from when each request was due until its answer, and those of the decision itself by the",
            "server's own timer (risk.decision). A late request counts from when it was due. Fails below the rate or when",
            "either 99th percentile is above the goal. Stop a demo world first: use `./customs run --empty`."
        },
        footer = {
            "",
            "The token needs DECLARATION_LODGE and METRICS_READ (roles ANALYST and ADMINISTRATOR).",
            "",
            "Example:  ./customs bench server --url http://localhost:8080 --token TOKEN --rate 2000 --seconds 120"
        })
final class BenchServerCommand implements Callable<Integer> {

    private static final double KEPT = 0.98;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", description = "the server's address (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--token",
            description = "bearer token (default: $CUSTOMS_TOKEN)",
            defaultValue = "${env:CUSTOMS_TOKEN}")
    private @Nullable String token;

    @Option(names = "--rate", paramLabel = "N", description = "declarations a second (default: ${DEFAULT-VALUE})")
    private int rate = 2_000;

    @Option(names = "--per-request", paramLabel = "N", description = "in one request (default: ${DEFAULT-VALUE})")
    private int perRequest = 10;

    @Option(names = "--connections", paramLabel = "N", description = "side by side (default: ${DEFAULT-VALUE})")
    private int connections = 16;

    @Option(names = "--warm-up", paramLabel = "SECONDS", description = "not measured (default: ${DEFAULT-VALUE})")
    private int warmUp = 30;

    @Option(names = "--seconds", paramLabel = "N", description = "measured (default: ${DEFAULT-VALUE})")
    private int seconds = 120;

    @Option(
            names = "--most-millis",
            paramLabel = "N",
            description = "goal of the 99th percentile (default: ${DEFAULT-VALUE})")
    private double mostMillis = 20;

    @Option(names = "--seed", paramLabel = "N", description = "of the world (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--json", description = "answer as one JSON object")
    private boolean json;

    /// What came of it.
    ///
    /// @param decisionMillis 99th percentile by the server's timer; NaN when it took no decision
    record Measured(
            double declarationsPerSecond,
            long declarations,
            long refused,
            double requestMedianMillis,
            double requestP99Millis,
            double requestSlowestMillis,
            double decisionMedianMillis,
            double decisionP99Millis,
            boolean reached) {}

    @Override
    public Integer call() throws Exception {
        if (token == null || token.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Give a token: --token or CUSTOMS_TOKEN");
        }
        if (rate < 1 || perRequest < 1 || connections < 1 || seconds < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--rate, --per-request, --connections and --seconds must be at least 1");
        }
        var bodies = LodgementBodies.drawn(seed);
        if (warmUp > 0) {
            run(bodies, warmUp);
        }
        var before = DecisionTimes.parse(metrics());
        var run = run(bodies, seconds);
        var decisions = DecisionTimes.parse(metrics()).since(before);
        Arrays.sort(run.nanos);
        double p99 = run.millis(0.99);
        double decisionP99 = decisions.percentile(0.99) * 1000;
        var measured = new Measured(
                run.declarations / run.took,
                run.declarations,
                run.refused,
                run.millis(0.5),
                p99,
                run.millis(1),
                decisions.percentile(0.5) * 1000,
                decisionP99,
                run.declarations / run.took >= KEPT * rate && p99 <= mostMillis && decisionP99 <= mostMillis);
        tell(spec.commandLine().getOut(), measured);
        return measured.reached ? 0 : 1;
    }

    private void tell(PrintWriter out, Measured measured) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(measured));
        } else {
            out.printf(
                    Locale.ROOT,
                    "%,.0f declarations/s decided (%,d in %d s, %,d refused), %d a request over %d connections%n"
                            + "from when a request was due to its answer: median %.1f ms, 99th percentile %.1f ms, slowest %.0f ms%n"
                            + "the decision by the server's timer: median %.2f ms, 99th percentile %.2f ms%n%s%n",
                    measured.declarationsPerSecond,
                    measured.declarations,
                    seconds,
                    measured.refused,
                    perRequest,
                    connections,
                    measured.requestMedianMillis,
                    measured.requestP99Millis,
                    measured.requestSlowestMillis,
                    measured.decisionMedianMillis,
                    measured.decisionP99Millis,
                    measured.reached ? "goals reached" : "a goal was missed");
        }
        out.flush();
    }

    /// @param nanos from when each request was due until its answer
    private record Run(long[] nanos, long declarations, long refused, double took) {
        double millis(double share) {
            return nanos.length == 0
                    ? Double.NaN
                    : nanos[(int) Math.min(nanos.length - 1L, (long) (share * nanos.length))] / 1e6;
        }
    }

    private Run run(LodgementBodies bodies, int duration) throws Exception {
        int requests = Math.max(1, (int) ((long) rate * duration / perRequest));
        double gap = 1e9 * perRequest / rate;
        long[] nanos = new long[requests];
        var next = new AtomicLong();
        var accepted = new AtomicLong();
        var refused = new AtomicLong();
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                running.add(workers.submit(() -> {
                    for (long n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                        long due = start + (long) (n * gap);
                        pauseUntil(due);
                        int decided = lodge(bodies.batch(perRequest));
                        nanos[(int) n] = System.nanoTime() - due;
                        accepted.addAndGet(decided);
                        refused.addAndGet(perRequest - decided);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return new Run(nanos, accepted.get(), refused.get(), (System.nanoTime() - start) / 1e9);
    }

    private static void pauseUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    /// @return how many were taken
    private int lodge(byte[] body) throws IOException, InterruptedException {
        var response = http.send(
                request("/api/declarations/batch")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return response.statusCode() >= 300
                ? 0
                : JsonMapper.shared().readTree(response.body()).path("accepted").size();
    }

    private String metrics() throws IOException, InterruptedException {
        var response = http.send(request("/actuator/prometheus").build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("The server tells no metrics to this token: HTTP " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token);
    }
}
