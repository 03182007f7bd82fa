/// What the app's tests share: a real PostgreSQL, a server on a random port, people who sign in.
@NullMarked
package org.smartcustoms.testing;

import org.jspecify.annotations.NullMarked;
