package org.smartcustoms.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The root of the command line. Exit codes: 0 done, 1 the work failed, 2 the call was wrong.
@Command(
        name = "customs",
        description = "An open platform for customs administrations.",
        subcommands = {
            RunCommand.class,
            TestCommand.class,
            AuditCommands.class,
            SimulateCommands.class,
            XrayCommands.class,
            CargoCommands.class,
            BenchCommands.class,
            AnalyticsCommand.class,
            LoadCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Smart Customs 0.1.0",
        usageHelpAutoWidth = true,
        footer = {"", "Try:  ./customs run", "      ./customs COMMAND --help"})
public final class Customs implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The command line, ready to execute; also for tests.
    static CommandLine commandLine() {
        var customs = new CommandLine(new Customs());
        // What follows `analytics` belongs to another process and is its own to read.
        customs.getSubcommands().forEach((name, command) -> {
            if (name.equals("analytics")) {
                command.setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true);
            }
        });
        return customs.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    complain(command.getErr(), failure);
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /// Without a command: the list of commands.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Failures of the file system say the file alone, and not what is the matter with it.
    private static String wording(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> denied.getFile() + " can't be read or written: permission denied";
            case NoSuchFileException gone -> gone.getFile() + " is not there";
            case FileAlreadyExistsException there -> there.getFile() + " is there already and no folder";
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    private static void complain(PrintWriter err, Throwable failure) {
        err.println("customs: " + wording(failure));
        if (System.getenv("CUSTOMS_STACKTRACE") != null) {
            failure.printStackTrace(err);
        }
        err.flush();
    }
}
