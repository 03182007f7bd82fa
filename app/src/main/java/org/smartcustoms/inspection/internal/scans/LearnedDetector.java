package org.smartcustoms.inspection.internal.scans;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/// The trained network, where the administration has one: a file named in the settings. Loaded when first needed; a
/// file that can't be loaded is tried again at the next scan.
@Component
class LearnedDetector implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedDetector.class);

    private final ScreeningSettings settings;
    private @Nullable OnnxDetector loaded;

    LearnedDetector(ScreeningSettings settings) {
        this.settings = settings;
    }

    /// Name and version, when there is a network.
    Optional<String> name() {
        return Optional.ofNullable(settings.detector()).map(path -> String.valueOf(path.getFileName()));
    }

    List<Found> look(Picture picture) {
        return name().isEmpty()
                ? List.of()
                : detector().detect(picture, settings.leastScore()).stream()
                        .map(LearnedDetector::found)
                        .toList();
    }

    private synchronized OnnxDetector detector() {
        var path = settings.detector();
        if (loaded == null && path != null) {
            try {
                loaded = OnnxDetector.load(path);
                LOG.info("Detector {} is loaded", path);
            } catch (IOException missing) {
                throw new IllegalStateException("The detector can't be loaded: " + missing.getMessage(), missing);
            }
        }
        return Objects.requireNonNull(loaded, "the settings name a detector");
    }

    private static Found found(Detection detection) {
        var share = String.format(Locale.ROOT, "%.0f", detection.score() * 100);
        var title = title(detection.kind());
        return new Found(
                detection.kind().label(),
                Line.LEARNED,
                detection.box(),
                detection.score(),
                List.of(new Text(
                        "The network sees the shape of " + title.en() + ", " + share + " of 100",
                        "神經網絡辨認出" + title.zh() + "的形狀，可信度 " + share + "／100")));
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
