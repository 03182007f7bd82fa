package org.smartcustoms.platform.security;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.People;
import org.smartcustoms.platform.Permission;
import org.springframework.stereotype.Component;

/// Answers from the users kept here; those shut out count as absent.
@Component
class KnownPeople implements People {

    private final Users users;

    KnownPeople(Users users) {
        this.users = users;
    }

    @Override
    public Optional<Actor> find(String username) {
        return users.find(username).filter(Users.User::enabled).map(Users.User::actor);
    }

    @Override
    public List<Actor> whoMay(Permission permission) {
        return users.list().stream()
                .filter(Users.User::enabled)
                .map(Users.User::actor)
                .filter(actor -> actor.may(permission))
                .sorted(Comparator.comparing(Actor::displayName))
                .toList();
    }
}
