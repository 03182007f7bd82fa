/// One register of the persons, companies and traders that declarations name: who is who, once. It resolves a mention
/// to an identity by identifier, or by name and country. It holds no declarations and judges nobody.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.smartcustoms.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
