/// What every module stands on: permissions, the audit chain, problems, settings, jobs, files, live updates and the
/// database. It knows nothing of customs; a rule of the business never belongs here.
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.smartcustoms.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
