package org.smartcustoms.inspection.internal.scans;

import java.util.List;
import java.util.Locale;
import org.smartcustoms.engines.imaging.materials.DenseAreas;
import org.smartcustoms.engines.imaging.materials.MaterialBands;
import org.smartcustoms.kernel.Text;
import org.springframework.stereotype.Component;

/// The second line, which does not learn: where nothing can be seen through, and which matter the scan shows.
@Component
class SecondLine {

    static final String NAME = "second line 1";

    private final Colours colours;

    SecondLine(Colours colours) {
        this.colours = colours;
    }

    List<Found> look(ScanImage image) {
        var areas = switch (image) {
            case ScanImage.DualEnergy(var scan) -> DenseAreas.USUAL.in(scan);
            case ScanImage.Colour(var picture) -> DenseAreas.USUAL.in(picture);
        };
        double all = (double) image.width() * image.height();
        return areas.stream()
                .map(area -> dense(area, area.pixels() / all, image.scale()))
                .toList();
    }

    List<Double> bands(ScanImage image) {
        return switch (image) {
            case ScanImage.Colour c -> List.of();
            case ScanImage.DualEnergy(var scan) -> {
                var bands = MaterialBands.of(scan, colours.numbers());
                yield List.of(bands.air(), bands.organic(), bands.inorganic(), bands.metal(), bands.opaque());
            }
        };
    }

    /// The larger the area, the more it could hide: from 0.35 for the least that counts to 0.95.
    private static Found dense(DenseAreas.Area area, double share, double scale) {
        double score = Math.clamp(0.35 + 0.6 * Math.sqrt(share / 0.06), 0.35, 0.95);
        String percent = String.format(Locale.ROOT, "%.1f", share * 100);
        var size = scale > 0
                ? new Text(
                        String.format(
                                Locale.ROOT,
                                ", about %.0f × %.0f mm",
                                area.box().width() / scale,
                                area.box().height() / scale),
                        String.format(
                                Locale.ROOT,
                                "，約 %.0f × %.0f 毫米",
                                area.box().width() / scale,
                                area.box().height() / scale))
                : new Text("", "");
        return new Found(
                Found.DENSE_AREA,
                Line.DENSE,
                area.box(),
                score,
                List.of(new Text(
                        "The beam does not get through here: " + percent + " % of the picture" + size.en(),
                        "射線無法穿透此處：佔影像 " + percent + "%" + size.zh())));
    }
}
