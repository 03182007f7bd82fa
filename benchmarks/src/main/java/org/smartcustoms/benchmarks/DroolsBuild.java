package org.smartcustoms.benchmarks;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.builder.KieBuilder;

/// How Drools compiles: the executable model, its fastest form; `-Ddrools.classic` takes the older one.
final class DroolsBuild {

    private DroolsBuild() {}

    static void build(KieBuilder builder) {
        if (System.getProperty("drools.classic") != null) {
            builder.buildAll();
        } else {
            builder.buildAll(ExecutableModelProject.class);
        }
    }
}
