/// What things are made of: a thing is solids of known material, put together in millimetres, its outlines drawn by
/// chance from a seed.
@NullMarked
package org.smartcustoms.engines.imaging.simulate.things;

import org.jspecify.annotations.NullMarked;
