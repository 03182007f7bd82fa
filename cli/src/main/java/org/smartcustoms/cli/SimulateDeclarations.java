package org.smartcustoms.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.smartcustoms.simulator.DeclarationColumns;
import org.smartcustoms.simulator.World;
import org.smartcustoms.simulator.WorldSettings;
import org.smartcustoms.simulator.WorldSettings.Drift;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs simulate declarations`: a file of labelled import declarations.
@Command(
        name = "declarations",
        mixinStandardHelpOptions = true,
        description = "Writes labelled import declarations in the columns of the mapping declarations-54k.",
        footer = {
            "",
            "The same seed, count, dates and switches give the same bytes on every machine.",
            "",
            "Example:  ./customs simulate declarations --count 100000 --seed 7 --out declarations.csv",
            "          ./customs simulate declarations --count 25000000 --seed 7 --drift --out big.csv"
        })
final class SimulateDeclarations implements Callable<Integer> {

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final Duration FAR = Duration.ofDays(36_500);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--count", required = true, description = "number of declarations")
    private long count;

    @Option(names = "--seed", description = "seed of the world (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "file to write")
    private Path out = Path.of("declarations.csv");

    @Option(names = "--from", paramLabel = "DATE", description = "first day (default: ${DEFAULT-VALUE})")
    private LocalDate from = LocalDate.of(2025, 1, 1);

    @Option(names = "--days", description = "days to spread them over (default: ${DEFAULT-VALUE}, 18 months)")
    private int days = 546;

    @Option(
            names = "--illicit",
            paramLabel = "SHARE",
            description = "share that is illicit (default: ${DEFAULT-VALUE})")
    private double illicit = 0.04;

    @Option(names = "--drift", description = "the profitable fraud moves each quarter")
    private boolean drift;

    @Option(names = "--json", description = "answer as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        World world = World.fromSeed(seed, settings());
        Instant start = from.atStartOfDay().toInstant(LOCAL);
        var progress = Progress.on(spec.commandLine().getErr(), "declarations");
        long began = System.nanoTime();
        long rows;
        try (OutputStream file = Files.newOutputStream(out)) {
            rows = DeclarationColumns.write(
                    world, start, start.plus(FAR), count, file, done -> progress.at(done, count));
        }
        progress.end();
        double seconds = (System.nanoTime() - began) / 1e9;
        var answer = spec.commandLine().getOut();
        if (json) {
            answer.println(JsonMapper.shared()
                    .writeValueAsString(Map.of("rows", rows, "bytes", Files.size(out), "seconds", seconds)));
        } else {
            answer.println(String.format(
                    Locale.ROOT, "%,d declarations in %s, %.1f s, %,.0f/s", rows, out, seconds, rows / seconds));
        }
        answer.flush();
        return 0;
    }

    /// A working week of seven days has about six ordinary ones; a little faster than needed, so that the days are
    /// filled.
    private WorldSettings settings() {
        if (count < 1 || days < 1) {
            throw new ParameterException(spec.commandLine(), "--count and --days must be at least 1");
        }
        try {
            double perWeekday = count / (days * 0.88);
            return WorldSettings.columns(perWeekday, drift ? Drift.QUARTERLY : Drift.STILL)
                    .withIllicitShare(illicit);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
