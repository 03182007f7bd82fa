package org.smartcustoms.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/// Runs `xray` commands, and keeps what they say.
abstract class RunsXray {
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    int run(String... arguments) {
        return Customs.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("xray"), Stream.of(arguments)).toArray(String[]::new));
    }
}
