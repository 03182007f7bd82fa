/// What is known about a commodity, a route or a trader: the live profiles, and the record behind them over time.
@NullMarked
package org.smartcustoms.risk.internal.profile;

import org.jspecify.annotations.NullMarked;
