/// Reading declarations written in the WCO Data Model's XML (DEC messages, version 3) into the same tree the JSON way
/// uses. It takes the fields the system works with and says which it left; it validates no schema and writes no XML.
@NullMarked
package org.smartcustoms.consignment.internal.wco;

import org.jspecify.annotations.NullMarked;
