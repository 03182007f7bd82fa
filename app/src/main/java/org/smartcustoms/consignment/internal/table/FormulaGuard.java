package org.smartcustoms.consignment.internal.table;

import java.util.regex.Pattern;

/// Keeps text from running as a formula when a CSV file is opened in a spreadsheet: a cell that starts like one is
/// written with an apostrophe in front, and read back without it, so that a file we wrote can be sent again as it is.
/// Source: OWASP, "CSV Injection".
public final class FormulaGuard {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*([eE][+-]?[0-9]+)?");
    private static final String STARTERS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /// One cell as it goes into a CSV file with commas, quoted where needed.
    public static String write(String text) {
        return write(text, ',');
    }

    /// One cell as it goes into a CSV file, quoted where needed.
    public static String write(String text, char separator) {
        var guarded = startsFormula(text) ? "'" + text : text;
        boolean quote = guarded.chars().anyMatch(c -> c == separator || c == ',' || c == '"' || c == '\n' || c == '\r')
                || !guarded.equals(guarded.strip());
        return quote ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    /// The text a cell held before [#write] guarded it.
    public static String read(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return false;
        }
        return STARTERS.indexOf(text.charAt(0)) >= 0 || (text.charAt(0) == '\'' && startsFormula(text.substring(1)));
    }
}
