package org.smartcustoms.inspection.internal.work;

import org.smartcustoms.platform.Actor;

/// Who does the work: the name the audit chain knows, and the name colleagues read.
public record Officer(String username, String name) {

    public static Officer of(Actor actor) {
        return new Officer(actor.username(), actor.displayName());
    }

    public boolean is(Actor actor) {
        return username.equals(actor.username());
    }
}
