package org.smartcustoms.simulator;

import java.util.ArrayList;
import java.util.List;

/// Everyone who trades lawfully or nearly so, with their habits, sorted by control point so that one can be drawn at
/// once.
final class Market {

    private static final List<String> HUBS = List.of("CN", "SG", "TW", "KR", "AE", "NL", "DE", "JP");
    private static final List<String> BUYERS =
            List.of("CN", "US", "TW", "SG", "JP", "VN", "IN", "TH", "DE", "NL", "AU");
    private static final long HABITS = 31;

    private final long seed;
    private final WorldSettings settings;
    private final Firms firms;
    private final List<List<Habit>> habits = new ArrayList<>();
    private final List<Lottery> byPost = new ArrayList<>();

    Market(long seed, WorldSettings settings, Ids ids, Firms firms) {
        this.seed = seed;
        this.settings = settings;
        this.firms = firms;
        ControlPoint.ALL.forEach(post -> habits.add(new ArrayList<>()));
        var popular = popularity();
        for (int i = 0; i < settings.traders(); i++) {
            settle(i, popular, ids);
        }
        for (List<Habit> atPost : habits) {
            byPost.add(new Lottery(atPost.stream().mapToDouble(Habit::weight).toArray()));
        }
    }

    /// Some commodities are traded far more than others.
    private Lottery popularity() {
        var chance = Chance.named(seed, "popularity");
        double[] weights = new double[Commodity.ALL.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = chance.logNormal(1, 0.9);
        }
        return new Lottery(weights);
    }

    private void settle(int index, Lottery popular, Ids ids) {
        var chance = Chance.of(seed, HABITS, index);
        double size = 1 / StrictMath.pow(index + 3.0, 0.85);
        boolean large = index < settings.traders() / 50;
        Firms.Agent main = firms.agent(chance);
        Firms.Agent other = chance.happens(0.4) ? firms.agent(chance) : main;
        var slot = new TraderSlot(seed, index, large, main.loose(), ids, firms);
        int count = Math.min(8, 1 + chance.poisson(large ? 4 : 1.4));
        int staple = popular.draw(chance);
        double level = chance.logNormal(1, 0.1);
        double scale = chance.logNormal(1, 0.5) * (large ? 2 : 1);
        List<String> lorries = lorries(chance);
        for (int h = 0; h < count; h++) {
            int goods = h == 0 ? staple : chance.happens(0.6) ? near(staple, chance) : popular.draw(chance);
            double weight = size / (h + 1.0);
            Habit habit = habit(
                    slot,
                    weight,
                    Commodity.ALL.get(goods),
                    level,
                    scale,
                    chance.happens(0.8) ? main : other,
                    lorries,
                    chance);
            habits.get(ControlPoint.ALL.indexOf(habit.post())).add(habit);
        }
    }

    private static int near(int staple, Chance chance) {
        return Math.clamp(staple + chance.nextInt(9) - 4, 0, Commodity.ALL.size() - 1);
    }

    private static List<String> lorries(Chance chance) {
        var plates = new ArrayList<String>();
        int count = 1 + chance.nextInt(4);
        for (int i = 0; i < count; i++) {
            plates.add(Names.plate(chance));
        }
        return List.copyOf(plates);
    }

    private Habit habit(
            TraderSlot slot,
            double weight,
            Commodity goods,
            double level,
            double scale,
            Firms.Agent agent,
            List<String> lorries,
            Chance chance) {
        Mode mode = mode(goods, chance);
        Trade trade = chance.happens(settings.importShare())
                ? Trade.IMPORT
                : chance.happens(2 / 3.0) ? Trade.EXPORT : Trade.TRANSIT;
        String drawn = goods.origin(chance);
        int origin = originIndex(goods, drawn);
        String from = mode == Mode.ROAD ? "CN" : chance.happens(0.8) ? drawn : chance.oneOf(HUBS);
        String to = trade == Trade.IMPORT ? "HK" : mode == Mode.ROAD ? "CN" : chance.oneOf(BUYERS);
        double lot = chance.logNormal(42_000, 0.7) * scale * lotFactor(mode);
        return new Habit(
                slot,
                weight,
                trade,
                post(mode, chance),
                goods,
                chance.nextInt(Prices.VARIANTS),
                origin,
                trade == Trade.EXPORT ? "HK" : from,
                to,
                firms.supplier(trade == Trade.EXPORT ? to : drawn, chance),
                mode == Mode.MAIL ? firms.courier(chance) : firms.carrier(chance),
                agent,
                level * chance.logNormal(1, 0.05),
                lot,
                lorries);
    }

    static double lotFactor(Mode mode) {
        return switch (mode) {
            case SEA -> 4;
            case ROAD -> 1.2;
            case AIR -> 1;
            case MAIL -> 0.05;
        };
    }

    private static Mode mode(Commodity goods, Chance chance) {
        int total = goods.modes().values().stream().mapToInt(Integer::intValue).sum();
        int left = chance.nextInt(total);
        for (Mode mode : Mode.values()) {
            left -= goods.modes().getOrDefault(mode, 0);
            if (left < 0) {
                return mode;
            }
        }
        return Mode.SEA;
    }

    static ControlPoint post(Mode mode, Chance chance) {
        List<ControlPoint> posts =
                ControlPoint.ALL.stream().filter(p -> p.mode() == mode).toList();
        double left = chance.nextDouble()
                * posts.stream().mapToDouble(ControlPoint::share).sum();
        for (ControlPoint post : posts) {
            left -= post.share();
            if (left < 0) {
                return post;
            }
        }
        return posts.getFirst();
    }

    private static int originIndex(Commodity goods, String country) {
        for (int i = 0; i < goods.origins().size(); i++) {
            if (goods.origins().get(i).country().equals(country)) {
                return i;
            }
        }
        throw new IllegalArgumentException(country + " doesn't make " + goods.hs());
    }

    Habit draw(int post, Chance chance) {
        return habits.get(post).get(byPost.get(post).draw(chance));
    }

    List<Habit> at(int post) {
        return habits.get(post);
    }
}
