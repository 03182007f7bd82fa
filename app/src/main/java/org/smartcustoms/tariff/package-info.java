/// What commodity codes and country codes are called, in both languages, and what foreign money is worth by day. It
/// states no duty: duty rates and control lists, with their dates and the law behind them, come with the modules that
/// levy and control.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.smartcustoms.tariff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
