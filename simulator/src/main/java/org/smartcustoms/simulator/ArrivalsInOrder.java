package org.smartcustoms.simulator;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Walks through time hour by hour and hands out arrivals one by one.
final class ArrivalsInOrder implements Iterator<Arrival> {

    private final HourOfTrade hours;
    private final long from;
    private final long to;
    private final long lastHour;
    private long hour;
    private List<Arrival> current = List.of();
    private int next;

    ArrivalsInOrder(HourOfTrade hours, Instant from, Instant to) {
        this.hours = hours;
        this.from = from.toEpochMilli();
        this.to = to.toEpochMilli();
        this.hour = Calendar.hour(from) - 1;
        this.lastHour = Calendar.hour(to);
    }

    @Override
    public boolean hasNext() {
        while (true) {
            while (next < current.size() && current.get(next).epochMilli < from) {
                next++;
            }
            if (next < current.size()) {
                return current.get(next).epochMilli < to;
            }
            if (hour >= lastHour) {
                return false;
            }
            current = hours.draw(++hour);
            next = 0;
        }
    }

    @Override
    public Arrival next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.get(next++);
    }
}
