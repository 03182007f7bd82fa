/// What must stay true of the code's structure, said as tests.
@NullMarked
package org.smartcustoms.architecture;

import org.jspecify.annotations.NullMarked;
