package org.smartcustoms.inspection.internal.scans;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.DetectorCard;
import org.smartcustoms.engines.imaging.detect.OnnxDetector;
import org.smartcustoms.engines.imaging.detect.Sight;
import org.smartcustoms.engines.imaging.examples.ExampleLibrary;
import org.smartcustoms.kernel.Text;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The trained network: the one that the settings name, else the one that ships, if one does. Loaded when first
/// needed; a named file that can't be loaded is tried again at the next scan. Its feature maps are the image
/// database's memory.
@Component
public class LearnedDetector implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedDetector.class);

    /// Findings below this score are never looked at: they would only cost time.
    private static final double FAINTEST = 0.01;

    private final ScreeningSettings settings;
    private final ConfirmedExamples examples;
    private final WantedAlarms wanted;
    private @Nullable OnnxDetector loaded;
    private boolean noneShips;

    LearnedDetector(ScreeningSettings settings, ConfirmedExamples examples, WantedAlarms wanted) {
        this.settings = settings;
        this.examples = examples;
        this.wanted = wanted;
    }

    /// Name and version, when there is a network.
    Optional<String> name() {
        var path = settings.detector();
        if (path != null) {
            return Optional.of(String.valueOf(path.getFileName()));
        }
        return detector().map(shipped -> "shipped network");
    }

    /// The fingerprint of the weights in use.
    public Optional<String> network() {
        return detector().map(OnnxDetector::fingerprint);
    }

    Optional<DetectorCard> card() {
        return detector().map(OnnxDetector::card);
    }

    double leastScore() {
        return settings.leastScore();
    }

    /// What the network makes of a picture: findings down to faint ones, and the maps that describe any part of it.
    /// Empty without a network.
    public Optional<Sight> see(Picture picture) {
        return detector().map(detector -> detector.see(picture, FAINTEST));
    }

    /// What deserves a look: the network's findings as confirmed examples weigh them, and what only the examples find.
    List<Found> look(Sight sight) {
        var network = network().orElse("");
        return examples.library(network).judge(sight).stream()
                .flatMap(judged -> found(judged, sight).stream())
                .toList();
    }

    private Optional<Found> found(ExampleLibrary.Judged judged, Sight sight) {
        var found = judged.found();
        if (sight.labels().contains(found.label())) {
            return found.score() >= threshold(found.label()) ? Optional.of(learned(judged)) : Optional.empty();
        }
        return examples.kind(found.label())
                .filter(kind -> found.score() >= kind.threshold())
                .map(kind -> new Found(
                        found.label(),
                        Line.SIMILAR,
                        found.box(),
                        found.score(),
                        judged.nearest()
                                .map(near -> List.of(resembles(kind.name(), near)))
                                .orElse(List.of())));
    }

    /// The least score of a class that raises an alarm: for wanted false alarms, or the card's, but never below the
    /// setting.
    double threshold(String label) {
        return Math.max(
                settings.leastScore(),
                card().map(card -> wanted.threshold(card, label)).orElse(0.0));
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
            var detector = OnnxDetector.load(path);
            loaded = detector;
            LOG.info("Detector {} is loaded", path);
            var missing = Arrays.stream(Contraband.values())
                    .map(Contraband::label)
                    .filter(label -> !detector.card().classes().contains(label))
                    .toList();
            if (!missing.isEmpty()) {
                LOG.warn("Detector {} finds none of {}", path, missing);
            }
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

    private static Found learned(ExampleLibrary.Judged judged) {
        var title = title(judged.found().label());
        var because = new ArrayList<Text>();
        judged.nearest().ifPresent(near -> because.add(resembles(title, near)));
        because.add(shape(title, judged));
        return new Found(
                judged.found().label(),
                Line.LEARNED,
                judged.found().box(),
                judged.found().score(),
                because);
    }

    private static Text shape(Text title, ExampleLibrary.Judged judged) {
        var share = hundredths(judged.networkScore());
        var first = judged.found().atFirstSight();
        var before = first.isPresent() ? hundredths(first.getAsDouble()) : "";
        return new Text(
                "The network sees the shape of " + title.en() + ", " + share + " of 100"
                        + (before.isEmpty() ? "" : " (" + before + " before it looked closely)"),
                "神經網絡辨認出" + title.zh() + "的形狀，可信度 " + share + "／100"
                        + (before.isEmpty() ? "" : "（細看前 " + before + "／100）"));
    }

    private static Text resembles(Text kind, ExampleLibrary.Near near) {
        var share = hundredths(near.similarity());
        var source = near.example().source();
        return new Text(
                "Looks like a confirmed example of " + kind.en() + " (" + source + "), " + share + " of 100",
                "與已證實的「" + kind.zh() + "」樣本（" + source + "）相似，相似度 " + share + "／100");
    }

    private static String hundredths(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
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
