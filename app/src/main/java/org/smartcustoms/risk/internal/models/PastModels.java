package org.smartcustoms.risk.internal.models;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.stereotype.Component;

/// Models of past decisions, for replaying them. Only trees and calibrations matter there, since what the profiles
/// knew is kept with each decision; so the version as trained does.
@Component
public class PastModels {

    private static final int KEPT = 3;

    private final ModelRegistry registry;
    private final Clock clock;
    private final Map<Integer, LiveModel.Current> loaded = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, LiveModel.Current> eldest) {
            return size() > KEPT;
        }
    };

    PastModels(ModelRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// @throws Problem when the model's file can't be read
    public synchronized LiveModel.Current find(String name, int version) {
        return loaded.computeIfAbsent(version, wanted -> {
            var progress = new LearningProgress();
            progress.ready();
            var model = wanted == 0
                    ? CargoModel.untrained(clock)
                    : registry.load(registry.get(wanted), clock)
                            .orElseThrow(() -> Problem.conflict(
                                    "The file of model version " + wanted + " cannot be read", "無法讀取該版本的模型檔案"));
            return new LiveModel.Current(model, name, wanted, wanted, null, 0, clock.instant(), progress);
        });
    }
}
