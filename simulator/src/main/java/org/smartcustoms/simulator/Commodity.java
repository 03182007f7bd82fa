package org.smartcustoms.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A subheading of the Harmonized System as the world trades it.
///
/// @param index its place in [#ALL]
/// @param hs six digits (HS 2022)
/// @param pricePerKilogram usual customs value in HKD per kilogram net
/// @param kilogramsPerUnit net mass of one unit
/// @param unit UN/ECE Recommendation 20 code of that unit
/// @param dutyPercent ad valorem rate in the demo tariff
/// @param modes weights of the ways it travels
/// @param origins countries it is made in with their weights, the usual first
/// @param english description in English
/// @param chinese description in Chinese
public record Commodity(
        int index,
        String hs,
        double pricePerKilogram,
        double kilogramsPerUnit,
        String unit,
        double dutyPercent,
        Map<Mode, Integer> modes,
        List<Origin> origins,
        String english,
        String chinese) {

    /// A country of origin and how usual it is.
    public record Origin(String country, int weight) {}

    /// Every commodity of the world, by code.
    public static final List<Commodity> ALL = load();

    private static List<Commodity> load() {
        var stream = Objects.requireNonNull(Commodity.class.getResourceAsStream("commodities.psv"), "commodities.psv");
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var all = new ArrayList<Commodity>();
            for (String line : lines.lines().toList()) {
                if (!line.startsWith("#")) {
                    all.add(parse(all.size(), line.split("\\|")));
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Commodity parse(int index, String[] fields) {
        var modes = new EnumMap<Mode, Integer>(Mode.class);
        String[] weights = fields[5].split(",");
        for (Mode mode : Mode.values()) {
            modes.put(mode, Integer.parseInt(weights[mode.ordinal()]));
        }
        List<Origin> origins = Arrays.stream(fields[6].split(" "))
                .map(entry -> new Origin(entry.substring(0, 2), Integer.parseInt(entry.substring(3))))
                .toList();
        return new Commodity(
                index,
                fields[0],
                Double.parseDouble(fields[1]),
                Double.parseDouble(fields[2]),
                fields[3],
                Double.parseDouble(fields[4]),
                modes,
                origins,
                fields[7],
                fields[8]);
    }

    String chapter() {
        return hs.substring(0, 2);
    }

    String origin(Chance chance) {
        int total = 0;
        for (Origin origin : origins) {
            total += origin.weight();
        }
        int left = chance.nextInt(total);
        for (Origin origin : origins) {
            left -= origin.weight();
            if (left < 0) {
                return origin.country();
            }
        }
        return origins.getFirst().country();
    }
}
