package org.smartcustoms.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The businesses around the traders: agents, couriers, hauliers, and suppliers abroad.
final class Firms {

    /// A declaring agent; a loose one doesn't ask its clients many questions.
    record Agent(Firm firm, boolean loose) {}

    private final List<Agent> agents;
    private final Lottery anyAgent;
    private final List<Firm> couriers;
    private final List<Firm> carriers;
    private final List<String> letterBoxes;
    private final Map<String, List<Firm>> abroad = new HashMap<>();

    Firms(long seed, int traders, Ids ids) {
        var chance = Chance.named(seed, "firms");
        int agentCount = Math.max(20, traders / 18);
        agents = new ArrayList<>(agentCount);
        double[] weights = new double[agentCount];
        for (int i = 0; i < agentCount; i++) {
            agents.add(new Agent(local(ids.of(Ids.Kind.DECLARANT, i), chance), chance.happens(0.08)));
            weights[i] = 1 / StrictMath.pow(i + 2.0, 0.8);
        }
        anyAgent = new Lottery(weights);
        couriers = many(12, Ids.Kind.COURIER, ids, chance);
        carriers = many(Math.max(30, traders / 30), Ids.Kind.CARRIER, ids, chance);
        letterBoxes = new ArrayList<>();
        for (int i = 0; i < Math.max(12, traders / 60); i++) {
            letterBoxes.add(Names.businessCentre(chance));
        }
        sellers(traders, ids, chance);
    }

    private void sellers(int traders, Ids ids, Chance chance) {
        var seen = new HashMap<String, Integer>();
        Commodity.ALL.forEach(c -> c.origins().forEach(o -> seen.merge(o.country(), o.weight(), Integer::sum)));
        int total = seen.values().stream().mapToInt(Integer::intValue).sum();
        int number = 0;
        for (String country : seen.keySet().stream().sorted().toList()) {
            int count = 4 + (int) ((long) seen.getOrDefault(country, 0) * traders / total);
            var firms = new ArrayList<Firm>(count);
            for (int i = 0; i < count; i++) {
                String id = ids.of(Ids.Kind.SELLER, number++);
                firms.add(new Firm(id, Names.firm(chance), "", Names.foreignAddress(chance), country));
            }
            abroad.put(country, firms);
        }
    }

    private static List<Firm> many(int count, Ids.Kind kind, Ids ids, Chance chance) {
        var firms = new ArrayList<Firm>(count);
        for (int i = 0; i < count; i++) {
            firms.add(local(ids.of(kind, i), chance));
        }
        return firms;
    }

    static Firm local(String id, Chance chance) {
        return new Firm(id, Names.firm(chance), Names.chineseFirm(chance), Names.address(chance), "HK");
    }

    Agent agent(Chance chance) {
        return agents.get(anyAgent.draw(chance));
    }

    /// A loose agent where there is one.
    Agent looseAgent(Chance chance) {
        List<Agent> loose = agents.stream().filter(Agent::loose).toList();
        return loose.isEmpty() ? agent(chance) : chance.oneOf(loose);
    }

    Firm courier(Chance chance) {
        return chance.oneOf(couriers);
    }

    Firm carrier(Chance chance) {
        return chance.oneOf(carriers);
    }

    String letterBox(Chance chance) {
        return chance.oneOf(letterBoxes);
    }

    Firm supplier(String country, Chance chance) {
        List<Firm> firms = abroad.get(country);
        if (firms == null) {
            throw new IllegalArgumentException("no supplier in " + country);
        }
        return firms.get((int) (firms.size() * chance.nextDouble() * chance.nextDouble()));
    }
}
