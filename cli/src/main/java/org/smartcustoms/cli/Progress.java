package org.smartcustoms.cli;

import java.io.PrintWriter;
import java.util.Locale;

/// Shows how far long work is: one redrawn line on a terminal, a plain line every five seconds otherwise.
final class Progress {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 200_000_000L;
    private static final long PLAIN_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private final String unit;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long told = started;
    private boolean drawn;

    private Progress(PrintWriter out, String unit, boolean terminal) {
        this.out = out;
        this.unit = unit;
        this.terminal = terminal;
    }

    /// @param unit what is counted, such as `rows`
    static Progress on(PrintWriter out, String unit) {
        return new Progress(
                out, unit, System.console() != null && System.console().isTerminal());
    }

    /// @param total 0 when it is not known
    void at(long done, long total) {
        long now = System.nanoTime();
        if (now - told < (terminal ? REDRAW_NANOS : PLAIN_NANOS)) {
            return;
        }
        told = now;
        draw(done, total);
    }

    private void draw(long done, long total) {
        double seconds = (System.nanoTime() - started) / 1e9;
        var line = total > 0
                ? String.format(Locale.ROOT, "%,d of %,d %s, %,.0f/s", done, total, unit, done / seconds)
                : String.format(Locale.ROOT, "%,d %s, %,.0f/s", done, unit, done / seconds);
        if (terminal) {
            int full = total > 0 ? (int) (WIDTH * done / total) : 0;
            var bar = total > 0 ? "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " : "";
            out.print("\r\u001b[K" + bar + line);
        } else {
            out.println(line);
        }
        out.flush();
        drawn = true;
    }

    void end() {
        if (terminal && drawn) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
