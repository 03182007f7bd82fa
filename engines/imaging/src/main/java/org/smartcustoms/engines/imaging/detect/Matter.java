package org.smartcustoms.engines.imaging.detect;

import java.util.Optional;
import org.smartcustoms.engines.imaging.Extent;
import org.smartcustoms.engines.imaging.Picture;

/// The part of a picture in which something lies, where most of it shows air: a parcel on a wide belt.
///
/// @param picture the part
/// @param left where it begins in the whole
/// @param top likewise
record Matter(Picture picture, int left, int top) {
    private static final int AIR = 225;
    private static final double SPECKS = 0.005;
    private static final double LEAST_SHARE = 0.25;
    private static final double MOST_SHARE = 0.7;
    private static final double MARGIN = 0.05;

    /// Empty where the picture is full, or shows nothing but a thing that has the size of one in a bag as it is.
    static Optional<Matter> of(Picture picture) {
        var extent = Extent.of(picture, at -> darkest(picture.pixels()[at]) < AIR, SPECKS);
        double longSide = extent.map(box -> Math.max(box.width(), box.height())).orElse(0.0);
        double share = longSide / Math.max(picture.width(), picture.height());
        if (share < LEAST_SHARE || share > MOST_SHARE) {
            return Optional.empty();
        }
        var box = extent.orElseThrow();
        int margin = (int) Math.ceil(MARGIN * longSide);
        int left = Math.max(0, (int) box.left() - margin);
        int top = Math.max(0, (int) box.top() - margin);
        int right = Math.min(picture.width(), (int) box.right() + margin);
        int bottom = Math.min(picture.height(), (int) box.bottom() + margin);
        return Optional.of(new Matter(picture.cut(left, top, right, bottom), left, top));
    }

    private static int darkest(int colour) {
        return Math.min(colour >> 16 & 255, Math.min(colour >> 8 & 255, colour & 255));
    }

    /// A finding in the part, as it lies in the whole.
    Detection placed(Detection found) {
        return found.framed(found.box().moved(left, top));
    }
}
