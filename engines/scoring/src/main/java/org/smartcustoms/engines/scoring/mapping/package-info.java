/// Reads goods lines and their outcomes from CSV files by a mapping of columns to fields: the file format described in
/// `docs/reference/mapping.md`, shared with the loading of declarations, reduced to what scoring uses.
@NullMarked
package org.smartcustoms.engines.scoring.mapping;

import org.jspecify.annotations.NullMarked;
