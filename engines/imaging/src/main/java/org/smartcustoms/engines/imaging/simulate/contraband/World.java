package org.smartcustoms.engines.imaging.simulate.contraband;

/// Which of the simulator's two worlds a scan comes from. They share the physics; colour table, containers and threats
/// differ, so that figures on the one say something about a detector trained on the other.
public enum World {
    /// What detectors are trained on.
    TRAINING,
    /// Never trained on: a colour table, containers and threat shapes of its own, for measuring and calibrating.
    HELD_BACK
}
