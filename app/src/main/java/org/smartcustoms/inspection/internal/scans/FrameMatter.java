package org.smartcustoms.inspection.internal.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.Surroundings;
import org.smartcustoms.engines.imaging.materials.Periodicity;
import org.smartcustoms.engines.imaging.materials.PictureBands;
import org.smartcustoms.kernel.Text;

/// What a picture shows in a frame, without anything that learns: which matter, and whether it lies in rows. Officers
/// weigh by it what the network says.
final class FrameMatter {

    private final Picture picture;
    private final PictureBands bands;

    FrameMatter(Picture picture) {
        this.picture = Surroundings.whitened(picture);
        this.bands = new PictureBands(this.picture);
    }

    /// The same finding with what its frame shows as its last reasons.
    Found told(Found found) {
        var because = new ArrayList<>(found.because());
        because.add(matter(found));
        if (found.label().equals(Contraband.CIGARETTES.label())) {
            Periodicity.in(picture, found.box()).ifPresent(rows -> because.add(inRows(rows)));
        }
        return new Found(found.label(), found.line(), found.box(), found.score(), List.copyOf(because));
    }

    private Text matter(Found found) {
        var shares = bands.in(found.box());
        return new Text(
                "In the frame: metal " + percent(shares.metal()) + " %, organic " + percent(shares.organic())
                        + " %, too dark to see through " + percent(shares.opaque()) + " %",
                "框內：金屬 " + percent(shares.metal()) + "%、有機物 " + percent(shares.organic()) + "%、無法看透 "
                        + percent(shares.opaque()) + "%");
    }

    private static Text inRows(Periodicity.Rows rows) {
        var pitch = String.format(Locale.ROOT, "%.0f", rows.pitch());
        return new Text("Alike parts lie in rows, one every " + pitch + " pixels", "相同部件成行排列，每 " + pitch + " 像素一個");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
    }
}
