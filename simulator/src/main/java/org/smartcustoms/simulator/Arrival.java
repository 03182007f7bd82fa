package org.smartcustoms.simulator;

import java.util.ArrayList;
import java.util.List;

/// A declaration as the world draws it, before it is written down in anyone's format. Filled by [HourOfTrade]
/// and read only afterwards.
final class Arrival {

    final long hour;
    final int ordinal;
    final long epochMilli;
    final Trade trade;
    final ControlPoint post;
    final List<Line> lines = new ArrayList<>(2);
    Firm trader;
    Firm agent;
    Firm counterpart;
    Firm carrier;
    String departure;
    String destination;
    List<String> vehicles = List.of();
    boolean express;
    long detail;
    Truth truth = Truth.HONEST;

    Arrival(
            long hour,
            int ordinal,
            long epochMilli,
            Trade trade,
            ControlPoint post,
            Firm trader,
            Firm agent,
            Firm counterpart,
            Firm carrier,
            String departure,
            String destination) {
        this.hour = hour;
        this.ordinal = ordinal;
        this.epochMilli = epochMilli;
        this.trade = trade;
        this.post = post;
        this.trader = trader;
        this.agent = agent;
        this.counterpart = counterpart;
        this.carrier = carrier;
        this.departure = departure;
        this.destination = destination;
    }
}
