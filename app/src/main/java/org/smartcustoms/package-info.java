/// The modular monolith: each package below is a module named after a part of the customs business.
@NullMarked
package org.smartcustoms;

import org.jspecify.annotations.NullMarked;
