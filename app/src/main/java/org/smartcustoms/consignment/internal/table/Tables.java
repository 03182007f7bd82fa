package org.smartcustoms.consignment.internal.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens a file as the table its first bytes show it to be; its name and the sender's word for its type don't count.
public final class Tables {

    private static final int SNIFFED = 4_096;

    private Tables() {}

    /// @param charset the character set of a CSV file
    /// @param separator the separator of a CSV file; absent: found from the header
    /// @throws TableRefused when it isn't a table within `limits`
    public static Table open(Path file, Charset charset, @Nullable Character separator, TableLimits limits)
            throws IOException {
        byte[] start;
        try (var stream = Files.newInputStream(file)) {
            start = stream.readNBytes(SNIFFED);
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return new XlsxTable(file, limits);
        }
        refuseOthers(start);
        return new CsvTable(Files.newInputStream(file), charset, separator, limits);
    }

    private static void refuseOthers(byte[] start) {
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TableRefused(
                    "This is an old .xls workbook (or an encrypted one). Save it as .xlsx or CSV.",
                    "這是舊式 .xls（或已加密的）試算表，請另存為 .xlsx 或 CSV。");
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            throw new TableRefused(
                    "This file is in UTF-16. Save it as CSV in UTF-8.", "檔案為 UTF-16 編碼，請另存為 UTF-8 的 CSV。");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')) {
            throw new TableRefused("This is a PDF, not a table. Send CSV or .xlsx.", "這是 PDF，並非表格，請提交 CSV 或 .xlsx。");
        }
        if (startsWith(start, 0x1F, 0x8B)) {
            throw new TableRefused(
                    "This file is compressed. Unpack it and send the CSV or .xlsx inside.",
                    "檔案已壓縮，請解壓後提交其中的 CSV 或 .xlsx。");
        }
        for (byte b : start) {
            if (b == 0) {
                throw new TableRefused("This file is neither CSV nor .xlsx.", "檔案既非 CSV 亦非 .xlsx。");
            }
        }
    }

    private static boolean startsWith(byte[] start, int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xFF) != (magic[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
