package org.smartcustoms.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.smartcustoms.engines.selectivity.rules.Condition;

/// The statements both engines run. They keep to what both read alike: named windows over whole-number days, sums of
/// whole numbers, doubles made by a cast (a literal like 6.0 is a decimal in one and a double in the other).
public final class Statements {
    private Statements() {}

    /// For each declaration what was known of its kind on the day before: how many were examined and found on each
    /// path,
    /// and the rate that leans on the broader path.
    public static String features() {
        return read("features.sql");
    }

    /// What a draft rule would have hit, post by post, with results.
    /// @throws IllegalArgumentException naming what of the rule SQL can't say
    public static String backtest(Condition rule) {
        return read("backtest.sql").replace("${rule}", RuleSql.of(rule));
    }

    static String read(String name) {
        try (var in = Statements.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no statement " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
