/// Value types every module speaks: money, commodity codes, countries, references, time-ordered ids.
/// The JDK and JSpecify alone; nothing here knows a database, a framework or a business process.
@NullMarked
package org.smartcustoms.kernel;

import org.jspecify.annotations.NullMarked;
