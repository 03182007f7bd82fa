/// Finds the vectors most like a vector among very many, on disk: a graph of nearest neighbours (HNSW, Malkov
/// and Yashunin 2018) over vectors rounded to a byte a number. The index is a copy and can be made again at any
/// time; whoever owns the vectors keeps them elsewhere.
@NullMarked
package org.smartcustoms.engines.imaging.similar;

import org.jspecify.annotations.NullMarked;
