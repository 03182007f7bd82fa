package org.smartcustoms.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.smartcustoms.SmartCustoms;
import org.springframework.modulith.core.ApplicationModules;

/// The modules of the monolith. Kernel and engines stand on the classpath under the same base package but behind
/// their own Maven walls; they are libraries here, not modules.
public final class Modules {

    private Modules() {}

    public static ApplicationModules all() {
        return ApplicationModules.of(
                SmartCustoms.class,
                resideInAnyPackage(
                        "org.smartcustoms.kernel..", "org.smartcustoms.engines..", "org.smartcustoms.testing.."));
    }
}
