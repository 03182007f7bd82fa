/// Back-tests of rules over the columnar past: asked for, run in the background, kept and compared.
@NullMarked
package org.smartcustoms.risk.internal.backtest;

import org.jspecify.annotations.NullMarked;
