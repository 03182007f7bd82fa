@NullMarked
package org.smartcustoms.spark;

import org.jspecify.annotations.NullMarked;
