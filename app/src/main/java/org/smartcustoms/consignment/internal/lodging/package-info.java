/// Lodging itself: one reader that turns any of the three ways in into a checked declaration, the service that stores
/// it once and only once, and the endpoints to lodge, amend, cancel, list and read. It doesn't read files or XML.
@NullMarked
package org.smartcustoms.consignment.internal.lodging;

import org.jspecify.annotations.NullMarked;
