package org.smartcustoms.consignment.internal.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;

/// Splits CSV (RFC 4180) into records. A record longer than the limit is skipped, never kept, so a line of any length
/// costs no memory; a quote that is never closed costs its own line alone, since reading starts again behind that line.
final class DelimitedRecords {

    /// One record; `cells` is empty and `trouble` set when it can't be split.
    record Split(long line, List<String> cells, @Nullable Text trouble) {}

    private final PushbackCharacters input;
    private final char separator;
    private final TableLimits limits;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private int columns;

    DelimitedRecords(Reader reader, char separator, TableLimits limits) {
        this.input = new PushbackCharacters(reader);
        this.separator = separator;
        this.limits = limits;
    }

    /// Tells how many cells a record should have: one of several lines that has another number is taken to be the work
    /// of a quote that was never closed.
    void expect(int columns) {
        this.columns = columns;
    }

    /// The next record that isn't blank, or null at the end.
    @Nullable
    Split next() throws IOException {
        while (true) {
            if (input.atEnd()) {
                return null;
            }
            var split = record();
            boolean blank = split.trouble() == null
                    && split.cells().size() == 1
                    && split.cells().getFirst().isBlank();
            if (!blank) {
                return split;
            }
        }
    }

    private Split record() throws IOException {
        long start = line;
        var cells = new ArrayList<String>();
        raw.setLength(0);
        cell.setLength(0);
        boolean quoted = false;
        boolean closed = false;
        Text trouble = null;
        while (true) {
            int c = input.read();
            if (c < 0) {
                if (quoted) {
                    return unclosed(start);
                }
                break;
            }
            raw.append((char) c);
            if (raw.length() > limits.recordCharacters()) {
                return overlong(start);
            }
            if (quoted) {
                if (c == '"') {
                    if (input.peek() == '"') {
                        raw.append((char) input.read());
                        cell.append('"');
                    } else {
                        quoted = false;
                        closed = true;
                    }
                } else {
                    if (c == '\n' && ++line - start > limits.recordLines()) {
                        return unclosed(start);
                    }
                    cell.append((char) c);
                }
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && input.peek() == '\n') {
                    input.read();
                }
                line++;
                break;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
                closed = false;
            } else if (closed && line > start) {
                return unclosed(start);
            } else if (closed) {
                trouble = new Text(
                        "has text behind the closing quote in column " + (cells.size() + 1),
                        "第 " + (cells.size() + 1) + " 欄的結束引號後有多餘文字");
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else {
                cell.append((char) c);
            }
        }
        cells.add(cell.toString());
        if (columns > 0 && cells.size() != columns && line > start + 1) {
            return unclosed(start);
        }
        if (raw.indexOf("\uFFFD") >= 0) {
            trouble = new Text("holds bytes that are not valid in the file's character set", "含有不屬於檔案字元集的位元組");
        }
        return new Split(start, List.copyOf(cells), trouble);
    }

    private Split unclosed(long start) {
        int end = raw.indexOf("\n");
        var first = end < 0 ? raw.toString() : raw.substring(0, end);
        if (end >= 0) {
            input.unread(raw.substring(end + 1));
        }
        line = start + 1;
        return new Split(
                start, List.of(first.stripTrailing()), new Text("opens a quote that is never closed", "有未結束的引號"));
    }

    private Split overlong(long start) throws IOException {
        var shown = raw.substring(0, Math.min(200, raw.length()));
        int end = raw.indexOf("\n");
        if (end >= 0) {
            input.unread(raw.substring(end + 1));
        } else {
            int c;
            do {
                c = input.read();
            } while (c >= 0 && c != '\n');
        }
        line = start + 1;
        return new Split(
                start,
                List.of(shown.stripTrailing()),
                new Text(
                        "is longer than " + limits.recordCharacters() + " characters and was skipped",
                        "超過 " + limits.recordCharacters() + " 個字元，已略過"));
    }
}
