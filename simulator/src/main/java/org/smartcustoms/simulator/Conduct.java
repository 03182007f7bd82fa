package org.smartcustoms.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// When cheats change their ways. A phase is a number; another phase means another scheme.
public interface Conduct {

    /// The phase of an organised group in a calendar quarter (counted from year 0).
    int phaseOfRing(int ring, int quarter);

    /// The phase of everybody else.
    int phaseOfOthers(int quarter);

    /// Nothing ever changes.
    static Conduct still() {
        return new Conduct() {
            @Override
            public int phaseOfRing(int ring, int quarter) {
                return 0;
            }

            @Override
            public int phaseOfOthers(int quarter) {
                return 0;
            }
        };
    }

    /// Everything that pays is found out within a quarter and moves on in the next.
    static Conduct quarterly() {
        return new Conduct() {
            @Override
            public int phaseOfRing(int ring, int quarter) {
                return quarter;
            }

            @Override
            public int phaseOfOthers(int quarter) {
                return quarter;
            }
        };
    }

    /// Groups that move on in the quarter after they were caught often enough, and stay where nobody looks. For
    /// closed-loop
    /// experiments: tell it of each catch as it happens and draw the world in time order. Not thread-safe.
    final class Wary implements Conduct {

        private final int patience;
        private final Map<Integer, Integer> catches = new HashMap<>();
        private final Map<Integer, Integer> phases = new HashMap<>();
        private int current = Integer.MIN_VALUE;

        /// @param patience catches in one quarter that make a group move on
        public Wary(int patience) {
            this.patience = patience;
        }

        /// An examination found this out.
        public void caught(Truth truth) {
            OptionalInt ring = truth.ring();
            if (ring.isPresent()) {
                catches.merge(ring.getAsInt(), 1, Integer::sum);
            }
        }

        @Override
        public int phaseOfRing(int ring, int quarter) {
            if (quarter > current) {
                current = quarter;
                catches.forEach((who, count) -> {
                    if (count >= patience) {
                        phases.merge(who, 1, Integer::sum);
                    }
                });
                catches.clear();
            }
            return phases.getOrDefault(ring, 0);
        }

        @Override
        public int phaseOfOthers(int quarter) {
            return quarter;
        }
    }
}
