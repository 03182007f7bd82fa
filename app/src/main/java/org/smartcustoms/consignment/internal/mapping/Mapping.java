package org.smartcustoms.consignment.internal.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A checked mapping.
///
/// @param name by which it is asked for
/// @param charset character set of CSV files
/// @param separator separator of CSV files; absent: found from the header
/// @param grouped whether neighbouring rows with the same id are the lines of one declaration
/// @param constants fields that are the same for every row, with their text
/// @param illicit column telling whether an examination found something, for files of past declarations
/// @param critical column telling whether what was found was grave
public record Mapping(
        String name,
        Charset charset,
        @Nullable Character separator,
        boolean grouped,
        List<Column> columns,
        Map<MappedField, String> constants,
        @Nullable Label illicit,
        @Nullable Label critical) {

    /// One column of the table and the field it fills.
    public record Column(String name, MappedField field, Conversion conversion) {}

    /// A column that states an outcome.
    ///
    /// @param yes the cells that mean yes
    /// @param no the cells that mean no; empty: every other cell that isn't blank
    public record Label(String column, Set<String> yes, Set<String> no) {

        /// What a cell states; absent where it is neither.
        Optional<Boolean> read(String cell) {
            if (yes.contains(cell)) {
                return Optional.of(true);
            }
            return no.contains(cell) || (no.isEmpty() && !cell.isEmpty()) ? Optional.of(false) : Optional.empty();
        }
    }

    /// Whether files of this mapping tell what examinations found.
    public boolean statesOutcomes() {
        return illicit != null;
    }
}
