package org.smartcustoms.consignment.internal.lodging;

import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Permission;

/// On whose account a declaration is lodged.
///
/// @param name the company for traders, the user or machine otherwise; references are unique within it
/// @param by the user or machine that acts
/// @param mayBackdate whether a time of acceptance in the past is taken
public record Lodger(String name, String by, boolean mayBackdate) {

    public static Lodger of(Actor actor) {
        var trader = actor.trader();
        return new Lodger(
                trader == null ? actor.username() : trader,
                actor.username(),
                actor.may(Permission.DECLARATION_BACKDATE));
    }
}
