/// Measurements against other engines, on generated data, in one run. Not part of the product: what is here is
/// started by `customs bench` on a classpath of its own.
@NullMarked
package org.smartcustoms.benchmarks;

import org.jspecify.annotations.NullMarked;
