package org.smartcustoms.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.smartcustoms.SmartCustoms;
import org.smartcustoms.simulator.drive.DemoAccess;
import org.smartcustoms.simulator.drive.LaneLoad;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs bench lanes`: X-ray lanes against a server of their own.
@Command(
        name = "lanes",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a server with an empty database and lets X-ray lanes send simulated scans to it at a steady pace:",
            "gateway, file store, detector, image index, queue. Tells how long a scan takes from being sent until it lies",
            "in the officers' queue with the machine's reading. Exit code 1 when the 99th percentile is above a second, or",
            "a scan was refused or not read. Making the scans is done beforehand; sending them is on the same machine."
        },
        footer = {"", "Example:  ./customs bench lanes --lanes 8 --seconds 120"})
final class BenchLanesCommand implements Callable<Integer> {

    private static final double MOST_MILLIS = 1000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lanes", paramLabel = "N", description = "how many lanes (default: ${DEFAULT-VALUE})")
    private int lanes = 8;

    @Option(
            names = "--per-second",
            paramLabel = "X",
            description = "scans that each lane sends a second (default: ${DEFAULT-VALUE})")
    private double perSecond = 1;

    @Option(names = "--seconds", paramLabel = "N", description = "how long (default: ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Option(
            names = "--long-side",
            paramLabel = "PIXELS",
            description = "of a scan's longer side (default: ${DEFAULT-VALUE})")
    private int longSide = 1000;

    @Option(
            names = "--readers",
            paramLabel = "N",
            description = "scans that the server reads at the same time (default: ${DEFAULT-VALUE})")
    private int readers = 2;

    @Option(names = "--seed", paramLabel = "N", description = "of the scans (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Override
    public Integer call() throws Exception {
        var data = Files.createTempDirectory("customs-lanes");
        var application = new SpringApplication(SmartCustoms.class);
        var context = application.run(
                "--server.port=0",
                "--smartcustoms.data-directory=" + data,
                "--smartcustoms.demo=true",
                "--smartcustoms.screening.readers=" + readers,
                "--smartcustoms.gateway.dicom-port=-1",
                "--logging.level.root=warn");
        try (context) {
            var server = ((WebServerApplicationContext) context).getWebServer();
            var address = URI.create("http://localhost:" + (server == null ? 0 : server.getPort()));
            var token = new DemoAccess(address, data.resolve("tokens.json"))
                    .tokens("adam", "demo")
                    .officers();
            long before = processorNanos();
            var plan = new LaneLoad.Plan(lanes, perSecond, Duration.ofSeconds(seconds), longSide, 16, seed);
            var report = new LaneLoad(address, token).run(plan);
            tell(report, (processorNanos() - before) / 1e9);
            return report.refused() == 0 && report.unread() == 0 && report.percentile(0.99) <= MOST_MILLIS ? 0 : 1;
        } finally {
            delete(data);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private void tell(LaneLoad.Report report, double processorSeconds) {
        var node = JsonMapper.shared().createObjectNode();
        node.put("lanes", lanes)
                .put("perSecond", perSecond)
                .put("seconds", seconds)
                .put("longSide", longSide)
                .put("readers", readers)
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("sent", report.sent())
                .put("refused", report.refused())
                .put("unread", report.unread())
                .put("processorSecondsPerScan", processorSeconds / Math.max(1, report.sent()));
        node.putObject("millisToQueue")
                .put("p50", report.percentile(0.5))
                .put("p90", report.percentile(0.9))
                .put("p99", report.percentile(0.99))
                .put("most", report.percentile(1));
        spec.commandLine().getOut().println(node.toPrettyString());
        spec.commandLine().getOut().flush();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
