package org.smartcustoms.simulator;

/// How big and how wicked a world is.
///
/// @param declarationsPerDay mean number of declarations on an ordinary weekday (> 0)
/// @param traders importers and exporters trading at any one time (at least 200)
/// @param rings organised groups of importers who share addresses, agents and lorries (at least 1)
/// @param illicitShare aimed-at share of declarations that are illicit, 0.005 to 0.25
/// @param maximumLines most goods lines on one declaration, 1 to 20
/// @param importShare share of imports; of the rest two thirds are exports and one third transit
/// @param drift whether the profitable fraud moves each quarter
public record WorldSettings(
        double declarationsPerDay,
        int traders,
        int rings,
        double illicitShare,
        int maximumLines,
        double importShare,
        Drift drift) {

    /// Whether cheats move on.
    public enum Drift {
        /// The same fraud pays for ever.
        STILL,
        /// Each calendar quarter most rings and tempting goods change: commodity, origin, route, method and shell
        /// importers.
        QUARTERLY
    }

    public WorldSettings {
        require(declarationsPerDay > 0, "declarationsPerDay must be positive");
        require(traders >= 200, "traders must be at least 200");
        require(rings >= 1, "rings must be at least 1");
        require(illicitShare >= 0.005 && illicitShare <= 0.25, "illicitShare must lie between 0.005 and 0.25");
        require(maximumLines >= 1 && maximumLines <= 20, "maximumLines must lie between 1 and 20");
        require(importShare > 0 && importShare <= 1, "importShare must lie between 0 and 1");
    }

    /// A small busy territory: about 800 declarations a day, 1,600 traders, 4 % illicit.
    public static WorldSettings demo() {
        return new WorldSettings(800, 1_600, 14, 0.04, 5, 0.72, Drift.QUARTERLY);
    }

    /// Imports of one line each, for files of columns.
    public static WorldSettings columns(double declarationsPerDay, Drift drift) {
        int traders = (int) Math.clamp(declarationsPerDay * 1.5, 1_500, 60_000);
        int rings = (int) Math.clamp(declarationsPerDay / 60, 14, 150);
        return new WorldSettings(declarationsPerDay, traders, rings, 0.04, 1, 1.0, drift);
    }

    /// The same people and goods at another pace.
    public WorldSettings withDeclarationsPerDay(double pace) {
        return new WorldSettings(pace, traders, rings, illicitShare, maximumLines, importShare, drift);
    }

    /// The same world with another share of illicit trade.
    public WorldSettings withIllicitShare(double share) {
        return new WorldSettings(declarationsPerDay, traders, rings, share, maximumLines, importShare, drift);
    }

    /// The same world, moving or still.
    public WorldSettings withDrift(Drift other) {
        return new WorldSettings(declarationsPerDay, traders, rings, illicitShare, maximumLines, importShare, other);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
