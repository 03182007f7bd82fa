package org.smartcustoms.benchmarks;

import java.io.IOException;

/// Entry: `rules RULES DECLARATIONS SEED` or `backtest DECLARATIONS LIVE_RULES SEED`. Exit code 1 when a target
/// is missed or two engines disagree.
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        int first = Integer.parseInt(arguments[1]);
        int second = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        try {
            switch (arguments[0]) {
                case "rules" -> new RulesBenchmark(first, second, seed).run();
                case "backtest" -> new BacktestBenchmark(first, second, seed).run();
                default -> throw new IllegalStateException("there is no benchmark " + arguments[0]);
            }
        } catch (IllegalStateException e) {
            System.out.println("FAILED: " + e.getMessage());
            System.exit(1);
        }
    }
}
