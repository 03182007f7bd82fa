package org.smartcustoms.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `customs xray …`: X-ray images made, read and judged; needs no server.
@Command(
        name = "xray",
        description = "X-ray images: simulate scans, find contraband in them, train and teach the detector.",
        mixinStandardHelpOptions = true,
        subcommands = {
            XraySimulateCommand.class,
            XrayInspectCommand.class,
            XrayDetectCommand.class,
            XrayEvaluateCommand.class,
            XrayTrainCommand.class,
            XrayCalibrateCommand.class,
            XraySimilarCommand.class,
            XrayEnrolCommand.class,
            XraySendCommand.class,
            XrayWarmUpCommand.class
        })
final class XrayCommands implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
