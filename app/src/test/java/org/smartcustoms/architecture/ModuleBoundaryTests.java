package org.smartcustoms.architecture;

import org.junit.jupiter.api.Test;

class ModuleBoundaryTests {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndHaveNoCycles() {
        Modules.all().verify();
    }
}
