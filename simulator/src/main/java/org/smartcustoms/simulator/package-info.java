/// The synthetic world: one customs territory grown from a seed. Control points with their hours, traders with their
/// habits, goods with their prices, and the people who cheat, each with a method that changes over time. Whether a
/// consignment is illicit is known here and nowhere else; outside, only an examination reveals it.
///
/// The same seed gives the same bytes on every machine. Every hour of the world is drawn on its own, so that any moment
/// can be
/// looked at without walking through what came before. Later facets (travellers, vehicles, images, seizures) plug in
/// by [org.smartcustoms.simulator.Facet] and disturb nothing that is already there.
///
/// Not for: risk assessment, or anything that runs in an administration's own system. No company or person here is
/// real.
@NullMarked
package org.smartcustoms.simulator;

import org.jspecify.annotations.NullMarked;
