package org.smartcustoms.risk.internal.models;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.risk.internal.tasks.Tasks;
import org.springframework.stereotype.Component;

/// The model that scores now. It is replaced as a whole; whoever holds the old one finishes with it.
@Component
public class LiveModel {

    /// Name of the model that decides before any has been trained.
    public static final String UNTRAINED = "profiles";

    private final ModelRegistry registry;
    private final Tasks tasks;
    private final Clock clock;
    private volatile Current current;

    LiveModel(ModelRegistry registry, Tasks tasks, Clock clock) {
        this.registry = registry;
        this.tasks = tasks;
        this.clock = clock;
        this.current = registered();
    }

    /// A model as it serves.
    ///
    /// @param version 0 for the untrained model
    /// @param registered the version that should be live; 0 for none
    /// @param trouble why this is not the model that should be live, if it isn't
    /// @param trainedUntil number of the last label it was trained on
    /// @param since when it was set up: what was decided later it observes by itself
    public record Current(
            CargoModel model,
            String name,
            int version,
            int registered,
            @Nullable String trouble,
            long trainedUntil,
            Instant since,
            LearningProgress progress) {

        public Optional<String> fault() {
            if (trouble != null) {
                return Optional.of(trouble);
            }
            return progress.isReady() ? Optional.empty() : Optional.of("profiles are still being read after a start");
        }
    }

    public Current current() {
        return current;
    }

    /// Whether another version has been made live since this one was read.
    public boolean isOutdated() {
        return registry.liveVersion() != current.registered();
    }

    /// The registered live model, read anew, to be taught and put in place.
    public Current renew() {
        return registered();
    }

    /// Puts a taught model in place.
    public void replace(Current next) {
        current = next;
    }

    private Current registered() {
        var now = clock.instant();
        return registry.live()
                .map(version -> registry.load(version, clock)
                        .map(model -> new Current(
                                model,
                                version.name(),
                                version.version(),
                                version.version(),
                                null,
                                version.labelsUntil(),
                                now,
                                new LearningProgress()))
                        .orElseGet(() -> unreadable(now, version.version())))
                .orElseGet(() -> untrained(now, 0, null));
    }

    private Current unreadable(Instant now, int version) {
        tasks.raise(
                "model-broken",
                "model " + version,
                new Text(
                        "Model version " + version + " cannot be read: its file is missing, cut short or of another"
                                + " release. Profiles and rules decide meanwhile. Roll back or train anew.",
                        "無法讀取模型第 " + version + " 版：檔案缺失、不完整或屬另一版本。目前由檔案記錄及規則作出決定。請還原或重新訓練。"));
        return untrained(
                now,
                version,
                "model version " + version + " cannot be read: its file is missing, cut short or of another release");
    }

    private Current untrained(Instant now, int registered, @Nullable String trouble) {
        return new Current(
                CargoModel.untrained(clock), UNTRAINED, 0, registered, trouble, 0, now, new LearningProgress());
    }
}
