/// The image database: crops of what officers looked into, described as vectors and searched by likeness. New kinds of
/// contraband are taught here from a few examples and found from then on, with their precision watched.
@NullMarked
package org.smartcustoms.inspection.internal.images;

import org.jspecify.annotations.NullMarked;
