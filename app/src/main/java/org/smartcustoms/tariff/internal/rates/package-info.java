/// Exchange rates by day: recorded, corrected, asked.
@NullMarked
package org.smartcustoms.tariff.internal.rates;

import org.jspecify.annotations.NullMarked;
