/// What officers do at their desks: take, examine, record, undo, release, detain, override; and the findings taken over
/// from history. Every command locks its target, asks the policy, and leaves a step, an audit entry and a live hint.
@NullMarked
package org.smartcustoms.inspection.internal.desk;

import org.jspecify.annotations.NullMarked;
