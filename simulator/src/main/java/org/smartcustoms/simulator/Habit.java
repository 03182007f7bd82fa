package org.smartcustoms.simulator;

import java.util.List;

/// What a trader does again and again: the same goods from the same supplier over the same post.
///
/// @param slot whose habit it is
/// @param weight how often, against all other habits of the world
/// @param variant the make of the commodity, which has a price level of its own
/// @param originIndex place of the country of origin in the commodity's list
/// @param priceLevel this trader's price for these goods over the usual one
/// @param lotValue usual value of a consignment, HKD
/// @param vehicles plates of the lorries that carry it, for road
record Habit(
        TraderSlot slot,
        double weight,
        Trade trade,
        ControlPoint post,
        Commodity commodity,
        int variant,
        int originIndex,
        String departure,
        String destination,
        Firm counterpart,
        Firm carrier,
        Firms.Agent agent,
        double priceLevel,
        double lotValue,
        List<String> vehicles) {

    String origin() {
        return commodity.origins().get(originIndex).country();
    }
}
