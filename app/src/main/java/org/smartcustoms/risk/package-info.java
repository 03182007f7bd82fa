/// Risk: judges every declaration as it is lodged (profiles, unit prices, model, rules, random control group), says why
/// in plain words, keeps what is needed to replay each decision, and learns from what examinations find. It selects;
/// it neither examines nor releases goods (`inspection`) and keeps no declarations of its own (`consignment`).
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "consignment", "tariff"})
package org.smartcustoms.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
