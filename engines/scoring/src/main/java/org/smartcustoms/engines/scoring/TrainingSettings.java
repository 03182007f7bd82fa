package org.smartcustoms.engines.scoring;

import java.util.Set;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.ProfileSettings;
import org.smartcustoms.engines.scoring.trees.Boosting;

/// How a model is trained.
///
/// @param profiles how profiles forget and what they believe at first
/// @param illicit trees for any irregularity
/// @param critical trees for dangers to the public
/// @param folds into how many parts rows are split for out-of-fold features and held-out calibration
/// @param without paths the trees must not look at
/// @param seed of the split
/// @param threads how many fits run side by side; changes the time a training takes, not its result
public record TrainingSettings(
        ProfileSettings profiles,
        Boosting illicit,
        Boosting critical,
        int folds,
        Set<Path> without,
        long seed,
        int threads) {

    /// What the figures in the benchmark page were reached with.
    public static TrainingSettings standard() {
        return new TrainingSettings(
                ProfileSettings.standard(),
                new Boosting(180, 3, 0.12, 0.8, 0.5, 4, 5, 7),
                new Boosting(120, 3, 0.08, 0.8, 0.5, 2, 5, 7),
                10,
                Set.of(),
                7,
                2);
    }

    /// The same without some paths, to see what they are worth.
    public TrainingSettings without(Set<Path> paths) {
        return new TrainingSettings(profiles, illicit, critical, folds, Set.copyOf(paths), seed, threads);
    }

    /// The same with other profiles' settings.
    public TrainingSettings with(ProfileSettings other) {
        return new TrainingSettings(other, illicit, critical, folds, without, seed, threads);
    }
}
