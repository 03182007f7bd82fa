/// Errors a client can act on: RFC 9457 problem+json with a stable type and the field that is wrong, in the reader's
/// language.
@NullMarked
package org.smartcustoms.platform.problem;

import org.jspecify.annotations.NullMarked;
