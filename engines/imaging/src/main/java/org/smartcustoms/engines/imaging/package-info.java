/// X-ray images as an officer's instrument reads them: what a dual-energy scan is, how it is coloured, where its
/// truth boxes lie. Subpackages simulate scans, read and write their formats and find contraband in them. Nothing here
/// knows of officers, bags' owners or databases; that is the application's part.
@NullMarked
package org.smartcustoms.engines.imaging;

import org.jspecify.annotations.NullMarked;
