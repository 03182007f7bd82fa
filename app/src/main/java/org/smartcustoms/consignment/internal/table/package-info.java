/// Reading tables of text that strangers send: CSV and XLSX, row by row, within fixed limits on line length, size and
/// compression, and writing CSV that a spreadsheet can't be tricked by. It knows nothing of declarations.
@NullMarked
package org.smartcustoms.consignment.internal.table;

import org.jspecify.annotations.NullMarked;
