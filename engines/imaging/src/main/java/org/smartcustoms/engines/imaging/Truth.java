package org.smartcustoms.engines.imaging;

import java.util.BitSet;

/// What is known to lie in an image: kind, box and the pixels of its shadow, row by row over the whole image.
public record Truth(Contraband kind, String name, Box box, BitSet pixels) {}
