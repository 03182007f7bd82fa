/// Lets the world happen in a running server: lodges its declarations over the public REST interface, and plays the
/// officers
/// who examine some of what is selected. Everything goes through HTTP with a bearer token, as any outside system would.
///
/// Not for: reaching into the server's tables, or deciding anything a real officer decides.
@NullMarked
package org.smartcustoms.simulator.drive;

import org.jspecify.annotations.NullMarked;
