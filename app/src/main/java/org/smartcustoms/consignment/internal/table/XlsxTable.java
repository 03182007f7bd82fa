package org.smartcustoms.consignment.internal.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;

/// The first sheet of an .xlsx workbook. Cells formatted as dates are given as ISO dates; formulas by the value last
/// computed; a cell in error is trouble for its row.
final class XlsxTable implements Table {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;

    XlsxTable(Path file, TableLimits limits) throws IOException {
        new XlsxGuard(limits).check(file);
        workbook = opened(file);
        try {
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
            if (!rows.hasNext()) {
                throw new TableRefused(
                        "The workbook's first sheet is empty: it needs a header row and rows.",
                        "試算表的首個工作表是空的：須有標題行和資料行。");
            }
            header = Headers.checked(trimmed(texts(rows.next())), limits);
        } catch (RuntimeException | IOException e) {
            workbook.close();
            throw e instanceof TableRefused refused
                    ? refused
                    : new TableRefused("The workbook can't be read.", "無法讀取試算表。", e);
        }
    }

    private static ReadableWorkbook opened(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            // a workbook needs no styles; then none of its cells is formatted as a date
            try {
                return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            } catch (ExcelReaderException e) {
                throw new TableRefused("The workbook can't be read.", "無法讀取試算表。", e);
            }
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.stream().anyMatch(cell -> cell != null && !text(cell).isBlank())) {
                    return fitted(row);
                }
            }
            return null;
        } catch (TableRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TableRefused("The workbook is damaged behind the rows read so far.", "試算表在已讀取的行之後已損壞。", e);
        }
    }

    private TableRow fitted(Row row) {
        var cells = trimmed(texts(row));
        Text trouble = cells.size() > header.size() ? Headers.miscounted(cells.size(), header) : null;
        while (cells.size() < header.size()) {
            cells.add("");
        }
        for (var cell : row) {
            if (cell != null && cell.getType() == CellType.ERROR) {
                trouble = new Text(
                        "has a spreadsheet error in cell " + cell.getAddress(), "儲存格 " + cell.getAddress() + " 有試算表錯誤");
            }
        }
        return new TableRow(row.getRowNum(), List.copyOf(cells), trouble);
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
        }
        return texts;
    }

    private static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return new ArrayList<>(cells.subList(0, end));
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : MOMENT.format(moment);
        }
        return switch (cell.getType()) {
            case NUMBER -> plain(cell);
            case STRING -> cell.asString();
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
            case FORMULA, ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private static String plain(Cell cell) {
        var number = cell.asNumber();
        if (number == null) {
            return "";
        }
        return Math.abs((long) number.scale()) > 40
                ? cell.getRawValue()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
