package org.smartcustoms.platform;

import java.util.List;
import java.util.Optional;

/// The people who may sign in, as other modules ask about them.
public interface People {

    /// The person of this user name, if they exist and may sign in.
    Optional<Actor> find(String username);

    /// Everyone who may sign in and holds `permission`, in order of their names.
    List<Actor> whoMay(Permission permission);
}
