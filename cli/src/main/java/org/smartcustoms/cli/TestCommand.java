package org.smartcustoms.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Listed here so that it has a help page; the work is done by the launcher script, since it builds the sources.
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Runs everything that CI runs: formatting, null checks, unit, module, architecture, database, console"
                        + " and journey tests.",
        footer = {"", "Example:  ./customs test"})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine()
                .getErr()
                .println("customs: test builds the sources, so call it as ./customs test from a checkout");
        return 2;
    }
}
