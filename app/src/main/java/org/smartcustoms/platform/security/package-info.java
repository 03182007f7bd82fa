/// Who is calling and what they may do: sessions for people, bearer tokens for machines, roles as sets of permissions.
@NullMarked
package org.smartcustoms.platform.security;

import org.jspecify.annotations.NullMarked;
