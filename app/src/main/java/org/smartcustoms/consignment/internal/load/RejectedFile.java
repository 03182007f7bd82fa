package org.smartcustoms.consignment.internal.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smartcustoms.consignment.internal.mapping.Mapping;
import org.smartcustoms.consignment.internal.table.FormulaGuard;

/// The rejected rows of a load as CSV: the columns as they came, and one more that says why. Once corrected, it can be
/// sent again as it is; the added column is passed over.
final class RejectedFile {

    static final String REASON = "Why rejected 拒收原因";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Load load;
    private final Locale locale;
    private final char separator;
    private final int reasonColumn;
    private final Writer out;

    RejectedFile(Load load, Mapping mapping, Locale locale, OutputStream stream) throws IOException {
        this.load = load;
        this.locale = locale;
        var stated = mapping.separator();
        this.separator = stated == null ? ',' : stated;
        this.reasonColumn = load.header().indexOf(REASON);
        this.out = new OutputStreamWriter(stream, mapping.charset());
        if (mapping.charset().equals(StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
        }
    }

    void write(Loads loads) throws IOException {
        line(withReason(load.header(), REASON));
        loads.forEachRejection(load.id(), this::row);
        out.flush();
    }

    private void row(Rejection rejection) {
        try {
            line(withReason(rejection.cells(), reasons(rejection)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reasons(Rejection rejection) {
        var where =
                locale.getLanguage().equals("zh") ? "第 " + rejection.line() + " 行：" : "line " + rejection.line() + ": ";
        return rejection.reasons().stream()
                .map(reason -> (reason.column().isEmpty() ? "" : reason.column() + " ")
                        + reason.text().in(locale))
                .collect(Collectors.joining("; ", where, ""));
    }

    /// The cells under the columns as they came, then the reason, then cells beyond the last column.
    private List<String> withReason(List<String> cells, String reason) {
        var line = new ArrayList<>(cells);
        if (reasonColumn >= 0 && reasonColumn < line.size()) {
            line.remove(reasonColumn);
        }
        int width = load.header().size() - (reasonColumn >= 0 ? 1 : 0);
        while (line.size() < width) {
            line.add("");
        }
        line.add(width, reason);
        return line;
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream()
                .map(cell -> FormulaGuard.write(cell, separator))
                .collect(Collectors.joining(String.valueOf(separator), "", "\r\n")));
    }
}
