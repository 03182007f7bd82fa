package org.smartcustoms.inspection.internal.scans;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.Detection;
import org.smartcustoms.engines.imaging.detect.OnnxDetector;
import org.smartcustoms.kernel.Text;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The trained network: the one that the settings name, else the one that ships, if one does. Loaded when first needed;
/// a
/// named file that can't be loaded is tried again at the next scan.
@Component
class LearnedDetector implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedDetector.class);

    private final ScreeningSettings settings;
    private @Nullable OnnxDetector loaded;
    private boolean noneShips;

    LearnedDetector(ScreeningSettings settings) {
        this.settings = settings;
    }

    /// Name and version, when there is a network.
    Optional<String> name() {
        var path = settings.detector();
        if (path != null) {
            return Optional.of(String.valueOf(path.getFileName()));
        }
        return detector().map(shipped -> "shipped network");
    }

    List<Found> look(Picture picture) {
        return detector()
                .map(detector -> detector.detect(picture, settings.leastScore()).stream()
                        .filter(one -> one.score() >= threshold(detector, one))
                        .map(LearnedDetector::found)
                        .toList())
                .orElse(List.of());
    }

    /// The class's own threshold, chosen for wanted false alarms, but never below the setting.
    private double threshold(OnnxDetector detector, Detection found) {
        var card = detector.card();
        return card.classes().contains(found.label())
                ? Math.max(
                        settings.leastScore(), card.calibration(found.label()).threshold())
                : settings.leastScore();
    }

    private synchronized Optional<OnnxDetector> detector() {
        if (loaded == null && !noneShips) {
            var path = settings.detector();
            if (path == null) {
                loadShipped();
            } else {
                load(path);
            }
        }
        return Optional.ofNullable(loaded);
    }

    private void load(Path path) {
        try {
            loaded = OnnxDetector.load(path);
            LOG.info("Detector {} is loaded", path);
        } catch (IOException missing) {
            throw new IllegalStateException("The detector can't be loaded: " + missing.getMessage(), missing);
        }
    }

    private void loadShipped() {
        try {
            loaded = OnnxDetector.shipped();
            LOG.info("The detector that ships is loaded");
        } catch (IOException none) {
            noneShips = true;
            LOG.info("No trained detector: the second line reads scans alone ({})", none.getMessage());
        }
    }

    private static Found found(Detection detection) {
        var share = String.format(Locale.ROOT, "%.0f", detection.score() * 100);
        var title = title(detection.label());
        return new Found(
                detection.label(),
                Line.LEARNED,
                detection.box(),
                detection.score(),
                List.of(new Text(
                        "The network sees the shape of " + title.en() + ", " + share + " of 100",
                        "神經網絡辨認出" + title.zh() + "的形狀，可信度 " + share + "／100")));
    }

    private static Text title(String label) {
        return Arrays.stream(Contraband.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .map(LearnedDetector::title)
                .orElseGet(() -> new Text(label, label));
    }

    private static Text title(Contraband kind) {
        return switch (kind) {
            case FIREARM -> new Text("a firearm", "槍械");
            case FIREARM_PART -> new Text("a firearm part or ammunition", "槍械部件或彈藥");
            case KNIFE -> new Text("a knife or blade", "刀具");
            case OTHER_WEAPON -> new Text("another weapon", "其他武器");
            case CIGARETTES -> new Text("cigarettes", "香煙");
            case TELECOM -> new Text("telephones or telecommunication equipment", "電話或電訊設備");
        };
    }

    @Override
    public synchronized void destroy() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
