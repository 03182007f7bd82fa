package org.smartcustoms.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Starts a benchmark in a process of its own, whose classpath holds the engines it is measured against; they stay off
/// ours.
final class BenchProcess {

    private static final String BUILD = "mvn -Pbenchmarks -DskipTests -pl benchmarks -am package";

    private final CommandSpec spec;

    BenchProcess(CommandSpec spec) {
        this.spec = spec;
    }

    /// The exit code of the benchmark; 2 when it is not built.
    int run(String benchmark, long first, long second, long seed) throws IOException, InterruptedException {
        var libraries = libraries();
        if (libraries.isEmpty()) {
            var err = spec.commandLine().getErr();
            err.println("customs: the benchmarks are not built; in the checkout, with JDK 25, run");
            err.println("  " + BUILD);
            return 2;
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx3g",
                        "-XX:+UseParallelGC",
                        "-cp",
                        libraries.get().resolve("*").toString(),
                        "org.smartcustoms.benchmarks.Benchmarks",
                        benchmark,
                        Long.toString(first),
                        Long.toString(second),
                        Long.toString(seed))
                .inheritIO()
                .start();
        return process.waitFor();
    }

    /// Where the build leaves the benchmark's jars: beside ours in the checkout, or under the current folder.
    private static Optional<Path> libraries() {
        for (var folder = home(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("benchmarks/target/lib");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        var here = Path.of("benchmarks/target/lib");
        return Files.isDirectory(here) ? Optional.of(here) : Optional.empty();
    }

    private static @Nullable Path home() {
        var source = BenchProcess.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
