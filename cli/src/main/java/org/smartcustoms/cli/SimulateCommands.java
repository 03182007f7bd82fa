package org.smartcustoms.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `customs simulate …`: the synthetic world, as a file or in a running server.
@Command(
        name = "simulate",
        description = "The synthetic world: files of declarations, or a demo in a running server.",
        mixinStandardHelpOptions = true,
        subcommands = {SimulateDeclarations.class, SimulateDemo.class})
final class SimulateCommands implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
