package org.smartcustoms.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smartcustoms.engines.imaging.colour.ColourTable;
import org.smartcustoms.engines.imaging.simulate.ScanFolder;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;
import org.smartcustoms.engines.imaging.simulate.contraband.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `customs xray simulate`: made-up scans with their truth.
@Command(
        name = "simulate",
        description = "Make scans of packed bags, with COCO boxes and masks in annotations.json.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  ./customs xray simulate --count 20 --out scans --seed 7"})
final class XraySimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--count", required = true, description = "How many scans.")
    private int count;

    @Option(names = "--out", required = true, description = "The folder to write into.")
    private Path out = Path.of(".");

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "First seed; the same seed gives the same scan. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--long-side",
            defaultValue = "800",
            description = "Longer side in pixels. Default ${DEFAULT-VALUE}.")
    private int longSide;

    @Option(
            names = "--threats",
            defaultValue = "0.7",
            description = "Share of scans that hold contraband. Default ${DEFAULT-VALUE}.")
    private double threats;

    @Option(
            names = "--colours",
            defaultValue = "any",
            description =
                    "Colour table: amber, meadow, dusk, noon, harbour, or any of them varied. Default ${DEFAULT-VALUE}.")
    private String colours = "any";

    @Option(
            names = "--world",
            defaultValue = "training",
            description =
                    "training, or held-back: colour table, containers and threat shapes that no shipped detector was"
                            + " trained on. Default ${DEFAULT-VALUE}.")
    private String world = "training";

    @Option(
            names = "--raw",
            defaultValue = "COLOUR_ONLY",
            description = "What to write beside the picture: ${COMPLETION-CANDIDATES}. Default ${DEFAULT-VALUE}.")
    private ScanFolder.Channels raw = ScanFolder.Channels.COLOUR_ONLY;

    @Option(names = "--threads", description = "Threads. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (count < 1 || threads < 1) {
            throw new ParameterException(spec.commandLine(), "--count and --threads begin at 1");
        }
        var simulator = new ScanSimulator(new ScanSimulator.Settings(longSide, table(), threats, world()));
        if (Files.exists(out.resolve("annotations.json"))) {
            var err = spec.commandLine().getErr();
            err.println("customs: " + out + " holds scans already; those that are not made again lose their boxes");
            err.flush();
        }
        long begin = System.nanoTime();
        int truths = new ScanFolder(out).write(simulator, seed, count, raw, threads);
        double seconds = (System.nanoTime() - begin) / 1e9;
        spec.commandLine()
                .getOut()
                .printf("%d scans, %d truths, %.1f scans/s, in %s%n", count, truths, count / seconds, out);
        return 0;
    }

    private World world() {
        return switch (world) {
            case "training" -> World.TRAINING;
            case "held-back" -> World.HELD_BACK;
            default -> throw new ParameterException(spec.commandLine(), "--world is training or held-back");
        };
    }

    private Optional<ColourTable> table() {
        if (colours.equals("any")) {
            return Optional.empty();
        }
        return Optional.of(ColourTable.shipped().stream()
                .filter(table -> table.name().equals(colours))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "No colour table '" + colours + "'; there are amber, meadow, dusk, noon, harbour, any")));
    }
}
