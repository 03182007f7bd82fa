package org.smartcustoms.consignment.internal.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV file. The separator is the one of comma, semicolon, tab and bar that the first line uses most, unless told.
final class CsvTable implements Table {

    private static final int SNIFFED = 8_192;

    private final Reader reader;
    private final DelimitedRecords records;
    private final List<String> header;

    CsvTable(InputStream stream, Charset charset, @Nullable Character separator, TableLimits limits)
            throws IOException {
        var input = new BufferedInputStream(stream, SNIFFED);
        char split = separator == null ? sniff(input, charset) : separator;
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        reader = new InputStreamReader(input, decoder);
        records = new DelimitedRecords(reader, split, limits);
        header = Headers.checked(first(), limits);
        records.expect(header.size());
    }

    private List<String> first() throws IOException {
        var first = records.next();
        if (first == null) {
            throw new TableRefused("The file is empty: it needs a header line and rows.", "檔案是空的：須有標題行和資料行。");
        }
        var trouble = first.trouble();
        if (trouble != null) {
            throw new TableRefused("The header line " + trouble.en() + ".", "標題行" + trouble.zh() + "。");
        }
        return first.cells().stream().map(FormulaGuard::read).toList();
    }

    private static char sniff(BufferedInputStream input, Charset charset) throws IOException {
        input.mark(SNIFFED);
        var start = new String(input.readNBytes(SNIFFED), charset);
        input.reset();
        int end = start.indexOf('\n');
        var line = end < 0 ? start : start.substring(0, end);
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        var split = records.next();
        if (split == null) {
            return null;
        }
        var trouble = split.trouble();
        if (trouble == null && split.cells().size() != header.size()) {
            trouble = Headers.miscounted(split.cells().size(), header);
        }
        var cells = split.cells().stream().map(FormulaGuard::read).toList();
        return new TableRow(split.line(), cells, trouble);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
