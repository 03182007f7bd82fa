package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Path;
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
        var libraries = BuiltLibraries.of("benchmarks");
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
}
