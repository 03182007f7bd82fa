package org.smartcustoms.inspection.internal.images;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.detect.Sight;
import org.smartcustoms.inspection.internal.scans.LearnedDetector;
import org.springframework.stereotype.Component;

/// What the network made of the pictures looked at last, so that asking about one frame after the other looks once.
@Component
class Sights {

    private static final int MOST = 24;

    private final LearnedDetector detector;
    private final Cache<String, Sight> last =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Sights(LearnedDetector detector) {
        this.detector = detector;
    }

    /// @param name names the picture: the same name, the same picture
    Optional<Sight> of(String name, Supplier<Picture> picture) {
        var network = detector.network();
        if (network.isEmpty()) {
            return Optional.empty();
        }
        var sight = last.get(
                network.get() + name, key -> detector.see(picture.get()).orElseThrow());
        return Optional.ofNullable(sight).filter(Sight::describes);
    }

    /// Of a picture that has no name.
    Optional<Sight> of(Picture picture) {
        return detector.see(picture).filter(Sight::describes);
    }
}
