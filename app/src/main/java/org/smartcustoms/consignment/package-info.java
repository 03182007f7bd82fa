/// Declarations and manifests as lodged: their parties, goods lines, routes and values, every version of them, and the
/// three ways in (JSON, tables, WCO Data Model XML). It checks form, keeps history and tells others what was lodged.
/// It doesn't judge risk (`risk`), keep the register of traders (`party`) or decide release (`inspection`).
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "party", "tariff"})
package org.smartcustoms.consignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
