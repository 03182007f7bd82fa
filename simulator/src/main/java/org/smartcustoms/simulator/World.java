package org.smartcustoms.simulator;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A customs territory grown from a seed. Equal seeds and settings give equal declarations, byte for byte,
/// whenever and in whatever order they are asked for. Thread-safe unless its conduct isn't.
public final class World {

    private static final String MAIN_SERIES = "SC";
    private static final int CALIBRATION_DAY = 20_454;

    private final long seed;
    private final WorldSettings settings;
    private final Conduct conduct;
    private final String series;
    private final People people;
    private final HourOfTrade hours;
    private final Paperwork paperwork;
    private final Map<String, Object> facets;
    private final Map<Long, List<Arrival>> recent = new LinkedHashMap<>(128, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Arrival>> eldest) {
            return size() > 96;
        }
    };

    private World(
            long seed,
            WorldSettings settings,
            Conduct conduct,
            String series,
            People people,
            Map<String, Object> facets) {
        this.seed = seed;
        this.settings = settings;
        this.conduct = conduct;
        this.series = series;
        this.people = people;
        this.facets = facets;
        var rhythm = new Rhythm(settings.declarationsPerDay());
        long number = series.equals(MAIN_SERIES) ? 0 : Chance.named(0, series).nextLong();
        hours = new HourOfTrade(seed, number, people, conduct, rhythm, settings.maximumLines());
        paperwork = new Paperwork(series);
    }

    /// Grows a world whose cheats move, or don't, as the settings say.
    public static World fromSeed(long seed, WorldSettings settings) {
        Conduct conduct = switch (settings.drift()) {
            case STILL -> Conduct.still();
            case QUARTERLY -> Conduct.quarterly();
        };
        return fromSeed(seed, settings, conduct);
    }

    /// Grows a world whose cheats move as the conduct says.
    public static World fromSeed(long seed, WorldSettings settings, Conduct conduct) {
        var people = new People(seed, settings, 0, CALIBRATION_DAY);
        return new World(seed, settings, conduct, MAIN_SERIES, people, new ConcurrentHashMap<>());
    }

    /// The same people, lodging further declarations at another pace, with references of their own.
    ///
    /// @param otherSeries two capital letters, not `SC`
    public World alongside(String otherSeries, double declarationsPerDay) {
        if (!otherSeries.matches("[A-Z]{2}") || otherSeries.equals(series)) {
            throw new IllegalArgumentException("a series is two capital letters other than " + series);
        }
        return new World(
                seed, settings.withDeclarationsPerDay(declarationsPerDay), conduct, otherSeries, people, facets);
    }

    public long seed() {
        return seed;
    }

    public WorldSettings settings() {
        return settings;
    }

    /// Declarations lodged from an instant (inclusive) to another (exclusive), in time order, made as they are read.
    public Stream<GeneratedDeclaration> declarations(Instant from, Instant to) {
        Iterator<Arrival> arrivals = arrivals(from, to);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(arrivals, traits), false)
                .map(paperwork::write);
    }

    /// The declaration with a reference of this world's series, if the world has it.
    public Optional<GeneratedDeclaration> find(String reference) {
        Optional<References.Place> place = References.parse(reference);
        if (place.isEmpty() || !place.get().series().equals(series)) {
            return Optional.empty();
        }
        List<Arrival> hour = remembered(place.get().hour());
        int ordinal = place.get().ordinal();
        return ordinal < hour.size() ? Optional.of(paperwork.write(hour.get(ordinal))) : Optional.empty();
    }

    /// A further part of the world, grown when first asked for.
    public <T> T facet(Class<T> type, Facet<T> facet) {
        Object known = facets.get(facet.name());
        if (known == null) {
            T grown = facet.grow(this, Chance.named(seed, "facet " + facet.name()));
            known = Optional.ofNullable(facets.putIfAbsent(facet.name(), grown)).orElse(grown);
        }
        return type.cast(known);
    }

    Iterator<Arrival> arrivals(Instant from, Instant to) {
        return new ArrivalsInOrder(hours, from, to);
    }

    private List<Arrival> remembered(long hour) {
        synchronized (recent) {
            return recent.computeIfAbsent(hour, hours::draw);
        }
    }
}
