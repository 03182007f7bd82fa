package org.smartcustoms.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `customs bench …`: the figures of docs/benchmarks.md, measured again on this machine.
@Command(
        name = "bench",
        description = "Measures speed and quality again, beside other engines where there are any.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchRulesCommand.class,
            BenchBacktestCommand.class,
            BenchClosedLoopCommand.class,
            BenchScoringCommand.class,
            BenchDriftCommand.class,
            BenchScaleCommand.class,
            BenchServerCommand.class,
            BenchSimilarCommand.class,
            BenchLanesCommand.class
        })
final class BenchCommands implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
