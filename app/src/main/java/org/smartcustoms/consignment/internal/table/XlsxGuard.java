package org.smartcustoms.consignment.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks through an .xlsx before anything parses it: unpacks every part once, counting, and stops at the first limit.
/// What the archive says of its own sizes is not believed. Parts that define document types (the way to entity
/// expansion and external files) are refused.
final class XlsxGuard {

    private static final int RATIO_COUNTS_FROM = 1 << 20;
    private static final int LOOKED_AT = 4_096;
    private static final long MOST_SHARED_TEXT = 128L << 20;
    private static final int COLUMN_LETTERS = 3;

    private final TableLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    XlsxGuard(TableLimits limits) {
        this.limits = limits;
    }

    void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                throw new TableRefused(
                        "The workbook has " + zip.size() + " parts; at most " + limits.parts() + " are taken.",
                        "試算表有 " + zip.size() + " 個部件，最多接受 " + limits.parts() + " 個。");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new TableRefused(
                        "The file is a ZIP archive but not an .xlsx workbook.", "檔案是 ZIP 壓縮檔，但並非 .xlsx 試算表。");
            }
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                part(zip, entries.nextElement());
            }
        } catch (ZipException e) {
            throw new TableRefused("The workbook is damaged: it can't be unpacked.", "試算表已損壞，無法解壓。", e);
        }
    }

    private void part(ZipFile zip, ZipEntry entry) throws IOException {
        long size = 0;
        long packed = Math.max(1, entry.getCompressedSize());
        var start = new StringBuilder();
        var addresses = new CellAddresses();
        boolean shared = entry.getName().endsWith("sharedStrings.xml");
        try (InputStream stream = zip.getInputStream(entry)) {
            int read;
            while ((read = stream.read(buffer)) > 0) {
                if (start.length() < LOOKED_AT) {
                    start.append(new String(buffer, 0, Math.min(read, LOOKED_AT), StandardCharsets.ISO_8859_1));
                }
                if (addresses.longest(buffer, read) > COLUMN_LETTERS) {
                    throw new TableRefused(
                            "The workbook part " + entry.getName()
                                    + " addresses a cell beyond the last column of a sheet and was refused.",
                            "試算表部件 " + entry.getName() + " 指向超出工作表的儲存格，已拒絕。");
                }
                size += read;
                unpacked += read;
                if (unpacked > limits.unpackedBytes()) {
                    throw new TableRefused(
                            "The workbook unpacks to more than " + (limits.unpackedBytes() >> 20)
                                    + " MiB and was refused unread.",
                            "試算表解壓後超過 " + (limits.unpackedBytes() >> 20) + " MiB，未讀取即拒絕。");
                }
                if (shared && size > MOST_SHARED_TEXT) {
                    throw new TableRefused(
                            "The workbook holds more than 128 MiB of shared text and was refused.",
                            "試算表的共用文字超過 128 MiB，已拒絕。");
                }
                if (size > RATIO_COUNTS_FROM && size / packed > limits.packingRatio()) {
                    throw new TableRefused(
                            "The workbook part " + entry.getName() + " unpacks to more than " + limits.packingRatio()
                                    + " times its packed size and was refused unread.",
                            "試算表部件 " + entry.getName() + " 解壓後超過壓縮大小的 " + limits.packingRatio() + " 倍，未讀取即拒絕。");
                }
            }
        }
        if (start.toString().toLowerCase(Locale.ROOT).replace("\0", "").contains("<!doctype")) {
            throw new TableRefused(
                    "The workbook part " + entry.getName() + " defines a document type and was refused.",
                    "試算表部件 " + entry.getName() + " 定義了文件類型（DTD），已拒絕。");
        }
    }

    /// Finds the longest column name among the cell addresses (`r="AB12"`) of a sheet, over any number of buffers.
    private static final class CellAddresses {
        private int seen;
        private int letters;

        int longest(byte[] bytes, int length) {
            int longest = 0;
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                seen = switch (seen) {
                    case 0 -> b <= ' ' && b >= 0 ? 1 : 0;
                    case 1 -> b == 'r' ? 2 : b <= ' ' && b >= 0 ? 1 : 0;
                    case 2 -> b == '=' ? 3 : 0;
                    case 3 -> b == '"' || b == '\'' ? 4 : 0;
                    default -> (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') ? 4 : 0;
                };
                letters = seen == 4 && b != '"' && b != '\'' ? letters + 1 : 0;
                longest = Math.max(longest, letters);
            }
            return longest;
        }
    }
}
