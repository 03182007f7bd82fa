package org.smartcustoms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `customs xray warm-up`: makes and reads a few scans, so that the start-up cache recorded meanwhile knows which
/// classes and methods such work needs: a first scan is read an eighth sooner.
@Command(
        name = "warm-up",
        mixinStandardHelpOptions = true,
        hidden = true,
        description = "Makes and reads a few scans: trains the start-up cache.",
        footer = {"", "Example:  ./customs xray warm-up scratch"})
final class XrayWarmUpCommand implements Callable<Integer> {
    private static final String MADE = "40";

    @Parameters(paramLabel = "DIR", description = "Where the scans may lie.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException {
        var bags = folder.resolve("bags").toString();
        var trays = folder.resolve("trays").toString();
        run("simulate", "--count", MADE, "--out", bags, "--long-side", "720");
        run("simulate", "--count", "4", "--out", trays, "--world", "held-back", "--raw", "DICOS");
        run("evaluate", "--images", trays, "--boxes", trays + "/annotations.json");
        run("detect", bags + "/scan-1.png", bags + "/scan-2.png", "--json");
        return 0;
    }

    private static void run(String... arguments) throws IOException {
        var given = new String[arguments.length + 1];
        given[0] = "xray";
        System.arraycopy(arguments, 0, given, 1, arguments.length);
        var silent = new PrintWriter(Writer.nullWriter());
        if (Customs.commandLine().setOut(silent).execute(given) != 0) {
            throw new IOException("xray " + arguments[0] + " failed");
        }
    }
}
