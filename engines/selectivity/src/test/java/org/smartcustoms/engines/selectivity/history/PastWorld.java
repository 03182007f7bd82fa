package org.smartcustoms.engines.selectivity.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.smartcustoms.engines.selectivity.rules.RandomRules;
import org.smartcustoms.engines.selectivity.selection.Result;
import org.smartcustoms.engines.selectivity.selection.SelectedBy;

/// A seeded past of declarations with one to three lines.
final class PastWorld {

    private final Random random;
    private final RandomRules rules;

    PastWorld(long seed) {
        random = new Random(seed);
        rules = new RandomRules(random);
    }

    RandomRules rules() {
        return rules;
    }

    List<PastDeclaration> declarations(int count) {
        var past = new ArrayList<PastDeclaration>();
        for (int i = 0; i < count; i++) {
            var lines = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(line -> rules.usableFacts())
                    .toList();
            var result = Result.values()[random.nextInt(3)];
            var selectedBy = result == Result.UNKNOWN ? SelectedBy.NONE : SelectedBy.values()[random.nextInt(4)];
            past.add(new PastDeclaration(
                    new UUID(random.nextLong(), random.nextLong()),
                    1_700_000_000L + 600L * i,
                    lines,
                    selectedBy,
                    result,
                    result == Result.FOUND ? random.nextInt(10_000) : 0));
        }
        return past;
    }
}
