package org.smartcustoms.cli;

import java.io.PrintWriter;
import java.util.Locale;

/// Shows which stage long work is in: a bar on a terminal, a plain line a stage otherwise.
final class Stages {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private String last = "";

    private Stages(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Stages on(PrintWriter out) {
        return new Stages(out, System.console() != null && System.console().isTerminal());
    }

    synchronized void at(String stage, double share) {
        int percent = (int) Math.round(share * 100);
        if (terminal) {
            int full = Math.clamp(Math.round(WIDTH * share), 0, WIDTH);
            out.print("\r\u001b[K[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " % " + stage);
        } else if (!stage.equals(last)) {
            out.println(String.format(Locale.ROOT, "%3d %% %s", percent, stage));
        }
        last = stage;
        out.flush();
    }

    synchronized void end() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
