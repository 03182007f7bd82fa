package org.smartcustoms.engines.scoring.mapping;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of a text that may be hostile: of a line longer than [#LONGEST] only the beginning is kept.
final class BoundedLines {
    static final int LONGEST = 1_000_000;

    private final Reader reader;
    private long number;
    private boolean cut;

    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /// The next line without its end, or null after the last.
    @Nullable
    String next() throws IOException {
        cut = false;
        var line = new StringBuilder();
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        number++;
        while (read >= 0 && read != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) read);
            } else {
                cut = true;
            }
            read = reader.read();
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    /// Number of the line just read, from 1.
    long number() {
        return number;
    }

    /// Whether the line just read was longer than allowed.
    boolean cut() {
        return cut;
    }
}
