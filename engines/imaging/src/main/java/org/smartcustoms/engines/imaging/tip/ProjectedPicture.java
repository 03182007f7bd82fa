package org.smartcustoms.engines.imaging.tip;

import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.Truth;

/// A coloured picture with a threat that isn't there, and where it lies.
public record ProjectedPicture(Picture picture, Truth truth) {}
