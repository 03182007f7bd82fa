package org.smartcustoms.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `customs bench backtest`: draft rules over a long past.
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description =
                "Generates a past of declarations with inspection results and runs draft rules over it, compared with"
                        + " live ones, on two threads. Fails when a run takes longer than 60 s or a second run says otherwise.",
        footer = {"", "Example:  ./customs bench backtest --declarations 10000000"})
final class BenchBacktestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--declarations",
            paramLabel = "N",
            description = "how long the past is (default: ${DEFAULT-VALUE}; about 75 bytes of disk each)")
    private int declarations = 10_000_000;

    @Option(
            names = "--live-rules",
            paramLabel = "N",
            description = "how many live rules to compare with (default: ${DEFAULT-VALUE})")
    private int liveRules = 1_000;

    @Option(names = "--seed", paramLabel = "N", description = "of the generated world (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Override
    public Integer call() throws Exception {
        return new BenchProcess(spec).run("backtest", declarations, liveRules, seed);
    }
}
