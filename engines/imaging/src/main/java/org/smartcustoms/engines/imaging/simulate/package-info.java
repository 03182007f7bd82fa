/// Makes scans that never happened: bags and parcels packed with everyday things, contraband among them, seen by a
/// dual-energy line scanner, with the truth about every pixel. For training, tests, demonstrations and screeners'
/// exercises.
/// All lengths are millimetres; all chance comes from a seed.
@NullMarked
package org.smartcustoms.engines.imaging.simulate;

import org.jspecify.annotations.NullMarked;
