package org.smartcustoms.simulator;

/// A part of the world that grows from the world's seed under a name of its own, such as travellers, vehicles,
/// images or seizures. Its chance depends on the seed and the name alone, so a new facet changes nothing that
/// is already there.
///
/// @param <T> what it grows into; should be immutable, since the world keeps one copy
public interface Facet<T> {

    /// The name its chance is drawn under; unique among facets and never changed.
    String name();

    /// Grows the facet. Called once per world; may read the world and other facets.
    T grow(World world, Chance chance);
}
