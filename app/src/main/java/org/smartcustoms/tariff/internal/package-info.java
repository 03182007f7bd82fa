/// The names themselves, and the endpoints that tell them.
@NullMarked
package org.smartcustoms.tariff.internal;

import org.jspecify.annotations.NullMarked;
