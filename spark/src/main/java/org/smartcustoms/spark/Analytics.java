package org.smartcustoms.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.smartcustoms.engines.selectivity.rules.CelNotation;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Entry of the analytics process: converts CSV to Parquet, works out features, back-tests a draft rule.
@Command(
        name = "analytics",
        mixinStandardHelpOptions = true,
        description = "Features and back-tests as SQL over Parquet, by DuckDB or by Apache Spark.",
        subcommands = {Analytics.Convert.class, Analytics.Features.class, Analytics.Backtest.class})
public final class Analytics implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The command line, ready to execute; also for tests.
    static CommandLine commandLine() {
        return new CommandLine(new Analytics())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("analytics: " + failure.getMessage());
                    command.getErr().flush();
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Who runs the statements.
    enum Engine {
        DUCKDB,
        SPARK
    }

    /// Where to read and by what to run.
    static final class Input {
        @Option(
                names = "--declarations",
                required = true,
                paramLabel = "PARQUET",
                description = "file, folder or pattern of Parquet files")
        private String declarations = "";

        @Option(names = "--engine", description = "duckdb or spark (default: ${DEFAULT-VALUE})")
        private Engine engine = Engine.DUCKDB;

        @Option(
                names = "--master",
                paramLabel = "URL",
                description = "Spark's master, such as spark://host:7077, yarn (default: ${DEFAULT-VALUE})")
        private String master = "local[2]";

        @Option(names = "--threads", description = "DuckDB's threads (default: ${DEFAULT-VALUE})")
        private int threads = 2;

        @Option(names = "--memory", description = "DuckDB's memory (default: ${DEFAULT-VALUE})")
        private String memory = "2GB";

        SqlEngine open() throws IOException {
            SqlEngine sql = switch (engine) {
                case DUCKDB -> DuckDb.open(threads, memory);
                case SPARK -> SparkEngine.connect(master);
            };
            sql.declarations(declarations);
            return sql;
        }
    }

    @Command(
            name = "convert",
            mixinStandardHelpOptions = true,
            description = "Reads CSV files with the columns of mapping declarations-54k into one Parquet file.")
    static final class Convert implements Callable<Integer> {
        @Option(names = "--data", required = true, paramLabel = "CSV", description = "may be given more than once")
        private List<Path> data = List.of();

        @Option(names = "--out", required = true, paramLabel = "PARQUET", description = "file to write")
        private Path out = Path.of("declarations.parquet");

        @Override
        public Integer call() throws IOException {
            for (Path file : data) {
                if (!Files.isRegularFile(file)) {
                    throw new IOException("there is no file " + file);
                }
            }
            try (DuckDb duckDb = DuckDb.open(2, "2GB")) {
                duckDb.convert(data, out);
            }
            return 0;
        }
    }

    @Command(
            name = "features",
            mixinStandardHelpOptions = true,
            description = "For each declaration, what was known of its kind the day before.")
    static final class Features implements Callable<Integer> {
        @CommandLine.Mixin
        private Input input = new Input();

        @Option(names = "--out", required = true, paramLabel = "PARQUET", description = "file or folder to write")
        private Path out = Path.of("features.parquet");

        @Override
        public Integer call() throws IOException {
            try (SqlEngine sql = input.open()) {
                sql.write(Statements.features(), out);
            }
            return 0;
        }
    }

    @Command(
            name = "backtest",
            mixinStandardHelpOptions = true,
            description = "What a draft rule would have hit, post by post, with inspection results.")
    static final class Backtest implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @CommandLine.Mixin
        private Input input = new Input();

        @Option(names = "--rule", required = true, paramLabel = "CEL", description = "the draft's condition")
        private String rule = "";

        @Override
        public Integer call() throws IOException {
            var condition = new CelNotation(FieldCatalogue.standard()).parse(rule);
            var out = spec.commandLine().getOut();
            out.println("post      hits  examined   found");
            try (SqlEngine sql = input.open()) {
                for (List<Object> row : sql.rows(Statements.backtest(condition))) {
                    out.printf(Locale.ROOT, "%-6s %7d  %8d %7d%n", row.toArray());
                }
            }
            out.flush();
            return 0;
        }
    }
}
