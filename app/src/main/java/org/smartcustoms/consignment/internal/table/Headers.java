package org.smartcustoms.consignment.internal.table;

import java.util.HashSet;
import java.util.List;
import org.smartcustoms.kernel.Text;

/// What holds for the first line of every table.
final class Headers {

    private Headers() {}

    static List<String> checked(List<String> cells, TableLimits limits) {
        if (cells.size() > limits.columns()) {
            throw new TableRefused(
                    "The file has " + cells.size() + " columns; at most " + limits.columns() + " are taken.",
                    "檔案有 " + cells.size() + " 欄，最多接受 " + limits.columns() + " 欄。");
        }
        var seen = new HashSet<String>();
        var header = cells.stream()
                .map(cell -> cell.startsWith("\uFEFF") ? cell.substring(1) : cell)
                .map(String::strip)
                .toList();
        for (var name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new TableRefused(
                        "The header names the column \"" + name + "\" twice.", "標題行重複出現欄名「" + name + "」。");
            }
        }
        if (seen.isEmpty()) {
            throw new TableRefused("The first line must name the columns.", "第一行必須列出欄名。");
        }
        return header;
    }

    static Text miscounted(int cells, List<String> header) {
        return new Text(
                "has " + cells + " cells where the header has " + header.size(),
                "有 " + cells + " 格，但標題行有 " + header.size() + " 格");
    }
}
