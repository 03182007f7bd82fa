package org.smartcustoms.risk.internal.models;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.scoring.CargoModel;
import org.springframework.stereotype.Component;

/// The model that scores now. It is replaced as a whole; whoever holds the old one finishes with it.
@Component
public class LiveModel {

    /// Name of the model that decides before any has been trained.
    public static final String UNTRAINED = "profiles";

    private volatile Current current;

    LiveModel(Clock clock) {
        current = new Current(CargoModel.untrained(clock), UNTRAINED, 0, null);
    }

    /// @param version 0 for the untrained model
    /// @param trouble why this is not the model that should be live, if it isn't
    public record Current(
            CargoModel model,
            String name,
            int version,
            @Nullable String trouble) {
        public Optional<String> fault() {
            return Optional.ofNullable(trouble);
        }
    }

    public Current current() {
        return current;
    }

    void replace(Current next) {
        current = next;
    }
}
