package org.smartcustoms.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `customs bench rules`: the rule index against Drools.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description =
                "Runs generated rules over generated declarations, by our index and by Drools in turn. Fails when the"
                        + " two disagree on any rule's hits, or ours does less than 20 times as much for the same work of a core.",
        footer = {"", "Example:  ./customs bench rules --rules 1000"})
final class BenchRulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rules", paramLabel = "N", description = "how many rules (default: ${DEFAULT-VALUE})")
    private int rules = 1_000;

    @Option(
            names = "--declarations",
            paramLabel = "N",
            description = "how many declarations (default: ${DEFAULT-VALUE})")
    private int declarations = 20_000;

    @Option(names = "--seed", paramLabel = "N", description = "of the generated world (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Override
    public Integer call() throws Exception {
        return new BenchProcess(spec).run("rules", rules, declarations, seed);
    }
}
